import { describe, expect, it } from 'vitest';
import { gallery, page } from './gallery/opened-gallery.ts';

/** Retold's pages on a phone (Firefox for Android shows the popup as a page of its own), in Chromium with fingers for pointers. */
const PHONE = { width: 360, height: 740, touch: true };

const PAGES = {
  popup: '?state=ready&surface=page',
  compare: 'compare.html?state=all',
  library: 'library.html?state=full',
  articles: 'library.html?state=articles',
  welcome: 'welcome.html?state=choosing',
  options: 'options.html?state=full',
} as const;

/** What can be pressed and is smaller than `least` px in one direction, links within a sentence aside. */
function tooSmall(selector: string, least: number): Promise<string[]> {
  return page.$$eval(
    selector,
    (all, least) =>
      all
        .filter((each) => each.checkVisibility({ visibilityProperty: true }))
        .filter((each) => {
          const { width, height } = each.getBoundingClientRect();
          return Math.min(width, height) < least - 0.5;
        })
        .map((each) => `${each.outerHTML.slice(0, 120)} ${Math.round(each.getBoundingClientRect().height)}px`),
    least,
  );
}

describe.each(Object.entries(PAGES))('%s on a phone', (_, address) => {
  it('has buttons and rows that a finger hits, and fits', async () => {
    await gallery.show(address, PHONE);
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await gallery.settled();
    expect(await tooSmall('button:not(.tick), select, summary', 44)).toEqual([]);
    expect(await tooSmall('input, .sections a, .acts a', 24)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await gallery.violations()).toEqual([]);
  });
});

describe('boxes to tick on a phone', () => {
  it.each([
    ['library', '[data-story] .choose input', '[data-story] h2'],
    ['articles', '[data-article] .choose input', '[data-article] .quoted'],
  ] as const)('stand beside what they choose and not over it: %s', async (name, box, words) => {
    await gallery.show(PAGES[name], PHONE);
    const right = await page.$eval(box, (each) => each.getBoundingClientRect().right);
    expect(right).toBeLessThanOrEqual(await page.$eval(words, (each) => each.getBoundingClientRect().left));
  });

  it.each([
    ['welcome', '.chips label'],
    ['options', '.watched label'],
  ] as const)('stand level with their names: %s', async (name, label) => {
    await gallery.show(PAGES[name], PHONE, label);
    const apart = await page.$eval(label, (label) => {
      const middle = ({ top, bottom }: DOMRect) => (top + bottom) / 2;
      const range = document.createRange();
      range.selectNodeContents(label);
      range.setStartAfter(label.querySelector('input') ?? label);
      const box = label.querySelector('input')?.getBoundingClientRect() ?? new DOMRect();
      return Math.abs(middle(box) - middle(range.getBoundingClientRect()));
    });
    expect(apart).toBeLessThan(4);
  });
});

describe('the popup on a phone', () => {
  it('makes room for the place in the article that it covers, when that still stands there', async () => {
    const shown = async (which: number) => {
      await gallery.show(PAGES.popup, PHONE);
      await page.$$eval('details:is(.fold, [data-kind="only-here"] *)', (all) => {
        for (const each of all) (each as HTMLDetailsElement).open = true;
      });
      await gallery.settled();
      const buttons = await page.$$('[data-kind="only-here"] .opened button');
      await buttons.at(which)?.tap();
      const status = await page.waitForSelector('.status:not(:empty)');
      const closed = await page.evaluate(() => 'closed' in document.documentElement.dataset);
      return { status: await status?.evaluate((line) => line.textContent), closed };
    };
    expect(await shown(0)).toEqual({ status: 'Shown in the page.', closed: true });
    expect(await shown(-1)).toEqual({ status: expect.stringContaining('no longer stands'), closed: false });
  });

  it('opens a difference and the menu at a tap', async () => {
    await gallery.show(PAGES.popup, PHONE);
    await page.tap('[data-difference] summary');
    expect(await page.$eval('[data-difference] details', (details) => details.open)).toBe(true);
    await page.tap('.square');
    await page.waitForSelector('#more-actions:popover-open');
  });

  it.each([
    [PAGES.popup, 320],
    [PAGES.popup, 360],
    ['?state=private&surface=page', 320],
  ] as const)(
    'says what came of a tap above its buttons, and opens the menu there: %s, %d px',
    async (address, width) => {
      await gallery.show(address, { ...PHONE, width });
      await page.tap('[data-action="mark-page"]');
      await page.waitForSelector('.status:not(:empty)');
      const foot = await page.$eval('.actions', (bar) => bar.getBoundingClientRect().top);
      expect(await page.$eval('.status', (status) => status.getBoundingClientRect().bottom)).toBeCloseTo(foot, 0);
      await page.tap('.square');
      await page.waitForSelector('#more-actions:popover-open');
      expect(await page.$eval('.menu', (menu) => menu.getBoundingClientRect().bottom)).toBeLessThanOrEqual(foot);
    },
  );
});
