import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { ChromiumReader } from '../e2e/chromium.ts';
import { setup as buildPackages } from '../e2e/global-setup.ts';
import { syntheticArticle } from './library/synthetic-articles.ts';
import { LIBRARY_PAGE_PROBE } from './library-page-probe.ts';
import { longestTask, TASK_CATEGORIES } from './longest-task.ts';
import type { BenchReport } from './report.ts';
import { runInExtension } from './run-in-extension.ts';
import { median, quantile } from './statistics.ts';

/** `LIBRARY_PAGE_ARTICLES=10000 npm run bench -- library-page` measures that size only. */
const SIZES = (process.env.LIBRARY_PAGE_ARTICLES ?? '10000,100000').split(',').map(Number);
/** `LIBRARY_PAGE_PROFILES=/tmp/profiles` keeps the filled libraries there and measures copies of them: filling takes minutes. */
const KEPT = process.env.LIBRARY_PAGE_PROFILES;
/** The reader has opened one article of so many. */
const READ_EVERY = 50;
/** Articles stored in one call, which must not take minutes. */
const FILL = 10_000;
const OPENINGS = 5;
/** Rows that are scrolled through and chosen from, and how fast: px a second. */
const ROWS = 500;
const SCROLL_SPEED = 4000;
const SCROLL_PX = 12_000;
/** How long anything may take, in ms: a search through everything is long on a busy machine. */
const PATIENCE = 900_000;

/** Times in ms; see `ROW_NAMES`. */
interface Figures {
  readonly articles: number;
  readonly firstStory: readonly number[];
  readonly stories: readonly number[];
  readonly firstArticles: readonly number[];
  readonly newest: readonly number[];
  readonly oldest: number;
  readonly storyWords: number;
  readonly storySearch: number;
  readonly frames: readonly number[];
  readonly exported: number;
  readonly forgotten: number;
  /** Tasks over 50 ms of the page's main thread, and the longest in processor time, of everything above. */
  readonly blocks: readonly number[];
  readonly longest: number;
}

