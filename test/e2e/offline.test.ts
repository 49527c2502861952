import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedHealth, LoggedRequest } from '../../src/messaging/source-protocol.ts';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { CHROME_PACKAGE, ChromiumReader } from './chromium.ts';
import { command, grantDomains } from './sources-package.ts';

/** The browser loses the network, as far as its developer tools can take it away: from the document that fetches. */
describe('a reader who is offline, in Chromium', () => {
  let newsstand: Newsstand;
  let reader: ChromiumReader;
  let page: Page;
  let desk: CDPSession;

  /** Asks the feed again; the time that its host asks for goes by in between. */
  async function ask(): Promise<FeedHealth | undefined> {
    const url = `${newsstand.origin('gazette')}/feed.json`;
    const before = (await command<FeedHealth[]>(page, 'feed-health', null))[0]?.askedAt;
    await command(page, 'retry-feed', { url });
    for (;;) {
      await command(page, 'advance-sources', null);
      const [health] = await command<FeedHealth[]>(page, 'feed-health', null);
      if (health?.askedAt !== before) return health;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  function setOffline(offline: boolean): Promise<void> {
    const speed = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
    return desk.send('Network.emulateNetworkConditions', { offline, ...speed });
  }

  beforeAll(async () => {
    newsstand = await startNewsstand();
    reader = await ChromiumReader.start({ extensionDirectory: process.env.RETOLD_PACKAGE ?? CHROME_PACKAGE });
    page = await reader.openExtensionPage('src/pages/diagnostics/index.html');
    await grantDomains(reader, page, ['gazette.localhost']);
    const feeds = [`${newsstand.origin('gazette')}/feed.json`];
    const outlet = { name: 'Gazette', domains: ['gazette.localhost'], country: null, language: 'en', owner: null };
    await command(page, 'follow-outlets', { outlets: [{ ...outlet, agency: false, feeds }] });
    // The document that fetches is closed when all is done, unless somebody still needs it.
    await page.evaluate(() => {
      void navigator.locks.request('retold-desk', { mode: 'shared' }, () => new Promise(() => {}));
    });
    await ask();
    const target = await reader.browser.waitForTarget((each) => each.url().includes('/src/offscreen/'));
    desk = await target.createCDPSession();
    await desk.send('Network.enable');
  });
  afterAll(async () => {
    await reader?.close();
    await newsstand?.close();
  });

  it('is told so, no request leaves, and the feed is asked again when the network is back', async () => {
    const before = newsstand.requests.length;
    await setOffline(true);
    const health = await ask();
    expect(health?.fault).toBe('offline');
    expect(Date.parse(health?.dueAt ?? '')).toBeLessThan(Date.now() + 10 * 60_000);
    expect(newsstand.requests.length).toBe(before);
    const [last] = await command<LoggedRequest[]>(page, 'list-requests', { before: null });
    expect(last).toMatchObject({ outcome: 'offline', status: null, bytes: 0 });
    await setOffline(false);
    expect((await ask())?.fault).toBeNull();
  });
});
