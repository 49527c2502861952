import type { Page } from 'puppeteer-core';
import { ChromiumReader } from '../e2e/chromium.ts';
import { setup as buildPackages } from '../e2e/global-setup.ts';
import { longestTask, TASK_CATEGORIES } from './longest-task.ts';
import type { BenchReport } from './report.ts';
import { runInExtension } from './run-in-extension.ts';
import { median, quantile } from './statistics.ts';

const VERSIONS = 10;
const WORDS = 3000;
/** Times that the page is opened and scrolled through. */
const OPENINGS = 5;
/** How fast it is scrolled, in px a second: a reader who looks for something. */
const SCROLL_SPEED = 4000;
const SCROLL_PX = 12_000;

/** One opening of the page, in ms. */
interface Opening {
  /** Until the first rows, and until the last. */
  readonly first: number;
  readonly whole: number;
  /** Tasks over 50 ms while it loads. */
  readonly blocks: readonly number[];
  /** Tasks over 50 ms while it is scrolled. */
  readonly scrollBlocks: readonly number[];
  /** The longest task in processor time: while it loads, while it is scrolled, and when another filter is chosen. */
  readonly loadTask: number;
  readonly scrollTask: number;
  readonly filterTask: number;
  /** Between one frame and the next while it is scrolled. */
  readonly frames: readonly number[];
}

/** The compare page of the built extension, in real Chromium, with ten versions of 3,000 words. */
export async function benchComparePage(): Promise<BenchReport> {
  buildPackages();
  const reader = await ChromiumReader.start();
  try {
    const keys = await fill(reader);
    const openings: Opening[] = [];
    for (let i = 0; i < OPENINGS; i++) openings.push(await open(reader, keys));
    return {
      name: `Compare page: ${VERSIONS} versions of ${WORDS} words`,
      markdown: table(openings),
      json: { openings: openings.map(({ frames: _, ...rest }) => rest) },
    };
  } finally {
    await reader.close();
  }
}

async function fill(reader: ChromiumReader): Promise<readonly string[]> {
  return (await runInExtension(
    reader,
    'fill-long-story.ts',
    `fillLongStory(${VERSIONS}, ${WORDS})`,
  )) as readonly string[];
}

async function open(reader: ChromiumReader, [base = '', ...others]: readonly string[]): Promise<Opening> {
  const address = new URLSearchParams([['base', base], ...others.map((key) => ['with', key])]);
  const page = await reader.openExtensionPage('manifest.json');
  const url = page.url().replace('manifest.json', `src/pages/compare/index.html#${address}`);
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(() => {
    const seen = { blocks: [] as number[], first: 0, whole: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.blocks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
    new MutationObserver(() => {
      const rows = document.querySelector<HTMLElement>('[data-rows]');
      if (rows !== null && seen.first === 0) seen.first = performance.now();
      if (rows?.dataset.rows === 'whole' && seen.whole === 0) seen.whole = performance.now();
    }).observe(document, { childList: true, subtree: true, attributes: true });
  });
  await page.bringToFront();
  await page.tracing.start({ categories: TASK_CATEGORIES });
  await page.goto(url);
  await page.waitForSelector('.timeline li', { timeout: 60_000 });
  await whole(page);
  const loadTask = longestTask(await page.tracing.stop());
  const { first, whole: last, blocks } = await taken(page);
  await page.tracing.start({ categories: TASK_CATEGORIES });
  await page.click('[data-filter="wording"]');
  await whole(page);
  await page.click('[data-filter="wording"]');
  await whole(page);
  const filterTask = longestTask(await page.tracing.stop());
  await taken(page);
  await page.tracing.start({ categories: TASK_CATEGORIES });
  const frames = await scrolled(page);
  const scrollTask = longestTask(await page.tracing.stop());
  const { blocks: scrollBlocks } = await taken(page);
  await page.close();
  return { first, whole: last, blocks, scrollBlocks, frames, loadTask, scrollTask, filterTask };
}

/** All rows are there, and have been drawn. */
async function whole(page: Page): Promise<void> {
  await page.waitForSelector('[data-rows="whole"]', { timeout: 60_000 });
  await new Promise((resolve) => setTimeout(resolve, 300));
}

interface Seen {
  blocks: number[];
  readonly first: number;
  readonly whole: number;
}

/** What was seen since the last call. */
function taken(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const { seen } = globalThis as unknown as { readonly seen: Seen };
    const now = { ...seen };
    seen.blocks = [];
    return now;
  });
}

/** As text: the transpiler would put names into a function that the page does not know. */
const COUNT_FRAMES = `
  globalThis.frames = [];
  let last = null;
  requestAnimationFrame(function tick(now) {
    if (last !== null) globalThis.frames.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  });`;

/** Scrolls as a wheel does and returns the times between frames. */
async function scrolled(page: Page): Promise<readonly number[]> {
  await page.evaluate(COUNT_FRAMES);
  const session = await page.createCDPSession();
  await session.send('Input.synthesizeScrollGesture', {
    x: 400,
    y: 500,
    yDistance: -SCROLL_PX,
    speed: SCROLL_SPEED,
    gestureSourceType: 'mouse',
  });
  await session.detach();
  return page.evaluate(() => (globalThis as unknown as { readonly frames: number[] }).frames);
}

function table(openings: readonly Opening[]): string {
  const ms = (value: number) => `${Math.round(value)} ms`;
  const longest = (blocks: readonly number[]) => (blocks.length === 0 ? 'none over 50 ms' : ms(Math.max(...blocks)));
  const frames = openings.flatMap((opening) => opening.frames);
  return [
    '| | |',
    '|---|---|',
    `| first rows, median of ${openings.length} openings | ${ms(median(openings.map(({ first }) => first)))} |`,
    `| all rows, median | ${ms(median(openings.map(({ whole }) => whole)))} |`,
    `| longest main-thread block while it loads | ${longest(openings.flatMap(({ blocks }) => blocks))} |`,
    `| longest main-thread block while it is scrolled | ${longest(openings.flatMap(({ scrollBlocks }) => scrollBlocks))} |`,
    `| longest task in processor time while it loads, median | ${ms(median(openings.map(({ loadTask }) => loadTask)))} |`,
    `| … when another filter is chosen, median | ${ms(median(openings.map(({ filterTask }) => filterTask)))} |`,
    `| … while it is scrolled, median | ${ms(median(openings.map(({ scrollTask }) => scrollTask)))} |`,
    `| frame while it is scrolled, median, p95 | ${median(frames).toFixed(1)} ms, ${quantile(frames, 0.95).toFixed(1)} ms |`,
  ].join('\n');
}
