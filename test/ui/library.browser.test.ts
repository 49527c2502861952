import { describe, expect, it } from 'vitest';
import type { Look } from './gallery/gallery-browser.ts';
import { gallery, page } from './gallery/opened-gallery.ts';
import { PAGES } from './gallery/pages.ts';
import { savedText, watchSaving } from './gallery/saved-file.ts';

/** The library and diagnostics pages in real Chromium over invented articles. */
function show(state: string, look: Look = {}): Promise<void> {
  const ready =
    state === 'loading' || state === 'upgrading' ? '[data-state]' : '[data-state]:not([data-state="loading"])';
  return gallery.show(`library.html?state=${state}`, look, ready);
}

/** Everything that opens is open. */
async function openAll(): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await gallery.settled();
}

/** How the main states are looked at; the others share their style, and are looked at once. */
const LOOKS: readonly Look[] = [
  {},
  { dark: true },
  { locale: 'ar' },
  { width: 320 },
  { media: [{ name: 'forced-colors', value: 'active' }] },
];

describe('the library page in a browser', () => {
  it.each(PAGES.library?.states ?? [])('has no accessibility violation in state "%s"', async (state) => {
    for (const look of ['full', 'upgrading', 'diagnostics'].includes(state) ? LOOKS : [{}]) {
      await show(state, look);
      await openAll();
      expect(await gallery.violations()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  });

  const count = (what: string) => page.$$eval(`[data-${what}]`, (all) => all.length);
  const said = () => page.$eval('.status', (status) => status.textContent);

  it('lists the stories that were opened, a page at a time, each with its versions', async () => {
    await show('full');
    expect(await count('story')).toBe(20);
    const [first] = await page.$$('[data-story]');
    await (await first?.$('summary'))?.click();
    await first?.waitForSelector('[data-article]');
    expect(await first?.$$eval('[data-article]', (versions) => versions.length)).toBe(2);
    expect(await first?.$eval('summary', (summary) => summary.textContent)).toBe('2 other versions');
    expect(await first?.$eval('.acts a', (link) => link.getAttribute('href'))).toMatch(
      /compare\/index\.html#base=article%230&with=article%231&with=article%232$/,
    );
    await page.click('[data-action="more"]');
    await page.waitForFunction(() => document.querySelectorAll('[data-story]').length === 40);
    expect(await page.$('[data-action="more"]')).toBeNull();
  });

  it('searches in all stories', async () => {
    await show('full');
    await page.type('input[type="search"]', 'day 118');
    await page.waitForFunction(() => document.querySelectorAll('[data-story]').length === 1);
  });

  it('forgets a story with all its versions, after asking, by key alone', async () => {
    await show('full');
    await page.focus('[data-action="forget-story"]');
    await page.keyboard.press('Enter');
    const asked = () => page.$eval('[data-action="forget-story"]', (button) => button.textContent);
    expect(await asked()).toContain('Press again to forget all 3 articles');
    await page.keyboard.press('Escape');
    expect(await asked()).toContain('Forget this story');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('[data-story]').length === 19);
    expect(await said()).toBe('Forgotten: Ferry talks collapse as island faces day 1, 3 articles');
    const focused = () => page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('data-story'));
    expect(await focused()).toBe(await page.$eval('[data-story]', (first) => first.getAttribute('data-story')));
  });

  it('forgets nothing by a double click or by a key that is held: what was asked has not been read', async () => {
    await show('full');
    const asking = () => page.$eval('[data-action="forget-story"]', (button) => button.getAttribute('data-asking'));
    await page.click('[data-action="forget-story"]', { count: 2 });
    expect([await asking(), await count('story')]).toEqual(['true', 20]);
    await page.focus('input[type="search"]');
    expect(await asking()).toBe('false');
    await page.focus('[data-action="forget-story"]');
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    expect([await asking(), await count('story')]).toEqual(['true', 20]);
    await page.click('[data-action="forget-story"]');
    await page.waitForFunction(() => document.querySelectorAll('[data-story]').length === 19);
  });

  it('forgets one version of a story and keeps the rest', async () => {
    await show('full');
    await openAll();
    await page.click('[data-action="forget-article"]');
    await page.waitForFunction(() => document.querySelector('summary')?.textContent === '1 other version');
    expect(await count('story')).toBe(20);
  });

  it('lists a page of articles, and more when asked', async () => {
    await show('articles');
    expect(await count('article')).toBe(50);
    await page.click('[data-action="more"]');
    await page.waitForFunction(() => document.querySelectorAll('[data-article]').length === 100);
    await page.click('[data-action="more"]');
    await page.waitForFunction(() => document.querySelectorAll('[data-article]').length === 120);
    expect(await page.$('[data-action="more"]')).toBeNull();
  });

  it('searches in all articles, not only in those that are shown', async () => {
    await show('articles');
    await page.type('input[type="search"]', 'day 118');
    await page.waitForFunction(() => document.querySelectorAll('[data-article]').length === 1);
  });

  it('forgets an article, says which, and gives the focus to the next', async () => {
    await show('articles');
    await page.click('[data-action="forget-article"]');
    await page.waitForFunction(() => document.querySelector('.status')?.textContent !== '');
    expect(await said()).toBe('Forgotten: Ferry talks collapse as island faces day 1');
    expect(await count('article')).toBe(49);
    const focused = () => page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('data-article'));
    expect(await focused()).toBe('article#1');
    // In the middle of a long list the reader stays where they are.
    await page.focus('[data-article="article#30"] button');
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[data-article="article#30"]') === null);
    expect(await focused()).toBe('article#31');
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(100);
  });

  it('forgets what was chosen, after asking, and says how much it was', async () => {
    await show('articles');
    const boxes = await page.$$('[data-choose]');
    for (const box of boxes.slice(0, 3)) await box.click();
    expect(await page.$eval('.chosen [role="status"]', (line) => line.textContent)).toBe('3 articles chosen');
    expect(await gallery.violations()).toEqual([]);
    await page.focus('[data-action="forget-chosen"]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('[data-article]').length === 47);
    expect(await said()).toBe('3 articles forgotten.');
    expect(await page.$('.chosen')).toBeNull();
  });

  it('counts and exports nothing as chosen that was forgotten by itself', async () => {
    await show('articles');
    const boxes = await page.$$('[data-choose]');
    for (const box of boxes.slice(0, 2)) await box.click();
    await page.click('[data-article="article#0"] [data-action="forget-article"]');
    await page.waitForFunction(() => document.querySelector('[data-article="article#0"]') === null);
    expect(await page.$eval('.chosen [role="status"]', (line) => line.textContent)).toBe('1 article chosen');
    await page.click('[data-article="article#1"] [data-action="forget-article"]');
    await page.waitForFunction(() => document.querySelector('.chosen') === null);
  });

  it('shows the next ones when all that was shown is forgotten', async () => {
    await show('articles');
    const [first] = await page.$$eval('[data-article]', (rows) => rows.map((row) => row.getAttribute('data-article')));
    await page.click('[data-action="choose-all"]');
    await page.focus('[data-action="forget-chosen"]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (gone) => {
        const rows = [...document.querySelectorAll('[data-article]')];
        return rows.length > 0 && rows.every((row) => row.getAttribute('data-article') !== gone);
      },
      {},
      first,
    );
  });

  it.each([1000, 320])(
    'hides nothing that has the focus behind the bar of what is chosen, %i px wide',
    async (width) => {
      await show('articles', { width });
      await page.click('[data-choose]');
      await page.focus('[data-choose]');
      const hidden: (string | null)[] = [];
      for (let i = 0; i < 45; i++) {
        await page.keyboard.press('Tab');
        hidden.push(
          ...(await page.evaluate(() => {
            const bar = document.querySelector('.chosen')?.getBoundingClientRect();
            const focused = document.activeElement;
            const { bottom = 0 } = focused?.getBoundingClientRect() ?? {};
            return bar !== undefined && bottom > bar.top + 1 ? [focused?.outerHTML ?? null] : [];
          })),
        );
      }
      expect(hidden).toEqual([]);
    },
  );

  it('chooses all texts of a story, all that is shown, and nothing of another list', async () => {
    await show('full');
    const chosen = () => page.$eval('.chosen [role="status"]', (line) => line.textContent);
    await page.click('[data-choose]');
    expect(await chosen()).toBe('3 articles chosen');
    await page.click('[data-action="choose-all"]');
    expect(await chosen()).toBe('45 articles chosen');
    await page.select('select', 'all');
    await page.waitForFunction(() => document.querySelector('.chosen') === null);
  });

  it('saves the chosen articles as a file', async () => {
    await show('articles');
    await watchSaving(page);
    await page.click('[data-choose]');
    await page.click('[data-action="export-chosen"]');
    expect(await savedText(page)).toBe('{"chosen":"article#0"}\n');
  });

  it('has a report to copy', async () => {
    await show('diagnostics');
    await page.click('[data-action="copy-report"]');
    await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent === 'Copied.');
  });
});
