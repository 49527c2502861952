import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { DEMO } from '../newsstand/stories.ts';
import { CHROME_PACKAGE, ChromiumReader } from './chromium.ts';
import { closePopup } from './popup-actions.ts';
import { command, grantDomains, newsstandPack } from './sources-package.ts';

describe('watching sites that the reader chose, in Chromium', () => {
  let newsstand: Newsstand;
  let reader: ChromiumReader;
  let options: Page;

  beforeAll(async () => {
    newsstand = await startNewsstand();
    reader = await ChromiumReader.start({ extensionDirectory: process.env.RETOLD_PACKAGE ?? CHROME_PACKAGE });
    options = await reader.openExtensionPage('src/pages/options/index.html');
    await options.waitForSelector('#storage');
    await grantDomains(reader, options, [`${DEMO.outlet}.localhost`]);
    await command(options, 'pause-sources', { paused: true });
    const outlets = newsstandPack(newsstand).filter(({ domains }) => domains[0] === `${DEMO.outlet}.localhost`);
    await command(options, 'follow-outlets', { outlets });
  });
  afterAll(async () => {
    await reader?.close();
    await newsstand?.close();
  });

  it('counts the versions on the icon before any click, the worker having died', async () => {
    const other = await reader.open(newsstand.articleUrl(DEMO.story, 'dispatch'));
    await closePopup(await reader.clickAndWait(other));
    await options.bringToFront();
    await options.reload();
    const box = await options.waitForSelector('input[name="watch"]');
    await box?.click();
    await options.waitForFunction(() => document.querySelector<HTMLInputElement>('input[name="watch"]')?.checked);
    await reader.killWorker();
    const article = await reader.open(newsstand.articleUrl(DEMO.story, DEMO.outlet));
    await vi.waitUntil(async () => (await badgeOf(options, article.url())) === '1', { timeout: 20_000, interval: 100 });
  });

  it('leaves other sites alone', async () => {
    const page = await reader.open(newsstand.articleUrl(DEMO.story, 'gazette'));
    const articles = await command<{ lines: string[] }>(options, 'export-articles', { after: 0 });
    expect(articles.lines.some((line) => line.includes('gazette.localhost'))).toBe(false);
    await page.close();
  });

  it('ends when the reader ends it', async () => {
    await command(options, 'watch-sites', { domains: [] });
    const { watched } = await command<{ watched: string[] }>(options, 'read-settings', null);
    expect(watched).toEqual([]);
    const scripts = await options.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { scripting: { getRegisteredContentScripts(): Promise<unknown[]> } };
      };
      return chrome.scripting.getRegisteredContentScripts();
    });
    expect(scripts).toEqual([]);
  });
});

/** What stands on the toolbar icon for the tab that shows an address. */
function badgeOf(page: Page, url: string): Promise<string> {
  return page.evaluate(async (address) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(of: unknown): Promise<{ id: number; url?: string }[]> };
        action: { getBadgeText(of: { tabId: number }): Promise<string> };
      };
    };
    const tab = (await chrome.tabs.query({})).find((each) => each.url === address);
    return tab === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
  }, url);
}
