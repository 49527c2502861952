import { ChromiumReader } from '../e2e/chromium.ts';
import { setup as buildPackages } from '../e2e/global-setup.ts';
import { closePopup } from '../e2e/popup-actions.ts';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { DEMO, findVersion, loadStories } from '../newsstand/stories.ts';
import { type BareClick, measureBareExtension } from './bare-extension.ts';
import type { BenchReport } from './report.ts';
import { runInExtension } from './run-in-extension.ts';
import { median, quantile } from './statistics.ts';

/** Articles in the library besides the story's own; `CLICK_ARTICLES=1000,100000 npm run bench -- click` measures others. */
const LIBRARY_SIZES = (process.env.CLICK_ARTICLES ?? '1000').split(',').map(Number);
/** Clicks measured for each size. */
const CLICKS = 15;

/** When the popup came to each of its steps, in ms after the click. */
interface ClickTimes {
  readonly firstContent: number;
  readonly versions: number;
  readonly comparisons: number;
}

/**
 * From a real click on the toolbar icon to what the reader sees, in real Chromium, each time with a worker that was
 * killed before. The popup marks its own steps (`performance.mark`); the click is timed in this process, same clock.
 */
export async function benchClick(): Promise<BenchReport> {
  buildPackages();
  const newsstand = await startNewsstand();
  try {
    const rows = [];
    for (const size of LIBRARY_SIZES) rows.push({ size, ...summary(await measure(newsstand, size)) });
    const bare = await measureBareExtension(CLICKS);
    return {
      name: 'From click to answer (cold worker)',
      markdown: `${table(rows)}\n\n${sentence(bare)}`,
      json: { rows, bare },
    };
  } finally {
    await newsstand.close();
  }
}

async function measure(newsstand: Newsstand, size: number): Promise<ClickTimes[]> {
  const reader = await ChromiumReader.start();
  try {
    await fill(reader, size);
    const stories = loadStories();
    const { language } = findVersion(stories, DEMO.story, DEMO.outlet);
    const story = stories.find(({ id }) => id === DEMO.story);
    for (const { outletId, language: theirs } of story?.versions ?? []) {
      if (outletId === DEMO.outlet || theirs !== language) continue;
      const page = await reader.open(newsstand.articleUrl(DEMO.story, outletId));
      await closePopup(await reader.clickAndWait(page));
      await page.close();
    }
    const times: ClickTimes[] = [];
    const page = await reader.open(newsstand.articleUrl(DEMO.story, DEMO.outlet));
    for (let i = 0; i < CLICKS; i++) {
      await page.reload();
      await reader.killWorker();
      times.push(await timedClick(reader, page));
    }
    return times;
  } finally {
    await reader.close();
  }
}

async function timedClick(
  reader: ChromiumReader,
  page: Awaited<ReturnType<ChromiumReader['open']>>,
): Promise<ClickTimes> {
  const clicked = performance.timeOrigin + performance.now();
  const popup = await reader.click(page);
  await popup.waitForFunction(() => performance.getEntriesByName('retold:comparisons').length > 0, { timeout: 30_000 });
  const marks = await popup.evaluate(() =>
    ['retold:first-content', 'retold:versions', 'retold:comparisons'].map(
      (name) => performance.timeOrigin + (performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN),
    ),
  );
  await closePopup(popup);
  const [firstContent = Number.NaN, versions = Number.NaN, comparisons = Number.NaN] = marks.map((at) => at - clicked);
  return { firstContent, versions, comparisons };
}

async function fill(reader: ChromiumReader, size: number): Promise<void> {
  const total = await runInExtension(reader, 'fill-library.ts', `fillLibrary(${size})`);
  if (total !== size) throw new Error(`The library holds ${total} articles, not ${size}.`);
}

function summary(times: readonly ClickTimes[]) {
  const of = (step: keyof ClickTimes) => times.map((each) => each[step]);
  return {
    clicks: times.length,
    firstContent: median(of('firstContent')),
    versions: median(of('versions')),
    versionsP95: quantile(of('versions'), 0.95),
    comparisons: median(of('comparisons')),
    comparisonsP95: quantile(of('comparisons'), 0.95),
  };
}

function table(rows: readonly ({ readonly size: number } & ReturnType<typeof summary>)[]): string {
  const ms = (value: number) => `${Math.round(value)} ms`;
  return [
    '| articles | clicks | first content | versions, median | p95 | all compared, median | p95 |',
    '|---|---|---|---|---|---|---|',
    ...rows.map(
      (row) =>
        `| ${row.size} | ${row.clicks} | ${ms(row.firstContent)} | ${ms(row.versions)} | ${ms(row.versionsP95)} | ${ms(row.comparisons)} | ${ms(row.comparisonsP95)} |`,
    ),
  ].join('\n');
}

function sentence(bare: readonly BareClick[]): string {
  const ms = (times: readonly number[]) =>
    `median ${Math.round(median(times))} ms, p95 ${Math.round(quantile(times, 0.95))} ms`;
  const content = ms(bare.map((click) => click.content));
  const answer = ms(bare.map((click) => click.answer));
  return `The browser itself, in the same run: from a click on an empty extension's icon until the first script of its empty popup runs, ${content}; until that has an answer from its empty worker, ${answer}.`;
}
