import { gzipSync } from 'node:zlib';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { requireBrowser } from '../../scripts/lib/browsers.mjs';
import { bundleForPage } from '../extract/bundle-extract.ts';
import { median, quantile } from './statistics.ts';

/** Milliseconds of the page's main thread, of Retold and of Readability alone (clone included), on the same pages. */
export interface LiveComparison {
  readonly retold: { readonly median: number; readonly p95: number };
  readonly readability: { readonly median: number; readonly p95: number };
  readonly ratioOfMedians: number;
}

export interface LiveTimes {
  readonly pages: number;
  /** The script evaluated and run once in a tab that has just been opened: nothing is compiled, as at a reader's first click. */
  readonly first: LiveComparison;
  /** The least of three further runs in that tab. */
  readonly again: LiveComparison;
  readonly bundleGzipKiB: number;
}

interface LivePage {
  readonly html: string;
  readonly url: string;
}

interface Contender {
  readonly script: string;
  call(url: string): string;
}

const REPEATS = 3;

/**
 * Opens each page in Chromium twice, with scripts and the network off: in a tab for Retold and in one for Readability, so that
 * neither finds the page warmed up by the other. Which goes first changes from page to page. What is timed is the processor
 * time of the page's main thread: waiting for a busy machine counts for neither.
 */
export async function measureLive(pages: readonly LivePage[]): Promise<LiveTimes> {
  const retold: Contender = {
    script: await bundleForPage('../../src/extract/extract-article.ts', 'RetoldExtract'),
    call: (url) => `void RetoldExtract.extractArticle(document, ${JSON.stringify(url)})`,
  };
  const readability: Contender = {
    script: await bundleForPage('../bench/readability-alone.ts', 'ReadabilityAlone'),
    call: () => 'void ReadabilityAlone.readabilityAlone(document)',
  };
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const times = new Map<Contender, PageTime[]>([
    [retold, []],
    [readability, []],
  ]);
  try {
    for (const [index, page] of pages.entries()) {
      const order = index % 2 === 0 ? [retold, readability] : [readability, retold];
      for (const contender of order) times.get(contender)?.push(await timeOn(browser, page, contender));
    }
  } finally {
    await browser.close();
  }
  const compare = (of: (time: PageTime) => number): LiveComparison => {
    const spread = (contender: Contender) => {
      const values = (times.get(contender) ?? []).map(of);
      return { median: median(values), p95: quantile(values, 0.95) };
    };
    const [ours, peer] = [spread(retold), spread(readability)];
    return { retold: ours, readability: peer, ratioOfMedians: ours.median / peer.median };
  };
  return {
    pages: pages.length,
    first: compare((time) => time.first),
    again: compare((time) => time.again),
    bundleGzipKiB: gzipSync(retold.script, { level: 9 }).length / 1024,
  };
}

interface PageTime {
  readonly first: number;
  readonly again: number;
}

async function timeOn(browser: Browser, { html, url }: LivePage, contender: Contender): Promise<PageTime> {
  const page = await browser.newPage();
  try {
    await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
    page.on('request', (request) => void (request.url().startsWith('data:') ? request.continue() : request.abort()));
    await page.setContent(html, { waitUntil: 'domcontentloaded' });
    const run = await stopwatch(page);
    /** What asking for a run costs by itself. */
    const nothing = Math.min(await run('void 0'), await run('void 0'));
    const evaluated = await run(contender.script);
    const called = await run(contender.call(url));
    const again: number[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat += 1) again.push(await run(contender.call(url)));
    return { first: evaluated + called - 2 * nothing, again: Math.min(...again) - nothing };
  } finally {
    await page.close();
  }
}

/** Runs a script in the page and gives the milliseconds that its main thread was at work for it. */
async function stopwatch(page: Page): Promise<(expression: string) => Promise<number>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const threadMs = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000;
  };
  return async (expression) => {
    const before = await threadMs();
    const { exceptionDetails } = await session.send('Runtime.evaluate', { expression });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? 'a run failed');
    return (await threadMs()) - before;
  };
}
