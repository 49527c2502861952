import { describe, expect, it } from 'vitest';
import { COMPARE_STATES, type CompareStateName } from './gallery/compare-states.ts';
import type { Look } from './gallery/gallery-browser.ts';
import { gallery, page } from './gallery/opened-gallery.ts';

/** The compare page in real Chromium over real comparisons of invented articles. */
function show(state: CompareStateName, { hash = '', ...look }: Look & { readonly hash?: string } = {}): Promise<void> {
  return gallery.show(`compare.html?state=${state}${hash}`, { width: 1280, height: 900, ...look });
}

const SMALL = (Object.keys(COMPARE_STATES) as CompareStateName[]).filter((state) => state !== 'long');

describe('the compare page in a browser', () => {
  it.each(SMALL)('has no accessibility violation in state "%s"', async (state) => {
    await show(state);
    expect(await gallery.violations()).toEqual([]);
  });

  it.each<Look>([
    { dark: true },
    { locale: 'ar' },
    { width: 320 },
    { media: [{ name: 'forced-colors', value: 'active' }] },
    { media: [{ name: 'prefers-contrast', value: 'more' }] },
  ])('has no accessibility violation %o', async (look) => {
    await show('all', look);
    expect(await gallery.violations()).toEqual([]);
  });

  it.each(['all', 'single', 'many', 'nameless', 'revision', 'failed'] as const)(
    'needs no sideways scrolling at 320 px, in English and in longer words: "%s"',
    async (state) => {
      for (const locale of ['en', 'de', 'pt']) {
        await show(state, { width: 320, locale });
        await page.$$eval('.filters', (folds) => {
          for (const fold of folds) (fold as HTMLDetailsElement).open = true;
        });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), locale).toBeLessThanOrEqual(320);
      }
    },
  );

  it('tells marks of moves from others without colour', async () => {
    await show('all', { media: [{ name: 'forced-colors', value: 'active' }] });
    const fill = (kind: string) => page.$eval(`.tick${kind}`, (tick) => getComputedStyle(tick).backgroundColor);
    expect(await fill('-moved')).not.toBe(await fill(':not(.tick-moved)'));
  });

  it('explains no marks and no keys where no version is shown', async () => {
    await show('filtered');
    expect(await page.$('.key')).toBeNull();
  });

  it('folds the choices away on a phone, and no wider', async () => {
    await show('all', { width: 320 });
    const isSeen = () => page.$eval('[data-choice="base"]', (choice) => choice.checkVisibility());
    const folded = await isSeen();
    await page.click('.filters > summary');
    const opened = await isSeen();
    await show('all', { width: 640 });
    expect([folded, opened, await isSeen()]).toEqual([false, true, true]);
  });

  it.each(['all', 'many'] as const)('fits in half the width, as at 200 per cent: "%s"', async (state) => {
    await show(state, { width: 640, height: 450 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    await page.keyboard.press('j');
    const covered = await page.evaluate(() => {
      const { left, top } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
      return document.elementFromPoint(left + 4, top + 4)?.closest('[data-difference]') !== document.activeElement;
    });
    expect(covered).toBe(false);
  });

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

  it('shows only copies, or only own reports, and the address says so', async () => {
    await show('all');
    const beside = () =>
      page.$$eval('#texts .reading .outlet', (all) => [...new Set(all.map((each) => each.textContent))]);
    await page.select('[data-choice="relation"]', 'same-event');
    await gallery.settled();
    expect(await beside()).toEqual(['Gazette']);
    expect(page.url()).toContain('relation=same-event');
    await page.select('[data-choice="relation"]', 'same-copy');
    await gallery.settled();
    expect(await beside()).not.toContain('Gazette');
  });

  it('says of each paragraph how many carry it, as a number, a bar and in words', async () => {
    await show('all');
    const meters = await page.$$eval('.survival', (all) =>
      all.map((meter) => [
        meter.querySelector('.share')?.textContent,
        Math.round((meter.querySelector('.bar > span')?.getBoundingClientRect().height ?? 0) / 12),
        meter.querySelector('.by-ear')?.textContent,
      ]),
    );
    expect(meters.map(([share]) => share)).toEqual(['2/3', '2/3', '1/3', '3/3', '2/2', '0/2']);
    expect(meters.map(([, bar]) => bar)).toEqual([2, 2, 1, 3, 3, 0]);
    expect(meters.at(-1)?.[2]).toBe('0 of 2 others carry this paragraph');
  });

  it('has a table of the figures that differ, one column for each version', async () => {
    await show('all');
    const table = await page.$$eval('#figures tr', (rows) =>
      rows.map((row) => [...row.querySelectorAll('th:not([scope="row"]), td')].map((cell) => cell.textContent)),
    );
    expect(table).toEqual([
      ['Sentence', 'The Harbour Light', 'Norfeed', 'The Courier', 'Gazette'],
      ['15', '12', '12', 'cannot tell'],
      ['71', '74', '74', 'not there'],
    ]);
  });

  it('says each wording of a quotation once, with all that have it', async () => {
    await show('all');
    const entries = await page.$$eval('.ledger-entry', (all) =>
      all.map((entry) => [
        entry.querySelector('blockquote')?.textContent,
        [...entry.querySelectorAll('dl > div')].map((row) => row.textContent),
      ]),
    );
    expect(entries).toEqual([
      [
        'There is no escape clause in this contract and there never was one',
        ['The Harbour Light and Norfeed' + 'said by Ilsa Morrow', 'The Courier' + 'said by Tam Odell'],
      ],
      [
        'until Friday and not an hour longer',
        ['The Harbour Light and The Courier' + 'same', 'Norfeed' + 'until Friday and not an\u2009one hour longer'],
      ],
    ]);
  });

  it('tells who published when, earliest first, and which texts go back to which', async () => {
    await show('all');
    const told = await page.$$eval('.timeline li', (all) =>
      all.map(({ dataset, textContent }) => [dataset.outlet, dataset.descent, /from Norfeed/.test(textContent ?? '')]),
    );
    expect(told).toEqual([
      ['Norfeed', 'false', false],
      ['The Harbour Light', 'true', true],
      ['The Courier', 'true', true],
      ['Gazette', 'false', false],
    ]);
  });

  it('lists the earlier texts of the page, and compares with one of them by its time', async () => {
    await show('all');
    await page.click('.revisions a');
    await page.waitForFunction(() => document.querySelectorAll('[data-choice="beside"] option').length === 2);
    await gallery.settled();
    expect(await page.$eval('#texts .reading .outlet', (name) => name.textContent)).toBe('Text of Mar 2, 2026, 18:40');
  });

  it('tells an earlier text of the page by its name in the timeline, and takes neither for the origin of the other', async () => {
    await show('revision');
    await page.waitForSelector('.revisions li');
    const lines = await page.$$eval('.timeline .event', (all) =>
      all.map((each) => [each.querySelector('.outlet')?.textContent, each.querySelector('.note')]),
    );
    expect(lines).toEqual([
      ['Text of Mar 2, 2026, 18:40', null],
      ['The Harbour Light', null],
    ]);
  });

  it('leaves the focus on the choice of the base when that is another text', async () => {
    await show('all');
    for (let i = 0; i < 2; i++) {
      await page.focus('[data-choice="base"]');
      const before = await page.$eval('[data-choice="base"]', (list) => (list as HTMLSelectElement).value);
      await page.keyboard.press('ArrowDown');
      await page.waitForFunction(
        (old) => (document.querySelector<HTMLSelectElement>('[data-choice="base"]')?.value ?? old) !== old,
        {},
        before,
      );
      await gallery.settled();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-choice'))).toBe('base');
    }
    await show('all', { width: 320 });
    await page.click('.filters > summary');
    await page.focus('[data-choice="base"]');
    const title = await page.$eval('h1', ({ textContent }) => textContent);
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((old) => (document.querySelector('h1')?.textContent ?? old) !== old, {}, title);
    await gallery.settled();
    expect(await page.evaluate(() => document.activeElement?.closest('.filters') !== null)).toBe(true);
  });

  it('opens with the version beside the base that a link names', async () => {
    await show('single');
    const { hash } = new URL(page.url());
    await show('all', { hash });
    expect(
      await page.$eval('[data-choice="beside"]', (list) => (list as HTMLSelectElement).selectedOptions[0]?.text),
    ).toBe('Norfeed');
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
    const visible = (selector: string) => page.$eval(selector, (each) => each.checkVisibility());
    const shown = [
      await visible('.controls'),
      await visible('.sections'),
      await visible('.texts'),
      await visible('.ledger'),
    ];
    await page.emulateMediaType('screen');
    expect(shown).toEqual([false, false, true, true]);
  });

  it('prints dark ink whatever the screen shows', async () => {
    const ink = () => page.$eval('body', (body) => getComputedStyle(body).color);
    await show('all');
    const light = await ink();
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    const dark = await ink();
    await page.emulateMediaType('print');
    const printed = await ink();
    await page.emulateMediaType('screen');
    await page.emulateMediaFeatures([]);
    expect(dark).not.toBe(light);
    expect(printed).toBe(light);
  });

  it('says that there is nothing to put beside a text that stands alone, and offers no filters', async () => {
    await show('alone');
    expect(await page.$eval('#texts', (texts) => texts.textContent)).toContain('No other version of this text');
    expect(await page.$('.controls')).toBeNull();
  });

  it('has no heading over nothing where a text stands alone', async () => {
    await show('alone');
    const sections = await page.$$eval('main section > h2 + *', (first) =>
      first.map(({ parentElement }) => parentElement?.id),
    );
    expect(sections).toEqual(['texts', 'quotes', 'timeline', 'revisions']);
    expect(await page.$$eval('.sections a', (links) => links.length)).toBe(sections.length);
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
