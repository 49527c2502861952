import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireBrowser } from '../../scripts/lib/browsers.mjs';
import { type GalleryServer, serveGallery } from './gallery/serve-gallery.ts';

/** The library and diagnostics pages in real Chromium over invented articles. */
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let gallery: GalleryServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  gallery = await serveGallery();
  browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

async function show(state: string, { locale = 'en', dark = false, width = 1000 } = {}): Promise<void> {
  await page.setViewport({ width, height: 700 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.goto(`${gallery.url}library.html?state=${state}&locale=${locale}`);
  await page.waitForSelector(state === 'loading' ? '[data-state]' : '[data-state]:not([data-state="loading"])');
}

async function violations(): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const results = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

describe('the library page in a browser', () => {
  it.each(['full', 'empty', 'failed', 'loading', 'diagnostics'])(
    'has no accessibility violation in state "%s"',
    async (state) => {
      for (const look of [{}, { dark: true }, { locale: 'ar' }, { width: 320 }]) {
        await show(state, look);
        expect(await violations()).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      }
    },
  );

  const rows = () => page.$$eval('[data-article]', (all) => all.length);

  it('lists a page of articles, and more when asked', async () => {
    await show('full');
    expect(await rows()).toBe(50);
    await page.click('[data-action="more"]');
    await page.waitForFunction(() => document.querySelectorAll('[data-article]').length === 100);
    await page.click('[data-action="more"]');
    await page.waitForFunction(() => document.querySelectorAll('[data-article]').length === 120);
    expect(await page.$('[data-action="more"]')).toBeNull();
  });

  it('searches in all of them, not only in those that are shown', async () => {
    await show('full');
    await page.type('input[type="search"]', 'day 118 ');
    await page.waitForFunction(() => document.querySelectorAll('[data-article]').length === 1);
  });

  it('forgets an article, says which, and keeps the focus on the page', async () => {
    await show('full');
    await page.click('[data-action="forget-article"]');
    await page.waitForFunction(() =>
      document.querySelector('[role="status"]')?.textContent?.startsWith('Forgotten: Ferry'),
    );
    expect(await rows()).toBe(49);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  it('has a report to copy', async () => {
    await show('diagnostics');
    await page.click('[data-action="copy-report"]');
    await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent === 'Copied.');
  });
});
