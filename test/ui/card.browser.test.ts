import { describe, expect, it } from 'vitest';
import type { Look } from './gallery/gallery-browser.ts';
import { gallery, page } from './gallery/opened-gallery.ts';

/** The cards that a marked page shows. How they open is tested in the real extension: test/e2e/marks.test.ts. */
/** A card is no page: it stands within the page that it is about. */
const ABOUT_PAGES = ['region', 'landmark-one-main', 'page-has-heading-one'];

function show(state: string, look: Look = {}): Promise<void> {
  return gallery.show(`card.html?state=${state}`, { width: 500, height: 400, ...look });
}

const MORE_CONTRAST: Look['media'] = [{ name: 'prefers-contrast', value: 'more' }];
const LOOKS: readonly Look[] = [
  {},
  { dark: true },
  { locale: 'ar' },
  { media: MORE_CONTRAST },
  { dark: true, media: MORE_CONTRAST },
];

describe('a card in a page', () => {
  it.each(['changed', 'more', 'only-here', 'legend'])('has no accessibility violation: "%s"', async (state) => {
    for (const look of LOOKS) {
      await show(state, look);
      expect(await gallery.violations(ABOUT_PAGES)).toEqual([]);
    }
  });

  it('says once what several outlets say', async () => {
    await show('changed');
    expect(await page.$$eval('[data-state] p', (rows) => rows.map((row) => row.textContent))).toEqual([
      'told differently',
      'Norfeed and The Courier · Number74',
      'Gazette · Attributionclaimed',
    ]);
  });

  it('fits a narrow window', async () => {
    await show('more', { width: 320 });
    const box = await page.$eval('[data-state]', (card) => card.getBoundingClientRect().width);
    expect(box).toBeLessThanOrEqual(304);
  });
});