/** The library page of the built extension in real Chromium, from a killed worker, over synthetic articles. */
export async function benchLibraryPage(): Promise<BenchReport> {
  buildPackages();
  const figures: Figures[] = [];
  for (const size of SIZES) {
    const profile = mkdtempSync(path.join(os.tmpdir(), 'retold-library-page-'));
    await fillProfile(profile, size);
    const reader = await ChromiumReader.start({ profile });
    try {
      const figure = await measure(reader, size);
      figures.push(figure);
      console.error(table([figure]));
    } finally {
      await reader.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  return {
    name: 'Library page: stories, search, selection',
    markdown: table(figures),
    json: figures.map(({ frames: _, ...rest }) => rest),
  };
}

async function fillProfile(profile: string, size: number): Promise<void> {
  const kept = KEPT === undefined ? profile : path.join(KEPT, String(size));
  if (kept === profile || !existsSync(kept)) {
    const reader = await ChromiumReader.start({ profile: kept });
    for (let first = 0; first < size; first += FILL) {
      const part = `fillLibrary(${Math.min(FILL, size - first)}, ${READ_EVERY}, ${first})`;
      await runInExtension(reader, 'fill-library.ts', part);
    }
    await reader.close();
  }
  if (kept === profile) return;
  cpSync(kept, profile, { recursive: true, force: true });
  // It holds the worker of the package that filled it, which the browser would go on using.
  rmSync(path.join(profile, 'Default', 'Service Worker'), { recursive: true, force: true });
}

async function measure(reader: ChromiumReader, articles: number): Promise<Figures> {
  const openings: { readonly firstStory: number; readonly stories: number; readonly task: number }[] = [];
  const seen: number[] = [];
  for (let i = 0; i < OPENINGS; i++) {
    const page = await opened(reader);
    const [firstStory, stories] = [await timeOf(page, 'story'), await timeOf(page, 'ready')];
    openings.push({ firstStory, stories, task: longestTask(await page.tracing.stop()) });
    seen.push(...(await blocksOf(page)));
    await page.close();
  }
  const page = await opened(reader);
  await timeOf(page, 'ready');
  const tasks = [longestTask(await page.tracing.stop()), ...openings.map(({ task }) => task)];
  /** Searches through everything are not recorded: the record would be larger than a string can be. */
  const recorded = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    await page.tracing.start({ categories: TASK_CATEGORIES });
    const result = await act();
    tasks.push(longestTask(await page.tracing.stop()));
    return result;
  };
  const search = (words: string) => retyped(page, words);
  const storyTitle = titleOf(READ_EVERY * Math.floor((articles - 1) / READ_EVERY / 2));
  const { first: storyWords, whole: storySearch } = await search(storyTitle);
  const firstArticles: number[] = [];
  const newest: number[] = [];
  for (let i = 0; i < OPENINGS; i++) {
    await search('');
    await selected(page, 'stories');
    firstArticles.push((await recorded(() => selected(page, 'all'))).first);
    newest.push((await search(titleOf(articles - 1 - i))).first);
  }
  const oldest = (await search(titleOf(0))).first;
  await search('');
  while ((await page.$$eval('[data-article]', (rows) => rows.length)) < ROWS) {
    await page.click('[data-action="more"]');
    await timeOf(page, 'ready');
  }
  const frames = await recorded(() => scrolled(page));
  const chosen = (act: string) => page.evaluate(`probe.${act}()`) as Promise<number>;
  await recorded(() => page.evaluate('probe.choose()'));
  const exported = await recorded(() => chosen('exportChosen'));
  const forgotten = await chosen('forgetChosen');
  const blocks = [...seen, ...(await blocksOf(page))];
  await page.close();
  return {
    articles,
    firstStory: openings.map(({ firstStory }) => firstStory),
    stories: openings.map(({ stories }) => stories),
    firstArticles,
    newest,
    oldest,
    storyWords,
    storySearch,
    frames,
    exported,
    forgotten,
    blocks,
    longest: Math.max(...tasks),
  };
}

/** The page, just opened, with a worker that was killed. It is being recorded. */
async function opened(reader: ChromiumReader): Promise<Page> {
  await reader.killWorker();
  const page = await reader.openExtensionPage('manifest.json');
  const url = page.url().replace('manifest.json', 'src/pages/library/index.html');
  await page.setViewport({ width: 1000, height: 700 });
  await page.evaluateOnNewDocument(LIBRARY_PAGE_PROBE);
  await page.bringToFront();
  await page.tracing.start({ categories: TASK_CATEGORIES });
  await page.goto(url);
  return page;
}

/** When the page came to a state, in ms after its script began (or after what `probe.restart` marked). */
async function timeOf(page: Page, what: 'story' | 'article' | 'ready'): Promise<number> {
  return (await known(page, `probe.times.${what}`)) as number;
}

async function blocksOf(page: Page): Promise<readonly number[]> {
  return (await page.evaluate('probe.blocks')) as readonly number[];
}

interface Answered {
  /** Until the first row, and until nothing more is looked for. */
  readonly first: number;
  readonly whole: number;
}

/** Puts words into the search box, as a paste does. */
function retyped(page: Page, words: string): Promise<Answered> {
  return answered(page, `probe.search(${JSON.stringify(words)})`);
}

function selected(page: Page, sort: string): Promise<Answered> {
  return answered(page, `probe.select(${JSON.stringify(sort)})`);
}

async function answered(page: Page, act: string): Promise<Answered> {
  await page.evaluate(`probe.answer = undefined; void ${act}.then((answer) => { probe.answer = answer; });`);
  return (await known(page, 'probe.answer')) as Answered;
}

/** An expression's value when it has one. Asked for again and again: the browser gives one question three minutes at most. */
async function known(page: Page, expression: string): Promise<unknown> {
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; ) {
    const value = await page.evaluate(expression);
    if (value !== undefined) return value;
    const failure = await page.$eval('main', (main) => (main.dataset.state === 'error' ? main.textContent : null));
    if (failure !== null) throw new Error(`The library page shows a failure: ${failure}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${expression} did not come.`);
}

function titleOf(article: number): string {
  return syntheticArticle(article).article.title;
}

async function scrolled(page: Page): Promise<readonly number[]> {
  await page.evaluate('probe.countFrames()');
  const session = await page.createCDPSession();
  await session.send('Input.synthesizeScrollGesture', {
    x: 400,
    y: 500,
    yDistance: -SCROLL_PX,
    speed: SCROLL_SPEED,
    gestureSourceType: 'mouse',
  });
  await session.detach();
  return (await page.evaluate('probe.frames')) as readonly number[];
}

const ms = (value: number) => `${Math.round(value)} ms`;

/** The rows of the table, one figure each. */
const ROW_NAMES: readonly (readonly [string, (figures: Figures) => string])[] = [
  [`first story drawn, median of ${OPENINGS} openings`, ({ firstStory }) => ms(median(firstStory))],
  ['20 stories with their versions, median', ({ stories }) => ms(median(stories))],
  ['from “all articles” to its first rows, median', ({ firstArticles }) => ms(median(firstArticles))],
  ['a search to its first row: an article among the newest, median', ({ newest }) => ms(median(newest))],
  ['… the oldest of all', ({ oldest }) => ms(oldest)],
  ['… a story by its own words, from the middle of what was opened', ({ storyWords }) => ms(storyWords)],
  ['… until every story and its versions were looked through', ({ storySearch }) => ms(storySearch)],
  [
    `frame while ${ROWS} rows are scrolled, median, p95`,
    ({ frames }) => `${median(frames).toFixed(1)} ms, ${quantile(frames, 0.95).toFixed(1)} ms`,
  ],
  [`${ROWS} chosen articles exported`, ({ exported }) => ms(exported)],
  [`${ROWS} chosen articles forgotten`, ({ forgotten }) => ms(forgotten)],
  [
    'longest main-thread block of all this',
    ({ blocks }) => (blocks.length === 0 ? 'none over 50 ms' : `${ms(Math.max(...blocks))} (${blocks.length} over 50)`),
  ],
  ['longest task in processor time', ({ longest }) => ms(longest)],
];

function table(figures: readonly Figures[]): string {
  return [
    `| articles | ${figures.map(({ articles }) => articles.toLocaleString('en')).join(' | ')} |`,
    `|---|${figures.map(() => '---|').join('')}`,
    ...ROW_NAMES.map(([name, figure]) => `| ${name} | ${figures.map(figure).join(' | ')} |`),
    '',
    `Times from the start of the page's script, or from the event, in a page whose worker was killed before. The reader has opened one article of ${READ_EVERY}.`,
  ].join('\n');
}
