import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CHROME_PACKAGE } from '../e2e/chromium.ts';
import { setup as buildPackages } from '../e2e/global-setup.ts';
import { unpackedId } from '../e2e/managed-policy.ts';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { DEMO, findVersion, loadStories, toArticle } from '../newsstand/stories.ts';
import { writeBareExtension } from './bare-extension.ts';
import type { BenchReport } from './report.ts';
import { expressionOf } from './run-in-extension.ts';
import { median, quantile } from './statistics.ts';
import { pause, UnwatchedChromium } from './unwatched-chromium.ts';

/** Articles in the library besides the story's own; `CLICK_ARTICLES=1000 npm run bench -- click` measures that one only. */
const LIBRARY_SIZES = (process.env.CLICK_ARTICLES ?? '1000,100000').split(',').map(Number);
/** Clicks measured for each size. */
const CLICKS = Number(process.env.CLICK_CLICKS ?? 15);
/** What a page and its browser are left alone for before each click, in ms: both have come to rest. */
const REST = 700;
/** When a popup is asked for its times, in ms after the click: it is done by then, or is waited for. */
const DONE = 1500;
/** How long a browser is left alone that was started again, in ms. */
const SETTLED = 3000;

/** The popups' own marks, in order. */
const RETOLD_STEPS = ['first-contentful-paint', 'retold:versions', 'retold:comparisons'] as const;
const BARE_STEPS = ['first-contentful-paint', 'bare:answered'] as const;

/** When a popup came to each of its steps, in ms after the click, by the names of its marks. */
type Times<Step extends string> = Readonly<Record<Step, number>>;

interface Clicks {
  readonly retold: readonly Times<(typeof RETOLD_STEPS)[number]>[];
  readonly bare: readonly Times<(typeof BARE_STEPS)[number]>[];
}

/** Where in a browser's life the clicks are made: a reader's library is of other days as a rule. */
type Session = 'the session that filled it' | 'started again';

/**
 * From the press on the toolbar icon to what the reader sees, in real Chromium that no debugger is attached to, each time
 * with workers that were killed and a page that was just opened: in the session that stored the articles, and in the browser started again. Every other click is on an empty extension's icon, in
 * the same browser. The popups mark their own steps; the click is timed in this process, by the same clock.
 */
export async function benchClick(): Promise<BenchReport> {
  buildPackages();
  const newsstand = await startNewsstand();
  try {
    const rows = [];
    for (const size of LIBRARY_SIZES) rows.push(...(await measure(newsstand, size)));
    return { name: 'From click to answer (cold worker)', markdown: table(rows), json: rows };
  } finally {
    await newsstand.close();
  }
}

interface Row {
  readonly size: number;
  readonly session: Session;
  readonly clicks: Clicks;
}

