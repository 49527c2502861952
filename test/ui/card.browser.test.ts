import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireBrowser } from '../../scripts/lib/browsers.mjs';
import { type GalleryServer, serveGallery } from './gallery/serve-gallery.ts';

/** The cards that a marked page shows. How they open is tested in the real extension: test/e2e/marks.test.ts. */
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

async function show(state: string, { locale = 'en', dark = false, width = 500 } = {}): Promise<void> {
  await page.setViewport({ width, height: 400 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.goto(`${gallery.url}card.html?state=${state}&locale=${locale}`);
  await page.waitForSelector('[data-state]');
}

describe('a card in a page', () => {
  it.each(['changed', 'more', 'only-here', 'legend'])('has no accessibility violation: "%s"', async (state) => {
    for (const look of [{}, { dark: true }, { locale: 'ar' }]) {
      await show(state, look);
      await page.addScriptTag({ path: AXE });
      // A card is no page: it stands within the page that it is about.
      const results = (await page.evaluate(
        'axe.run({ resultTypes: ["violations"], rules: { region: { enabled: false }, "landmark-one-main": { enabled: false }, "page-has-heading-one": { enabled: false } } })',
      )) as AxeResults;
      expect(results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    }
  });

  it('says once what several outlets say', async () => {
    await show('changed');
    expect(await page.$$eval('[data-state] p', (rows) => rows.map((row) => row.textContent))).toEqual([
      'told differently',
      'Norfeed, The Courier · Number74',
      'Gazette · Attributionclaimed',
    ]);
  });

  it('fits a narrow window', async () => {
    await show('more', { width: 320 });
    const box = await page.$eval('[data-state]', (card) => card.getBoundingClientRect().width);
    expect(box).toBeLessThanOrEqual(304);
  });
});
