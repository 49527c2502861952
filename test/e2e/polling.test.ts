import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SourcesProgress } from '../../src/messaging/source-protocol.ts';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { CHROME_PACKAGE, ChromiumReader } from './chromium.ts';
import { command, grantDomains, newsstandPack } from './sources-package.ts';

/** What the browser's own objects are called here. */
interface ChromeGlobal {
  readonly chrome: {
    readonly alarms: { create(name: string, when: { when: number }): Promise<void> };
    readonly runtime: { getContexts(filter: { contextTypes: string[] }): Promise<unknown[]> };
  };
}

describe('fetching without a page that asks for it, in Chromium', () => {
  let newsstand: Newsstand;
  let reader: ChromiumReader;
  let page: Page;

  beforeAll(async () => {
    newsstand = await startNewsstand();
    reader = await ChromiumReader.start({ extensionDirectory: process.env.RETOLD_PACKAGE ?? CHROME_PACKAGE });
    page = await reader.openExtensionPage('src/pages/options/index.html');
    await page.waitForSelector('#storage');
    await grantDomains(reader, page, ['gazette.localhost']);
    const outlets = newsstandPack(newsstand).filter(({ domains }) => domains[0] === 'gazette.localhost');
    await command(page, 'follow-outlets', { outlets });
  });
  afterAll(async () => {
    await reader?.close();
    await newsstand?.close();
  });

  it('is done by alarms, the worker having died, and gives the desk’s memory back at the end', async () => {
    expect(newsstand.requests).toEqual([]);
    await reader.killWorker();
    await vi.waitUntil(
      async () => {
        await ring(page);
        const progress = await command<SourcesProgress>(page, 'sources-progress', null);
        return progress.waitMs === null && progress.headlines.read > 0;
      },
      { timeout: 60_000, interval: 1_000 },
    );
    await vi.waitUntil(async () => (await desks(page)) === 0, { timeout: 20_000, interval: 200 });
    expect(newsstand.requests.filter(({ path }) => path === '/feed.json')).toHaveLength(1);
  });

  it('asks nothing while the reader has paused it', async () => {
    const before = newsstand.requests.length;
    await command(page, 'retry-feed', { url: `${newsstand.origin('gazette')}/feed.json` });
    await command(page, 'pause-sources', { paused: true });
    await ring(page);
    await command(page, 'advance-sources', null);
    expect(newsstand.requests.length).toBe(before);
    await command(page, 'pause-sources', { paused: false });
    // The site's own pace may ask for a moment since its last article.
    await vi.waitUntil(
      async () => {
        await command(page, 'advance-sources', null);
        return newsstand.requests.length > before;
      },
      { timeout: 20_000, interval: 500 },
    );
    expect(newsstand.requests.length).toBe(before + 1);
  });
});

/** Rings the polling alarm now. */
function ring(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as ChromeGlobal;
    await chrome.alarms.create('poll-sources', { when: Date.now() });
  });
}

/** How many offscreen documents are open. */
function desks(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as ChromeGlobal;
    return (await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length;
  });
}
