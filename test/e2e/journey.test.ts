import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadExpected } from '../newsstand/expected.ts';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { DEMO, findVersion, loadStories } from '../newsstand/stories.ts';
import { ChromiumReader } from './chromium.ts';
import { closePopup, openRow, pressButton, stateOf } from './popup-actions.ts';

/** The main job in real Chromium, by real toolbar clicks, with the worker killed between every two steps. */
describe('a reader in Chromium', () => {
  let reader: ChromiumReader;
  let newsstand: Newsstand;
  let article: Page;
  let popup: Page;
  const others = otherOutlets();

  beforeAll(async () => {
    newsstand = await startNewsstand();
    reader = await ChromiumReader.start();
  });
  afterAll(async () => {
    await reader?.close();
    await newsstand?.close();
  });

  it('is told, at the first click, that no other version is known and that the article is kept', async () => {
    article = await reader.open(newsstand.articleUrl(DEMO.story, others[0] ?? ''));
    popup = await reader.clickAndWait(article);
    expect(await stateOf(popup)).toBe('no-versions');
    await popup.waitForFunction(() => document.body.textContent?.includes('is kept in your library'), {
      timeout: 20_000,
      // A popup that is not drawn has no animation frames to look at it in.
      polling: 100,
    });
    await leave(popup, article);
  });

  it('reads the other versions, though the worker dies after each', async () => {
    expect(others.length).toBeGreaterThanOrEqual(4);
    for (const outlet of others.slice(1)) {
      expect(await reader.killWorker()).toBe(true);
      article = await reader.open(newsstand.articleUrl(DEMO.story, outlet));
      popup = await reader.clickAndWait(article);
      expect([outlet, await stateOf(popup)]).toEqual([outlet, 'ready']);
      await leave(popup, article);
    }
  });

  it('sees every other version, with its relation, on the article that was clicked last', async () => {
    await reader.killWorker();
    article = await reader.open(newsstand.articleUrl(DEMO.story, DEMO.outlet));
    const before = await article.evaluate(() => document.documentElement.outerHTML);
    popup = await reader.clickAndWait(article);
    expect(await stateOf(popup)).toBe('ready');
    const shown = await popup.$$eval('[data-version]', (rows) =>
      rows.map((row) => [row.getAttribute('data-url') ?? '', row.getAttribute('data-relation')] as const),
    );
    const relations = shown.map(([url, relation]) => [new URL(url).hostname.split('.')[0], relation]);
    expect(Object.fromEntries(relations)).toEqual(Object.fromEntries(others.map((each) => [each, relationTo(each)])));
    expect(await article.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('sees typed differences with their readings', async () => {
    await popup.waitForSelector('[data-difference]', { timeout: 20_000 });
    const kinds = await popup.$$eval('[data-difference]', (rows) => rows.map((row) => row.getAttribute('data-kind')));
    expect(new Set(kinds).size).toBeGreaterThanOrEqual(4);
    expect(kinds).toContain('number');
    const figures = await popup.$$eval('[data-kind=number] .line', (lines) =>
      lines.map(({ textContent }) => textContent),
    );
    expect(figures.filter((line) => line?.startsWith('Deaths 31 here'))).toHaveLength(1);
  });

  it('marks the page without touching its DOM, the worker having died', async () => {
    await reader.killWorker();
    const before = await article.evaluate(() => document.documentElement.outerHTML);
    await pressButton(popup, 'Mark in page');
    await article.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith('retold-')), {
      timeout: 20_000,
    });
    const words = await article.evaluate(() =>
      [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => String(range))),
    );
    expect(words.length).toBeGreaterThan(5);
    expect(words.every((text) => text.trim() !== '')).toBe(true);
    expect(await article.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('jumps from a difference to its place in the page', async () => {
    await reader.killWorker();
    await article.evaluate(() => window.scrollTo(0, 0));
    await openRow(popup, '[data-difference][data-kind="number"]');
    await pressButton(popup, 'Show in page');
    await article.waitForFunction(() => CSS.highlights.has('retold-revealed'), { timeout: 20_000 });
    const visible = await article.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const [range] = [...(CSS.highlights.get('retold-revealed') ?? [])];
      const box = range instanceof Range ? range.getBoundingClientRect() : null;
      return box !== null && box.bottom > 0 && box.top < window.innerHeight;
    });
    expect(visible).toBe(true);
  });

  it('obeys "not the same story" and "forget this" after the worker has died', async () => {
    await reader.killWorker();
    await popup.evaluate(() =>
      document
        .querySelector<HTMLElement>('[data-version] [data-action="reject-match"], [data-action="reject-match"]')
        ?.click(),
    );
    await popup.waitForFunction(
      (n) => document.querySelectorAll('[data-version]').length === n,
      { timeout: 20_000 },
      others.length - 1,
    );
    await closePopup(popup);
    popup = await reader.clickAndWait(article);
    expect((await popup.$$('[data-version]')).length).toBe(others.length - 1);
    await popup.evaluate(() => document.querySelector<HTMLElement>('[data-action="reject-match"]')?.click());
    await popup.waitForSelector('[data-action="undo"]', { timeout: 20_000 });
    expect((await popup.$$('[data-version]')).length).toBe(others.length - 2);
    await reader.killWorker();
    await pressButton(popup, 'Undo');
    await popup.waitForFunction(
      (n) => document.querySelectorAll('[data-version]').length === n,
      { timeout: 20_000, polling: 100 },
      others.length - 1,
    );
    await reader.killWorker();
    await pressButton(popup, 'Forget this');
    await popup.waitForFunction(() => /nothing of this article is kept/i.test(document.body.textContent), {
      timeout: 20_000,
    });
  });
});

/** The outlets whose versions of the demo story are in the demo article's language. */
function otherOutlets(): string[] {
  const { language } = findVersion(loadStories(), DEMO.story, DEMO.outlet);
  const story = loadStories().find(({ id }) => id === DEMO.story);
  return (story?.versions ?? [])
    .filter((version) => version.language === language && version.outletId !== DEMO.outlet)
    .map(({ outletId }) => outletId);
}

/** The true relation of an outlet's version to the demo article. */
function relationTo(outlet: string): string {
  const copies = loadExpected(DEMO.story).copies.find((group) => group.includes(DEMO.outlet));
  return copies?.includes(outlet) ? 'same-copy' : 'same-event';
}

async function leave(popup: Page, article: Page): Promise<void> {
  await closePopup(popup);
  await article.close();
}