async function measure(newsstand: Newsstand, size: number): Promise<readonly Row[]> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'retold-click-'));
  try {
    const bareExtension = path.join(directory, 'bare');
    writeBareExtension(bareExtension);
    const packages = [CHROME_PACKAGE, bareExtension];
    const inBrowser = async (
      session: Session,
      prepare: (browser: UnwatchedChromium) => Promise<void>,
    ): Promise<Row> => {
      const browser = await UnwatchedChromium.start(path.join(directory, 'profile'), packages);
      try {
        await prepare(browser);
        return { size, session, clicks: await clicksIn(browser, newsstand, bareExtension) };
      } finally {
        await browser.close();
      }
    };
    const first = await inBrowser('the session that filled it', (browser) => fillWithStory(browser, size));
    const again = await inBrowser('started again', async (browser) => {
      await pause(SETTLED);
      // Loaded unpacked, Retold welcomes its reader at each start.
      await browser.closePagesOf(CHROME_PACKAGE);
    });
    return [first, again];
  } finally {
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function clicksIn(browser: UnwatchedChromium, newsstand: Newsstand, bareExtension: string): Promise<Clicks> {
  const url = newsstand.articleUrl(DEMO.story, DEMO.outlet);
  const clicks = { retold: [], bare: [] } as { retold: Clicks['retold'][number][]; bare: Clicks['bare'][number][] };
  // The first click of each is the browser's first popup: it is made, and not counted.
  for (let i = 0; i <= CLICKS; i++) {
    const retold = await timedClick(browser, url, CHROME_PACKAGE, RETOLD_STEPS);
    const bare = await timedClick(browser, url, bareExtension, BARE_STEPS);
    if (i === 0) continue;
    clicks.retold.push(retold);
    clicks.bare.push(bare);
  }
  return clicks;
}

/** Fills the library, then stores every other version of the story as feeds bring them. No page of Retold's is left open. */
async function fillWithStory(browser: UnwatchedChromium, size: number): Promise<void> {
  await browser.open(`chrome-extension://${unpackedId(CHROME_PACKAGE)}/manifest.json`);
  await pause(REST);
  const page = await browser.pageOf(CHROME_PACKAGE, 'manifest.json');
  const run = async (call: string) => browser.evaluate(page, await expressionOf('fill-library.ts', call));
  const total = await run(`fillLibrary(${size})`);
  if (total !== size) throw new Error(`The library holds ${total} articles, not ${size}.`);
  const stories = loadStories();
  const { language } = findVersion(stories, DEMO.story, DEMO.outlet);
  const versions = stories.find(({ id }) => id === DEMO.story)?.versions ?? [];
  const others = versions.filter((version) => version.outletId !== DEMO.outlet && version.language === language);
  await run(`storeFromFeed(${JSON.stringify(others.map(toArticle))})`);
  await browser.closeTarget(page);
  await browser.closeTarget(await browser.pageOf(CHROME_PACKAGE, '/welcome/'));
}

async function timedClick<Step extends string>(
  browser: UnwatchedChromium,
  url: string,
  extension: string,
  steps: readonly Step[],
): Promise<Times<Step>> {
  const tab = await browser.open(url);
  await pause(REST);
  await browser.killWorkers();
  await pause(REST);
  const pressed = browser.press(extension, tab);
  await pause(DONE);
  const popup = await browser.pageOf(extension, 'popup');
  const marks = (await browser.evaluate(popup, timesOf(steps))) as readonly number[];
  await browser.closeTarget(popup);
  await browser.closeTarget(tab);
  return Object.fromEntries(steps.map((step, i) => [step, (marks[i] ?? Number.NaN) - pressed])) as Times<Step>;
}

/** An expression for a popup: waits for all of these marks of its own, and gives their times, in ms since 1970. */
function timesOf(marks: readonly string[]): string {
  return `(async (names) => {
    const at = (name) => performance.getEntriesByName(name)[0]?.startTime;
    const isDone = () => names.every((name) => at(name) !== undefined);
    for (let turn = 0; !isDone(); turn++) {
      if (turn > 200) throw new Error('The popup did not come to ' + names.filter((name) => at(name) === undefined));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return names.map((name) => performance.timeOrigin + at(name));
  })(${JSON.stringify(marks)})`;
}

function table(rows: readonly Row[]): string {
  const lines = rows.flatMap(({ size, session, clicks: { retold, bare } }) => {
    const of = (step: (typeof RETOLD_STEPS)[number]) => cell(retold.map((times) => times[step]));
    const ofBare = (step: (typeof BARE_STEPS)[number]) => cell(bare.map((times) => times[step]));
    return [
      `| Retold, ${size} articles, ${session} | ${of('first-contentful-paint')} | ${of('retold:versions')} | ${of('retold:comparisons')} |`,
      `| the browser itself, ${session} | ${ofBare('first-contentful-paint')} | ${ofBare('bare:answered')} | |`,
    ];
  });
  return `${[
    '| | first content painted, median / p95 | list of versions | everything compared |',
    '|---|---|---|---|',
    ...lines,
  ].join(
    '\n',
  )}\n\nThe browser itself: an empty extension in the same browser, clicked in turn, ${CLICKS} times each. Its popup of one word is painted, and has an answer from its empty worker, which was killed before. The story's other versions are stored as feeds bring them: in a library that has learned a dictionary (from 1,024 articles on), coded with it.`;
}

function cell(times: readonly number[]): string {
  return `${Math.round(median(times))} / ${Math.round(quantile(times, 0.95))} ms`;
}
