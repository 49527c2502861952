import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Look } from './gallery/gallery-browser.ts';
import { gallery, page } from './gallery/opened-gallery.ts';
import { PAGES } from './gallery/pages.ts';
import { savedText, watchSaving } from './gallery/saved-file.ts';

/** The options page in real Chromium over invented outlets and tabs. */
const READY = PAGES.options?.ready ?? {};

/** How the main states are looked at; the others share their style, and are looked at once. */
const LOOKS: readonly Look[] = [{}, { dark: true }, { locale: 'ar' }, { width: 320 }];

function show(state: string, look: Look = {}): Promise<void> {
  return gallery.show(`options.html?state=${state}`, look, READY[state]);
}

const status = () => page.$eval('[data-tabs-status]', (line) => line.textContent);

describe('the options page in a browser', () => {
  it.each(PAGES.options?.states ?? [])('has no accessibility violation and fits in state "%s"', async (state) => {
    for (const look of state === 'full' || state === 'tabs' ? LOOKS : [{}]) {
      await show(state, look);
      expect(await gallery.violations()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  });

  it.each<Look>([{}, { dark: true }, { media: [{ name: 'forced-colors', value: 'active' }] }])(
    'shows which settings are not the reader’s to change %o',
    async (look) => {
      const colour = () => page.$eval('input[type="number"]', (field) => getComputedStyle(field).color);
      await show('full', look);
      const open = await colour();
      await show('managed', look);
      expect(await colour()).not.toBe(open);
    },
  );

  it('says how many tabs are read of how many, the focus not being lost', async () => {
    await show('tabs-reading');
    await page.waitForFunction(() => document.querySelector('[data-tabs-status]')?.textContent === 'Tabs read: 1 of 3');
    expect(await page.evaluate(() => document.activeElement?.querySelector('h2')?.id)).toBe('open-tabs');
  });

  it('says how much of an export is done, then that it is saved', async () => {
    await show('full');
    await watchSaving(page);
    await page.evaluate(() => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => /JSON lines/.test(textContent));
      button?.click();
    });
    const progress = await page.waitForSelector('.progress-line');
    expect(await progress?.evaluate((line) => line.textContent)).toBe('300 of 1,204');
    expect(await gallery.violations()).toEqual([]);
    await page.evaluate(() => dispatchEvent(new Event('go-on')));
    const saved = await savedText(page);
    expect(saved.split('\n')).toHaveLength(302);
    expect(await page.$('.progress-line')).toBeNull();
    expect(await page.$eval('[aria-labelledby="transfer"] [role="status"]', (line) => line.textContent)).toBe(
      'Saved to your downloads.',
    );
  });

  it('watches every site that was ticked, however fast one follows the other', async () => {
    await show('full');
    const ticked = () =>
      page.$$eval('input[name="watch"]', (boxes) => boxes.flatMap(({ checked }, at) => (checked ? [at] : [])));
    await page.$$eval('input[name="watch"]', ([first, second]) => {
      first?.click();
      second?.click();
    });
    await page.waitForFunction(() => document.querySelectorAll('input[name="watch"]:checked').length === 2, {
      timeout: 5_000,
    });
    await page.$$eval('input[name="watch"]', ([first, , third]) => {
      first?.click();
      third?.click();
    });
    await page.waitForFunction(() => document.querySelectorAll('input[name="watch"]')[2]?.matches(':checked'));
    expect(await ticked()).toEqual([1, 2]);
  });

  it('takes a file again that was corrected after it was taken', async () => {
    await show('full');
    const folder = await mkdtemp(path.join(tmpdir(), 'retold-import-'));
    const file = path.join(folder, 'articles.jsonl');
    for (const [content, words] of [
      ['{}\n', 'Articles added: 1. Known already: 0. Lines not taken: 0.'],
      ['{}\n{}\n', 'Articles added: 2. Known already: 0. Lines not taken: 0.'],
    ] as const) {
      await writeFile(file, content);
      const [chooser] = await Promise.all([page.waitForFileChooser(), page.click('[name="import"]')]);
      await chooser.accept([file]);
      await page.waitForFunction(
        (wanted) => document.querySelector('[data-import-report]')?.textContent === wanted,
        { timeout: 5_000 },
        words,
      );
    }
    await rm(folder, { recursive: true });
  });

  it('gives the focus to the next feed when one is no longer followed', async () => {
    await show('full');
    const feeds = () => page.$$eval('[data-feed]', (rows) => rows.map((row) => row.getAttribute('data-feed')));
    const focused = () => page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('data-feed'));
    const all = await feeds();
    for (const [at, next] of [
      [0, all[1]],
      [all.length - 2, all[all.length - 2]],
    ] as const) {
      const count = (await feeds()).length;
      await (await page.$$('[data-action="unfollow"]'))[at]?.focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction((n) => document.querySelectorAll('[data-feed]').length === n, {}, count - 1);
      expect(await focused()).toBe(next);
    }
  });

  it('lets a site be left alone that is watched though nothing of it is followed', async () => {
    for (const state of ['full', 'empty']) {
      await gallery.show(`options.html?state=${state}&watched=nobody.example`, {}, 'input[name="watch"]');
      const box = 'input[value="nobody.example"]';
      expect(await page.$eval(box, (input) => input.checked)).toBe(true);
      expect(await gallery.violations()).toEqual([]);
      await page.click(box);
      await page.waitForFunction((input) => document.querySelector(input)?.matches(':not(:checked)'), {}, box);
    }
  });

  it('says that a feed waits which is to be asked while fetching is paused, and that followed ones do', async () => {
    await gallery.show('options.html?state=full&paused', {}, '[data-feed]');
    const told = () => page.$$eval('[data-feed] [role="status"]', (lines) => lines.map((line) => line.textContent));
    expect((await told()).join('')).toBe('');
    await page.click('[data-feed]:nth-child(2) .buttons button');
    await page.waitForSelector('[data-feed]:nth-child(2) [role="status"]:not(:empty)');
    expect((await told()).filter(Boolean)).toEqual(['Fetching is paused. This feed is asked when it goes on.']);
    expect(await gallery.violations()).toEqual([]);

    await page.type('[name="paste"]', 'https://courier.example/feed');
    await page.click('[aria-labelledby="transfer"] .buttons button');
    await (await page.waitForSelector('[aria-labelledby="transfer"] .primary'))?.click();
    await page.waitForFunction(() => document.querySelector('[data-import-report]') === null);
    expect(await page.$eval('[aria-labelledby="transfer"] [role="status"]', (line) => line.textContent)).toBe(
      'Followed. Fetching is paused; articles come when it goes on.',
    );
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
