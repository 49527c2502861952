import { gzipSync } from 'node:zlib';
import puppeteer, { type Page } from 'puppeteer-core';
import { requireBrowser } from '../../scripts/lib/browsers.mjs';
import { bundleForPage } from '../extract/bundle-extract.ts';
import { median, quantile } from './statistics.ts';

/** Milliseconds in the live page, of Retold and of Readability alone (clone included), on the same pages. */
export interface LiveTimes {
  readonly pages: number;
  readonly retold: { readonly median: number; readonly p95: number };
  readonly readability: { readonly median: number; readonly p95: number };
  readonly ratioOfMedians: number;
  readonly bundleGzipKiB: number;
}

const REPEATS = 3;

/** Loads pages into Chromium, with scripts and the network off, and times both extractors there: the least of three runs each. */
export async function measureLive(
  pages: readonly { readonly html: string; readonly url: string }[],
): Promise<LiveTimes> {
  const retoldScript = await bundleForPage('../../src/extract/extract-article.ts', 'RetoldExtract');
  const peerScript = await bundleForPage('../bench/readability-alone.ts', 'ReadabilityAlone');
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const times: { retold: number[]; readability: number[] } = { retold: [], readability: [] };
  try {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
    page.on('request', (request) => void (request.url().startsWith('data:') ? request.continue() : request.abort()));
    for (const { html, url } of pages) {
      await page.setContent(html, { waitUntil: 'domcontentloaded' });
      await page.evaluate(retoldScript);
      await page.evaluate(peerScript);
      times.retold.push(await least(page, `RetoldExtract.extractArticle(document, ${JSON.stringify(url)})`));
      times.readability.push(await least(page, 'ReadabilityAlone.readabilityAlone(document)'));
    }
  } finally {
    await browser.close();
  }
  const spread = (values: readonly number[]) => ({ median: median(values), p95: quantile(values, 0.95) });
  const [retold, readability] = [spread(times.retold), spread(times.readability)];
  return {
    pages: pages.length,
    retold,
    readability,
    ratioOfMedians: retold.median / readability.median,
    bundleGzipKiB: gzipSync(retoldScript, { level: 9 }).length / 1024,
  };
}

async function least(page: Page, call: string): Promise<number> {
  const script = `(() => { let best = Infinity; for (let run = 0; run < ${REPEATS}; run += 1) { const start = performance.now(); ${call}; best = Math.min(best, performance.now() - start); } return best; })()`;
  return Number(await page.evaluate(script));
}
