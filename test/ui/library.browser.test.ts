import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GalleryPage, type Look } from './gallery/gallery-page.ts';

/** The library and diagnostics pages in real Chromium over invented articles. */
let gallery: GalleryPage;
let page: Page;

beforeAll(async () => {
  gallery = await GalleryPage.open();
  page = gallery.page;
});

afterAll(() => gallery?.close());

function show(state: string, look: Look = {}): Promise<void> {
  const ready = state === 'loading' ? '[data-state]' : '[data-state]:not([data-state="loading"])';
  return gallery.show(`library.html?state=${state}`, look, ready);
}

describe('the library page in a browser', () => {
  it.each(['full', 'empty', 'failed', 'loading', 'diagnostics'])(
    'has no accessibility violation in state "%s"',
    async (state) => {
      for (const look of [{}, { dark: true }, { locale: 'ar' }, { width: 320 }]) {
        await show(state, look);
        expect(await gallery.violations()).toEqual([]);
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
