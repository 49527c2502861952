import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { OutletSummary, SourcesProgress } from '../../src/messaging/source-protocol.ts';
import { CHROME_PACKAGE, ChromiumReader } from '../e2e/chromium.ts';
import { setup as buildPackages } from '../e2e/global-setup.ts';
import { command, grantDomains } from '../e2e/sources-package.ts';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { DEMO } from '../newsstand/stories.ts';
import type { BenchReport } from './report.ts';
import { paperPages } from './sources/paper-pages.ts';

/** Feeds polled; `SOURCES_FEEDS=20 npm run bench -- sources` measures fewer. */
const FEEDS = Number(process.env.SOURCES_FEEDS ?? 200);
const ARTICLES_PER_FEED = 20;
/** Between two looks at memory and at the worker, in ms. */
const SAMPLE_MS = 500;
/** A task that blocks a page's main thread for longer is felt. Browsers report none that is shorter. */
const LONG_TASK_MS = 50;
/** The run ends after this, finished or not. */
const LONGEST_MS = 15 * 60_000;

interface Figures {
  readonly feeds: number;
  readonly articles: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly peakMegabytes: number | null;
  readonly workerStarts: number;
  readonly longestBlockInSites: number;
  readonly longestBlockInProgressPage: number;
  readonly blocksInProgressPage: number;
  readonly requests: number;
}

/**
 * Follows 200 feeds of 20 articles each on the newsstand, one host each, as the welcome page does it, and waits until all
 * are fetched, extracted and indexed, a second between two requests to one host (so 22 seconds is the least there can be).
 * Meanwhile an ordinary article is open in another tab, and its main thread is watched.
 */
export async function benchSources(): Promise<BenchReport> {
  if (process.env.RETOLD_PACKAGE === undefined) buildPackages();
  const newsstand = await startNewsstand({ extraPages: paperPages(FEEDS, ARTICLES_PER_FEED) });
  try {
    const figures = await measure(newsstand);
    return { name: 'Following outlets: from feeds to the index', markdown: table(figures), json: figures };
  } finally {
    await newsstand.close();
  }
}

async function measure(newsstand: Newsstand): Promise<Figures> {
  const reader = await ChromiumReader.start({ extensionDirectory: process.env.RETOLD_PACKAGE ?? CHROME_PACKAGE });
  try {
    const site = await reader.open(newsstand.articleUrl(DEMO.story, DEMO.outlet));
    const page = await reader.openExtensionPage('src/pages/welcome/index.html');
    await grantDomains(reader, page, ['localhost']);
    await Promise.all([watchBlocks(site), watchBlocks(page)]);
    const workers = new Set<string>();
    const before = newsstand.requests.length;
    const started = performance.now();
    await command(page, 'follow-outlets', { outlets: papers(newsstand) });
    const sampling = sample(reader, workers);
    const progress = await fetchAll(page, started);
    const seconds = (performance.now() - started) / 1000;
    const peak = await sampling.stop();
    const [inSites, inPage] = await Promise.all([blocksOf(site), blocksOf(page)]);
    return {
      feeds: progress.outlets.done,
      articles: progress.articles,
      seconds: Math.round(seconds),
      perSecond: Number((progress.articles / seconds).toFixed(1)),
      peakMegabytes: peak,
      workerStarts: workers.size,
      longestBlockInSites: Math.round(Math.max(0, ...inSites)),
      longestBlockInProgressPage: Math.round(Math.max(0, ...inPage)),
      blocksInProgressPage: inPage.length,
      requests: newsstand.requests.length - before,
    };
  } finally {
    await reader.close();
  }
}

function papers(newsstand: Newsstand): readonly OutletSummary[] {
  return Array.from({ length: FEEDS }, (_, at) => ({
    name: `Paper ${at}`,
    domains: [`paper-${at}.localhost`],
    country: null,
    language: 'en',
    owner: null,
    agency: false,
    feeds: [`${newsstand.origin(`paper-${at}`)}/feed.xml`],
  }));
}

async function fetchAll(page: Page, started: number): Promise<SourcesProgress> {
  for (;;) {
    const progress = await command<SourcesProgress>(page, 'advance-sources', null);
    if (progress.waitMs === null || performance.now() - started > LONGEST_MS) return progress;
    await new Promise((resolve) => setTimeout(resolve, Math.max(100, progress.waitMs ?? 0)));
  }
}

/** Notes every task that blocks the page's main thread. */
async function watchBlocks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const blocks: number[] = [];
    Object.assign(globalThis, { blocks });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) blocks.push(entry.duration);
    }).observe({ entryTypes: ['longtask'] });
  });
}

function blocksOf(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => (globalThis as unknown as { blocks: number[] }).blocks);
}

/** Looks at the extension's memory and worker now and then. `stop` gives the highest resident memory in MB, null without /proc. */
function sample(reader: ChromiumReader, workers: Set<string>): { stop(): Promise<number | null> } {
  let peak: number | null = null;
  const timer = setInterval(() => {
    for (const target of reader.browser.targets()) {
      if (target.type() === 'service_worker') workers.add(targetId(target));
    }
    const now = extensionMegabytes(reader.browser.process()?.pid);
    if (now !== null) peak = Math.max(peak ?? 0, now);
  }, SAMPLE_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      return peak;
    },
  };
}

/** Puppeteer gives a target no public id; each start of a worker is a target of its own. */
function targetId(target: object): string {
  return '_targetId' in target ? String(target._targetId) : String(target);
}

/** Resident memory of this browser's processes that run extensions, from Linux's /proc. */
function extensionMegabytes(browser: number | undefined): number | null {
  if (process.platform !== 'linux' || browser === undefined) return null;
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      parents.set(Number(name), Number(/PPid:\s+(\d+)/.exec(status)?.[1] ?? 0));
      const runsExtensions = readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('--extension-process');
      if (runsExtensions) sizes.set(Number(name), Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0));
    } catch {
      // the process ended while it was looked at
    }
  }
  let kilobytes = 0;
  for (const [pid, size] of sizes) {
    let ancestor: number | undefined = pid;
    while (ancestor !== undefined && ancestor !== browser) ancestor = parents.get(ancestor);
    if (ancestor === browser) kilobytes += size;
  }
  return Math.round(kilobytes / 1024);
}

function table(figures: Figures): string {
  const memory = figures.peakMegabytes === null ? 'not measured here' : `${figures.peakMegabytes} MB`;
  return [
    '| figure | |',
    '|---|---|',
    `| feeds polled, articles indexed | ${figures.feeds}, ${figures.articles} |`,
    `| time | ${figures.seconds} s |`,
    `| articles per second | ${figures.perSecond} |`,
    `| requests | ${figures.requests} |`,
    `| highest memory of the extension's processes | ${memory} |`,
    `| starts of the worker | ${figures.workerStarts} |`,
    `| longest main-thread block in an open article | ${orNone(figures.longestBlockInSites)} |`,
    `| longest main-thread block in Retold's progress page (blocks over ${LONG_TASK_MS} ms) | ${orNone(figures.longestBlockInProgressPage)} (${figures.blocksInProgressPage}) |`,
  ].join('\n');
}

function orNone(milliseconds: number): string {
  return milliseconds === 0 ? `none over ${LONG_TASK_MS} ms` : `${milliseconds} ms`;
}
