import { describe, expect, it } from 'vitest';
import type { Look } from './gallery/gallery-browser.ts';
import { gallery, page } from './gallery/opened-gallery.ts';
import { PAGES } from './gallery/pages.ts';
import { STATES, type StateName } from './gallery/states.ts';
import { key, PAGE } from './gallery/stories.ts';

/** The popup in real Chromium over invented stories: no accessibility violation in any state, and keys from end to end. */
interface PopupLook extends Look {
  /** As the side panel shows it. */
  readonly panel?: boolean;
  /** Nothing was explained before. */
  readonly explain?: boolean;
}

function show(state: StateName, { panel = false, explain = false, ...look }: PopupLook = {}): Promise<void> {
  const surface = (look.width ?? 400) < 400 || panel ? '&surface=page' : '';
  const address = `?state=${state}${surface}${panel ? '&panel=1' : ''}${explain ? '&explain=1' : ''}`;
  return gallery.show(address, { width: 400, height: 600, ...look });
}

async function openEverything(): Promise<void> {
  await page.evaluate(async () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

/** What has the focus: its words, or its name. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
  });
}

describe('the popup in a browser', () => {
  it.each(Object.keys(STATES) as StateName[])('has no accessibility violation in state "%s"', async (state) => {
    for (const look of PAGES.popup?.main.includes(state) ? [{}, { dark: true }] : [{}]) {
      await show(state, look);
      expect(await gallery.violations()).toEqual([]);
    }
  });

  it.each([{}, { dark: true }, { locale: 'ar' }, { width: 320 }])(
    'has no accessibility violation with everything opened %o',
    async (look) => {
      await show('ready', look);
      await openEverything();
      expect(await gallery.violations()).toEqual([]);
    },
  );

  it.each(['ready', 'first-use', 'long', 'many', 'no-versions', 'error'] as const)(
    'needs no sideways scrolling at 320 px: "%s"',
    async (state) => {
      await show(state, { width: 320 });
      await openEverything();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    },
  );

  it.each(['en', 'fr', 'de', 'es', 'pt', 'it', 'ar', 'ja'])(
    'has each of its two buttons in one line at 320 px, and both in one at 360: %s',
    async (locale) => {
      const rows = (selector: string) =>
        page.$$eval(selector, (all) => {
          const range = document.createRange();
          const tops = all.map((each) => {
            range.selectNodeContents(each);
            return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
          });
          return { lines: Math.max(...tops), rows: new Set(all.map((each) => each.getBoundingClientRect().top)).size };
        });
      // In a wider font than that, such as a bare Debian's only one, the longest labels may take two rows.
      const setAsWideAsDrawn = () =>
        page.$$eval('.pair button', (all) => {
          const line = { words: 'Hamburgefonstiv 0123', drawn: 1077, drawnBold: 1140 };
          const canvas = document.createElement('canvas').getContext('2d');
          for (const each of all) {
            const { fontFamily, fontSize, fontWeight } = getComputedStyle(each);
            if (canvas === null || !(each instanceof HTMLElement)) continue;
            canvas.font = `${fontWeight} 100px ${fontFamily}`;
            const drawn = fontWeight === '400' ? line.drawn : line.drawnBold;
            const share = Math.min(1, drawn / canvas.measureText(line.words).width);
            each.style.fontSize = `${share * Number.parseFloat(fontSize)}px`;
          }
        });
      await show('ready', { width: 320, locale });
      expect(await rows('.pair button')).toEqual({ lines: 1, rows: 2 });
      // With fingers for pointers, and a scroll bar beside.
      await show('ready', { width: 354, locale, touch: true });
      expect(await rows('.pair button')).toMatchObject({ lines: 1 });
      await setAsWideAsDrawn();
      expect(await rows('.pair button')).toEqual({ lines: 1, rows: 1 });
      // A side panel of 360 at 200 per cent.
      await show('ready', { width: 180, locale });
      const cut = await page.$$eval(
        'button',
        (all) => all.filter((each) => each.scrollWidth > each.clientWidth).length,
      );
      expect(cut).toBe(0);
      expect(await rows('.version .outlet')).toMatchObject({ lines: 1 });
    },
  );

  it.each([
    ['loading', 'loading'],
    ['pdf', 'no-article'],
    ['too-large', 'no-article'],
    ['no-versions', 'no-versions'],
    ['not-allowed', 'not-allowed'],
    ['error', 'error'],
    ['rejected', 'error'],
    ['listed', 'ready'],
    ['ready', 'ready'],
  ] as const)('names its state for scripts: "%s" is %s', async (state, named) => {
    await show(state);
    expect(await page.$$eval('[data-state]', (roots) => roots.map((root) => root.getAttribute('data-state')))).toEqual([
      named,
    ]);
  });

  it('lists the versions before any of them is compared', async () => {
    await show('listed');
    expect(await page.$$eval('[data-version]', (rows) => rows.map((row) => row.getAttribute('data-outlet')))).toEqual([
      'Norfeed',
      'The Courier',
      'Gazette',
    ]);
    expect(await page.$$('[data-difference]')).toEqual([]);
  });

  it.each(['changed', 'changed-alone'] as const)('leads from "%s" to what changed', async (state) => {
    await show(state);
    expect(await page.$eval('header.story', ({ textContent }) => textContent)).toMatch(
      /Changed since Mar 1, 2026, \d\d:40\. See \d changes?$/,
    );
    await page.click('[data-action="show-change"]');
    const opened = await page.$eval('html', ({ dataset }) => dataset.opened);
    expect(opened).toBe(`${PAGE.key} ${key('Earlier')}`);
  });

  it('names the titles that one owner has the same text in', async () => {
    await show('ready');
    await openEverything();
    const said = await page.$$eval('[data-version]', (rows) => rows.map((row) => row.textContent?.includes('Also in')));
    expect(said).toEqual([false, true, false]);
    expect(await page.$eval('[data-outlet="The Courier"] .opened', ({ textContent }) => textContent)).toContain(
      'Also in The Courier on Sunday and Norrland Courier, of the same owner.',
    );
  });

  it('takes "not the same story" back', async () => {
    await show('ready');
    await openEverything();
    await page.click('[data-outlet="The Courier"] [data-action="reject-match"]');
    await page.waitForSelector('[data-action="undo"]');
    expect(await gallery.violations()).toEqual([]);
    expect(await page.$('[data-outlet="The Courier"]')).toBeNull();
    await page.click('[data-action="undo"]');
    await page.waitForSelector('[data-outlet="The Courier"]');
    const [accepted, said] = await page.evaluate(() => [
      document.documentElement.dataset.accepted,
      document.querySelector('.status')?.textContent,
    ]);
    expect([accepted, said]).toEqual([`${PAGE.key} ${key('The Courier')}`, 'Taken back: it may be matched again.']);
  });

  const inCards = () => page.$eval('html', ({ dataset }) => dataset.inCards ?? '');

  it.each(['', '&marked=1'])(
    'takes a version out of the marks of a page too, and its undo stays: "ready%s"',
    async (from) => {
      await gallery.show(`?state=ready${from}`, { width: 400, height: 600 });
      if (from === '') {
        await page.click('.actions [aria-pressed="false"]');
        await page.waitForFunction(() => /passages marked/.test(document.querySelector('.status')?.textContent ?? ''));
        expect(await inCards()).toContain('The Courier');
      }
      await page.waitForSelector('.actions [aria-pressed="true"]');
      await openEverything();
      await page.click('[data-outlet="The Courier"] [data-action="reject-match"]');
      await page.waitForFunction(() => /^(?!.*Courier).*Norfeed/.test(document.documentElement.dataset.inCards ?? ''));
      await gallery.settled();
      expect(await page.$('[data-action="undo"]')).not.toBeNull();
    },
  );

  it('takes the marks away with the only version', async () => {
    await show('one');
    await page.click('.actions [aria-pressed="false"]');
    await page.waitForFunction(() => (document.documentElement.dataset.inCards ?? '') !== '');
    await choose('notSameStory');
    await page.waitForSelector('[data-state="no-versions"]');
    expect(await inCards()).toBe('');
    expect(await page.$('[data-action="undo"]')).not.toBeNull();
  });

  it('goes on comparing when one version fails, and tries that one again', async () => {
    await show('failed');
    expect(
      await page.$$eval('[data-progress]', (rows) => rows.map((row) => row.getAttribute('data-progress'))),
    ).toEqual(['done', 'failed', 'done']);
    await page.click('[data-outlet="The Courier"] .failed button');
    await page.waitForSelector('[data-outlet="The Courier"] .failed');
  });

  it('shows the sentences of a difference and asks for its place, by keyboard', async () => {
    await show('ready');
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^Number/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-kind="number"] .evidence');
    expect(await page.$$eval('[data-kind="number"] del', (words) => words.map((word) => word.textContent))).toContain(
      '71',
    );
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Show in page');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.status')?.textContent === 'Shown in the page.');
  });

  it('goes through the rows with j, k and the arrows, opens with Enter and closes with Escape', async () => {
    await show('ready');
    await page.keyboard.press('j');
    const first = await focused();
    expect(first).toMatch(/^Number/);
    await page.keyboard.press('ArrowDown');
    const second = await focused();
    expect(second).not.toBe(first);
    await page.keyboard.press('k');
    expect(await focused()).toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-kind="number"] details[open] .evidence');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await page.$('[data-kind="number"] details[open]')).toBeNull();
    expect(await focused()).toBe(first);
  });

  it('tells the story in one line', async () => {
    const line = () => page.$eval('.answer', (answer) => answer.textContent);
    await show('ready');
    expect(await line()).toBe('3\u00a0outlets: 2\u00a0run the Norfeed copy, 1\u00a0reports it itself');
    await show('one');
    expect(await line()).toBe('1\u00a0other outlet runs the same Norfeed copy');
  });

  it('says so when a place is gone from the page', async () => {
    await show('ready');
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('details.fold')) fold.open = true;
      for (const row of document.querySelectorAll<HTMLDetailsElement>('[data-kind="only-here"] details'))
        row.open = true;
    });
    const buttons = await page.$$('[data-kind="only-here"] button');
    await buttons.at(-1)?.click();
    await page.waitForFunction(() => document.querySelector('.status')?.textContent?.includes('no longer stands'));
  });

  it('knows that the page is marked from before, marks nothing by itself, and clears by one press', async () => {
    await gallery.show('?state=ready&marked=1', { width: 400, height: 600 });
    await page.waitForSelector('.actions [aria-pressed="true"]');
    await gallery.settled();
    expect(await page.$eval('.status', (status) => status.textContent)).toBe('');
    await page.click('.actions [aria-pressed="true"]');
    await page.waitForSelector('.actions [aria-pressed="false"]');
    expect(await page.$eval('.status', (status) => status.textContent)).toBe('Marks removed from the page.');
  });

  it('marks the page, says how many marks landed, and takes them away again', async () => {
    await show('ready');
    await page.click('.actions [aria-pressed="false"]');
    await page.waitForFunction(() =>
      /passages marked · 1 no longer/.test(document.querySelector('.status')?.textContent ?? ''),
    );
    await page.click('.actions [aria-pressed="true"]');
    await page.waitForFunction(() => document.querySelector('.status')?.textContent === 'Marks removed from the page.');
  });

  it('takes a version out when it is not the same story, and the last one leaves the next step', async () => {
    await show('one');
    await page.evaluate(() =>
      document.querySelector<HTMLDetailsElement>('[data-version] details')?.setAttribute('open', ''),
    );
    await page.click('[data-version] .opened button');
    await page.waitForSelector('[data-state="no-versions"]');
    expect(await page.$eval('.status', (status) => status.textContent)).toContain('Norfeed');
  });

  async function choose(command: string): Promise<void> {
    await page.focus('.actions .square');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.menu:popover-open');
    await page.click(`[data-command="${command}"]`);
  }

  it('explains itself at the first comparison, until that is read, and again when asked', async () => {
    await show('first-use');
    await page.waitForSelector('.first-use');
    const parts = await page.$$eval('.first-use dt', (names) => names.map((name) => name.textContent));
    expect(parts).toEqual(['What differs most:', 'Versions:', 'Mark in page:']);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Got it');
    await page.keyboard.press('Enter');
    expect(await page.$('.first-use')).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    await choose('explain');
    await page.waitForSelector('.first-use');
  });

  it.each(['private', 'no-versions'] as const)(
    'explains nothing where nothing is kept or compared: "%s"',
    async (state) => {
      await show(state, { explain: true });
      expect(await page.$('.first-use')).toBeNull();
    },
  );

  it('offers "not the same story" in the menu: for the only version at once, for one of many where they are', async () => {
    await show('one');
    await choose('notSameStory');
    await page.waitForSelector('[data-state="no-versions"]');
    await show('ready');
    await choose('notSameStory');
    expect(await focused()).toMatch(/^Norfeed/);
    await page.waitForFunction(() => document.querySelector('.status')?.textContent?.startsWith('Open the version'));
  });

  it('closes the menu with Escape and gives the focus back', async () => {
    await show('ready');
    await page.focus('.actions .square');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.menu:popover-open');
    await page.keyboard.press('Escape');
    expect(await page.$('.menu:popover-open')).toBeNull();
    expect(await focused()).toBe('More');
  });

  it('opens all versions side by side, and none of a private window', async () => {
    await show('ready');
    await page.click('[data-action="compare"]');
    expect(await page.evaluate(() => document.documentElement.dataset.opened)).toBe('page Norfeed The Courier Gazette');
    await show('private');
    expect(await page.$('[data-action="compare"]')).toBeNull();
  });

  it.each(['ready', 'browser-page', 'not-allowed'] as const)(
    'has no accessibility violation in the side panel: "%s"',
    async (state) => {
      await show(state, { width: 360, panel: true });
      expect(await gallery.violations()).toEqual([]);
    },
  );

  it('asks in the side panel for a click on pages that were not clicked on', async () => {
    await show('browser-page', { panel: true });
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('Not read yet');
    await show('pdf', { panel: true });
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('A PDF file');
  });

  it('forgets the article when asked, and says that it did', async () => {
    await show('ready');
    await page.click('.kept button');
    await page.waitForFunction(() => document.querySelector('.kept')?.textContent?.startsWith('Forgotten'));
  });

  it('says nothing of an article that was forgotten that is true of one that is kept', async () => {
    await show('no-versions');
    expect(await page.$eval('.panel', ({ textContent }) => textContent)).toMatch(/is kept.*Find more/);
    await page.click('.kept button');
    await page.waitForFunction(() => document.querySelector('.kept')?.textContent?.startsWith('Forgotten'));
    expect(await page.$eval('.panel', ({ textContent }) => textContent)).toBe(
      'No other version known yetCopy the headline',
    );
    expect(await gallery.violations()).toEqual([]);
  });

  it('offers nothing that needs the library in a private window', async () => {
    await show('private');
    await openEverything();
    const words = await page.$eval('main', (main) => main.textContent ?? '');
    expect(words).toContain('Private window');
    expect(words).not.toContain('Not the same story');
    expect(words).not.toContain('Forget');
  });

  it('reads from right to left in Arabic', async () => {
    await show('ready', { locale: 'ar' });
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'ar',
      'rtl',
    ]);
  });
});
