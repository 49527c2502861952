import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FeedHealth, LoggedRequest } from '../../src/messaging/source-protocol.ts';
import { searchAnswer } from '../newsstand/search-engine.ts';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { DEMO } from '../newsstand/stories.ts';
import { ChromiumReader } from './chromium.ts';
import { closePopup, pressButton } from './popup-actions.ts';
import { approveDomains, command, type PackedPackage, packageWithOutlets } from './sources-package.ts';

/** Outlets with versions of the demo story that the search engine finds. */
const FOUND = ['dispatch', 'gazette', 'beacon'];

describe('finding more versions of an article, in Chromium', () => {
  let newsstand: Newsstand;
  let packed: PackedPackage;
  let reader: ChromiumReader;
  let article: Page;
  let find: Page;

  beforeAll(async () => {
    newsstand = await startNewsstand({ search: (stand) => searchAnswer(stand, FOUND) });
    packed = packageWithOutlets([], `${newsstand.origin('engine')}/search`);
    reader = await ChromiumReader.start({ extensionDirectory: packed.directory });
    await approveDomains(reader, [
      'engine.localhost',
      'kitchen.localhost',
      `${DEMO.outlet}.localhost`,
      ...FOUND.map((outlet) => `${outlet}.localhost`),
    ]);
    article = await reader.open(newsstand.articleUrl(DEMO.story, DEMO.outlet));
    const popup = await reader.clickAndWait(article);
    const opened = reader.browser.waitForTarget((target) => target.url().includes('/pages/find/'));
    // The popup closes itself while it is still being asked.
    await pressButton(popup, 'Find more versions').catch(() => undefined);
    find = await (await opened).asPage();
    await find.bringToFront();
    await find.waitForSelector('[data-state="ready"]');
  });
  afterAll(async () => {
    await reader?.close();
    await newsstand?.close();
    packed?.remove();
  });

  it('shows the exact words and the exact address before anything is sent', async () => {
    const query = await find.$eval('[data-query]', (line) => line.textContent);
    expect(query?.split(' ').length).toBeGreaterThanOrEqual(3);
    const shown = await find.$$eval('.providers .address', (lines) => lines.map((line) => line.textContent));
    expect(shown).toHaveLength(3);
    for (const address of shown) expect(address).toContain('engine.localhost');
    expect(newsstand.requests.filter(({ host }) => host === 'engine.localhost')).toEqual([]);
    expect(await command<LoggedRequest[]>(find, 'list-requests', { before: null })).toEqual([]);
  });

  it.each(['google-news', 'bing-news', 'gdelt'])(
    'sends one request to %s and ranks what it finds',
    async (provider) => {
      const before = newsstand.requests.filter(({ host }) => host === 'engine.localhost').length;
      await find.click(`[data-provider="${provider}"]`);
      const asked = () => newsstand.requests.filter(({ host }) => host === 'engine.localhost').length;
      await vi.waitUntil(() => asked() > before, { timeout: 20_000 });
      await find.waitForFunction(
        (least) => document.querySelectorAll('[data-result]').length >= least,
        {},
        FOUND.length,
      );
      expect(asked()).toBe(before + 1);
      const first = await find.$$eval('[data-result]', (rows) => rows.map((row) => row.textContent ?? ''));
      expect(first.slice(0, FOUND.length).join()).not.toContain('recipes');
      const direct = await find.$$eval('[data-result] input:not(:disabled)', (boxes) => boxes.length);
      expect(direct > 0).toBe(provider !== 'google-news');
    },
  );

  it('says why the chosen results are not read while fetching is paused, and leads to where it goes on', async () => {
    await command(find, 'pause-sources', { paused: true });
    await find.click('button.primary');
    await find.waitForFunction(
      () => document.querySelector('[data-search-status]')?.textContent === 'Paused. What is there is kept.',
      { timeout: 20_000 },
    );
    expect(await find.$('[data-search-status] + p a[href*="welcome"]')).not.toBeNull();
    await command(find, 'pause-sources', { paused: false });
  });

  it('reads the chosen results, the worker having died, and compares them at the next click', async () => {
    await reader.killWorker();
    await find.click('button.primary');
    await find.waitForFunction(
      () => document.querySelector('[data-search-status]')?.textContent?.startsWith('Read: 3 of'),
      { timeout: 60_000 },
    );
    const popup = await reader.clickAndWait(article);
    await popup.waitForSelector('[data-version]');
    const urls = await popup.$$eval('[data-version]', (rows) => rows.map((row) => row.getAttribute('data-url') ?? ''));
    for (const outlet of FOUND) expect(urls.some((url) => url.includes(`${outlet}.localhost`))).toBe(true);
    await closePopup(popup);
  });

  it('follows the outlet by looking for its feed, one request a second, when none is known', async () => {
    await find.bringToFront();
    await find.click('[data-action="follow"]');
    await find.waitForFunction(() => document.body.textContent?.includes('Followed.'), { timeout: 60_000 });
    const [feed] = await command<FeedHealth[]>(find, 'feed-health', null);
    expect(feed?.url).toBe(`${newsstand.origin(DEMO.outlet)}/feed.xml`);
    const log = await command<LoggedRequest[]>(find, 'list-requests', { before: null });
    expect(log.filter(({ purpose }) => purpose === 'search')).toHaveLength(3);
    expect(log.filter(({ purpose }) => purpose === 'discovery').length).toBeGreaterThan(1);
  });

  it('can be used by everybody: axe finds nothing', async () => {
    await find.evaluate(axe.source);
    const violations = await find.evaluate(async () => {
      const { axe: run } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
  });
});
