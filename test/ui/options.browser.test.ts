import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireBrowser } from '../../scripts/lib/browsers.mjs';
import { type GalleryServer, serveGallery } from './gallery/serve-gallery.ts';

/** The options page in real Chromium over invented outlets and tabs. */
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

/** What stands when a state of the gallery has come about. */
const MARKS: Readonly<Record<string, string>> = {
  empty: '#storage',
  full: '[data-feed]',
  tabs: '[data-tab]',
  'tabs-reading': '[data-action="stop-tabs"]',
  'tabs-read': '[data-tab-fault="not-an-article"]',
  'tabs-refused': '[data-tabs-status]:not(:empty)',
};

async function show(state: string, { locale = 'en', dark = false, width = 1000 } = {}): Promise<void> {
  await page.setViewport({ width, height: 700 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.goto(`${gallery.url}options.html?state=${state}&locale=${locale}`);
  await page.waitForSelector(MARKS[state] ?? state);
}

const status = () => page.$eval('[data-tabs-status]', (line) => line.textContent);

describe('the options page in a browser', () => {
  it.each(Object.keys(MARKS))('has no accessibility violation and fits in state "%s"', async (state) => {
    for (const look of [{}, { dark: true }, { locale: 'ar' }, { width: 320 }]) {
      await show(state, look);
      await page.addScriptTag({ path: AXE });
      const results = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
      const found = results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
      expect(found).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  });

  it('says how many tabs are read of how many, the focus not being lost', async () => {
    await show('tabs-reading');
    await page.waitForFunction(() => document.querySelector('[data-tabs-status]')?.textContent === 'Tabs read: 1 of 3');
    expect(await page.evaluate(() => document.activeElement?.querySelector('h2')?.id)).toBe('open-tabs');
  });

  it('asks only for the sites of the tabs that are chosen', async () => {
    await show('tabs');
    const asked = () => page.$eval('.tabs + .quiet', (line) => line.textContent);
    expect(await asked()).toContain('mina.example');
    await page.click('[data-tab="https://mina.example/news/1234568"] input');
    expect(await asked()).not.toContain('mina.example');
    for (const box of await page.$$('[data-tab] input:checked')) await box.click();
    expect(await page.$eval('.tabs ~ .buttons button', (button) => (button as HTMLButtonElement).disabled)).toBe(true);
  });

  it('leaves everything as it was when the reader says no', async () => {
    await show('tabs-refused');
    expect(await status()).toBe('That was not allowed, so no tab was read.');
    expect(await page.$('[data-tab]')).toBeNull();
  });
});
