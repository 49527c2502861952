import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPARE_STATES, type CompareStateName } from './gallery/compare-states.ts';
import { GalleryBrowser, type Look } from './gallery/gallery-browser.ts';

/** The compare page in real Chromium over real comparisons of invented articles. */
let gallery: GalleryBrowser;
let page: Page;

beforeAll(async () => {
  gallery = await GalleryBrowser.open();
  page = gallery.page;
});

afterAll(() => gallery?.close());

function show(state: CompareStateName, { hash = '', ...look }: Look & { readonly hash?: string } = {}): Promise<void> {
  return gallery.show(`compare.html?state=${state}${hash}`, { width: 1280, height: 900, ...look });
}

const SMALL = (Object.keys(COMPARE_STATES) as CompareStateName[]).filter((state) => state !== 'long');

describe('the compare page in a browser', () => {
  it.each(SMALL)('has no accessibility violation in state "%s"', async (state) => {
    await show(state);
    expect(await gallery.violations()).toEqual([]);
  });

  it.each([{ dark: true }, { locale: 'ar' }, { width: 320 }])('has no accessibility violation %o', async (look) => {
    await show('all', look);
    expect(await gallery.violations()).toEqual([]);
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
    await gallery.settled();
    expect(await shown()).toBe(1);
    await page.click('[data-filter="speaker"]');
    await gallery.settled();
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

  it('leads from where a sentence stands to where it stands elsewhere and back, by key', async () => {
    await show('all');
    const end = () => page.evaluate(() => document.activeElement?.getAttribute('data-end') ?? null);
    await page.focus('[data-end="origin"] button');
    await page.keyboard.press('Enter');
    expect(await end()).toBe('arrival');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await end()).toBe('origin');
  });

  it.each(['en', 'ar'])('names both ends of a move alike and joins them with a line (%s)', async (locale) => {
    await show('all', { locale });
    const line = () => page.$eval('.move-line', (each) => (each as HTMLElement).checkVisibility());
    expect(await line()).toBe(false);
    const numbers = await page.$$eval('[data-move="1"] .move', (all) => all.map(({ textContent }) => textContent));
    expect(numbers).toHaveLength(2);
    expect(numbers[0]).toBe(numbers[1]);
    await page.focus('[data-end="origin"]');
    expect(await line()).toBe(true);
    const apart = await page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      const [one, line, other] = ['[data-end="origin"]', '.move-line', '[data-end="arrival"]'].map(box);
      return [(line?.top ?? 0) - (one?.top ?? 0), (line?.bottom ?? 0) - (other?.top ?? 0)];
    });
    for (const px of apart) expect(Math.abs(px)).toBeLessThan(20);
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

  it('says that there is nothing to put beside a text that stands alone, and offers no filters', async () => {
    await show('alone');
    expect(await page.$eval('#texts', (texts) => texts.textContent)).toContain('No other version of this text');
    expect(await page.$('.controls')).toBeNull();
  });

  it('folds away the buttons of many outlets', async () => {
    await show('many');
    expect(await page.$eval('.outlets', (fold) => (fold as HTMLDetailsElement).open)).toBe(false);
    await page.click('.outlets > summary');
    await page.click('.outlets button');
    await gallery.settled();
    expect(await page.$eval('.outlets > summary', (summary) => summary.textContent)).toBe('Outlets: 29 of 30 shown');
  });

  it('shows every paragraph of ten versions of 3,000 words', async () => {
    await show('long');
    expect(await page.$$eval('.text-row[id]', (rows) => rows.length)).toBeGreaterThan(50);
  });
});
