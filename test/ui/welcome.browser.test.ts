import { describe, expect, it } from 'vitest';
import type { Look } from './gallery/gallery-browser.ts';
import { gallery } from './gallery/opened-gallery.ts';
import { PAGES } from './gallery/pages.ts';

/** The welcome and find pages in real Chromium over invented outlets. */
/** How the main states are looked at; the others share their style, and are looked at once. */
const LOOKS: readonly Look[] = [{}, { dark: true }, { locale: 'ar' }, { width: 320 }];

describe.each(['welcome', 'find'])('the %s page in a browser', (name) => {
  it.each(PAGES[name]?.states ?? [])('has no accessibility violation and fits in state "%s"', async (state) => {
    for (const look of PAGES[name]?.main.includes(state) ? LOOKS : [{}]) {
      await gallery.show(`${name}.html?state=${state}`, look, '[data-state]:not([data-state="loading"])');
      expect(await gallery.violations()).toEqual([]);
      expect(await gallery.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  });

  it('says what failed and why when the library cannot be opened', async () => {
    await gallery.show(`${name}.html?state=failed`, {}, '[data-state="error"]');
    const said = await gallery.page.$$eval('[role="alert"] > p', (lines) => lines.map((line) => line.textContent));
    expect(said).toEqual([
      'Retold could not finish: the browser does not let Retold read its storage. Restart the browser and try again.',
      'Try again',
    ]);
  });
});
