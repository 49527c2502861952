import { describe, expect, it } from 'vitest';
import { gallery, page } from './gallery/opened-gallery.ts';

/** The find page in real Chromium over invented outlets. */
describe('the find page in a browser', () => {
  it.each([
    ['', 'Followed. Its articles come in the background.'],
    ['&paused', 'Followed. Fetching is paused; articles come when it goes on.'],
  ])('says when the articles of a followed outlet come (%s)', async (paused, words) => {
    await gallery.show(`find.html?state=asked${paused}`, {}, '[data-action="follow"]');
    await page.click('[data-action="follow"]');
    const status = '[aria-labelledby="follow"] [role="status"]';
    await page.waitForSelector(`${status}:not(:empty)`);
    expect(await page.$eval(status, (line) => line.textContent)).toBe(words);
  });
});
