import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireBrowser } from '../../scripts/lib/browsers.mjs';
import { COMPARE_STATES, type CompareStateName } from './gallery/compare-states.ts';
import { type GalleryServer, serveGallery } from './gallery/serve-gallery.ts';

/** The compare page in real Chromium over real comparisons of invented articles. */
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

interface Look {
  readonly locale?: string;
  readonly width?: number;
  readonly dark?: boolean;
  readonly hash?: string;
}

async function show(
  state: CompareStateName,
  { locale = 'en', width = 1280, dark = false, hash = '' }: Look = {},
): Promise<void> {
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.goto('about:blank');
  await page.goto(`${gallery.url}compare.html?state=${state}&locale=${locale}${hash}`);
  await page.waitForSelector('[data-state]');
  await settled();
}

async function settled(): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[data-rows="growing"]') === null);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function violations(): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const results = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  );
}

const SMALL = (Object.keys(COMPARE_STATES) as CompareStateName[]).filter((state) => state !== 'long');

describe('the compare page in a browser', () => {
  it.each(SMALL)('has no accessibility violation in state "%s"', async (state) => {
    await show(state);
    expect(await violations()).toEqual([]);
  });

  it.each([{ dark: true }, { locale: 'ar' }, { width: 320 }])('has no accessibility violation %o', async (look) => {
    await show('all', look);
    expect(await violations()).toEqual([]);
  });

  it.each(['all', 'single', 'many', 'failed'] as const)(
    'needs no sideways scrolling at 320 px: "%s"',
    async (state) => {
      await show(state, { width: 320 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    },
  );

  it('marks word-level changes in meaning', async () => {
    await show('all');
    const hurt = '[data-kind="number"]:has(del)';
    const changes = await page.$$eval(hurt, (readings) =>
      readings.map((reading) => [reading.querySelector('del')?.textContent, reading.querySelector('ins')?.textContent]),
    );
    expect(changes).toContainEqual(['15', '12']);
  });

  it('makes another version the base, and the address says so', async () => {
    await show('all');
    const norfeed = await page.$eval('[data-choice="base"]', (list) => {
      const option = [...(list as HTMLSelectElement).options].find((each) => each.text === 'Norfeed');
      return option?.value ?? '';
    });
    await page.select('[data-choice="base"]', norfeed);
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Island ferry talks fail');
    expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('base')).toBe(norfeed);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.startsWith('Ferry talks collapse'));
  });

  it('shows one kind only when asked, and all again', async () => {
    await show('all');
    const shown = () => page.$$eval('#texts [data-difference]', (all) => all.length);
    const all = await shown();
    await page.click('[data-filter="speaker"]');
    await settled();
    expect(await shown()).toBe(1);
    await page.click('[data-filter="speaker"]');
    await settled();
    expect(await shown()).toBe(all);
  });

  it('goes from difference to difference with j and k', async () => {
    await show('all');
    const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-difference') ?? null);
    await page.keyboard.press('j');
    const first = await at();
    await page.keyboard.press('j');
    expect(await at()).not.toBe(first);
    await page.keyboard.press('k');
    expect(await at()).toBe(first);
  });

  it('has one overview mark for each difference that is shown', async () => {
    await show('all');
    const ticks = await page.$$eval('.tick', (all) => all.length);
    const inRows = await page.$$eval('.text-row[id] [data-difference]', (all) => all.length);
    expect(ticks).toBe(inRows);
  });

  it('opens at the section that a link names', async () => {
    await show('many');
    const link = await page.$eval('.sections a:nth-child(4)', (a) => a.getAttribute('href') ?? '');
    await show('many', { hash: link });
    await page.waitForFunction(() => {
      const box = document.getElementById('timeline')?.getBoundingClientRect();
      return box !== undefined && box.top < window.innerHeight && box.bottom > 0;
    });
  });

  it('saves and copies the comparison', async () => {
    await show('all');
    await page.click('[data-format="json"]');
    await page.waitForFunction(() => document.documentElement.dataset.saved !== undefined);
    expect(await page.evaluate(() => document.documentElement.dataset.saved)).toMatch(/\.json: a comparison as json$/);
    expect(await page.$eval('.status', (status) => status.textContent)).toBe('Saved to your downloads.');
  });

  it('says which texts are no longer there, and what to do when there are none', async () => {
    await show('gone');
    expect(await page.$eval('.notice', (notice) => notice.textContent)).toContain('2 versions are no longer');
    await show('nothing');
    expect(await page.$eval('main', (main) => main.dataset.state)).toBe('nothing');
  });

  it('prints the texts without the controls', async () => {
    await show('all');
    await page.emulateMediaType('print');
    const hidden = await page.$eval('.controls', (controls) => !controls.checkVisibility());
    await page.emulateMediaType('screen');
    expect(hidden).toBe(true);
  });

  it('shows every paragraph of ten versions of 3,000 words', async () => {
    await show('long');
    expect(await page.$$eval('.text-row[id]', (rows) => rows.length)).toBeGreaterThan(50);
  });
});
