import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadExpected } from '../newsstand/expected.ts';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { DEMO, findVersion, loadStories } from '../newsstand/stories.ts';
import { ChromiumReader } from './chromium.ts';
import { closePopup } from './popup-actions.ts';

const PATIENCE = 20_000;
const PANEL = '/src/pages/side-panel/';

/** The side panel in real Chromium: opened from the popup, it follows the tab in front. */
describe('the side panel', () => {
  let reader: ChromiumReader;
  let newsstand: Newsstand;
  let panel: Page;
  let article: Page;
  const copies = loadExpected(DEMO.story).copies.find((group) => group.includes(DEMO.outlet)) ?? [];
  const other = copies.find((outlet) => outlet !== DEMO.outlet) ?? '';

  beforeAll(async () => {
    newsstand = await startNewsstand();
    reader = await ChromiumReader.start();
  });
  afterAll(async () => {
    await reader?.close();
    await newsstand?.close();
  });

  it('is opened from the popup and shows the same page', async () => {
    const read = await reader.open(newsstand.articleUrl(DEMO.story, other));
    await closePopup(await reader.clickAndWait(read));
    await read.close();
    article = await reader.open(newsstand.articleUrl(DEMO.story, DEMO.outlet));
    const popup = await reader.clickAndWait(article);
    const title = await popup.$eval('h1', (heading) => heading.textContent);
    const opened = reader.browser.waitForTarget((target) => target.url().includes(PANEL), { timeout: PATIENCE });
    // A trusted click: browsers open a panel only for one.
    await popup.click('[popovertarget="more-actions"]');
    const command = await popup.waitForSelector('[data-command="openAtSide"]', { visible: true });
    await command?.click().catch(() => undefined);
    panel = await (await opened).asPage();
    await panel.waitForSelector('[data-state="ready"]', { timeout: PATIENCE });
    expect(await panel.$eval('h1', (heading) => heading.textContent)).toBe(title);
    await closePopup(popup);
  });

  it('keeps what the reader opened in it, whatever is loaded in another window', async () => {
    await panel.$eval('[data-version] summary', (summary) => (summary as HTMLElement).click());
    const isKept = () => panel.$eval('[data-version] details', (row) => (row as HTMLDetailsElement).open);
    expect(await isKept()).toBe(true);
    const devtools = await reader.browser.target().createCDPSession();
    const url = newsstand.articleUrl(DEMO.story, other);
    const loaded = reader.browser.waitForTarget((target) => target.url() === url, { timeout: PATIENCE });
    await devtools.send('Target.createTarget', { url, newWindow: true });
    const elsewhere = await (await loaded).asPage();
    await elsewhere.reload({ waitUntil: 'load' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await isKept()).toBe(true);
    await elsewhere.close();
  });

  it('follows the tab in front, and says when a page was not clicked on', async () => {
    const unread = await reader.open(newsstand.articleUrl(DEMO.story, other));
    await panel.waitForFunction(() => document.querySelector('h1')?.textContent === 'Not read yet', {
      timeout: PATIENCE,
      // A panel that is not drawn has no frames to poll by.
      polling: 100,
    });
    await unread.close();
    await panel.waitForSelector('[data-state="ready"]', { timeout: PATIENCE });
  });

  it('reads what a page of one screen draws after it has changed its address', async () => {
    const { id } = loadStories().find(
      ({ id, versions }) => id !== DEMO.story && versions.some(({ outletId }) => outletId === DEMO.outlet),
    ) ?? { id: '' };
    const url = newsstand.articleUrl(id, DEMO.outlet);
    await article.evaluate(async (next) => {
      const other = new DOMParser().parseFromString(await (await fetch(next)).text(), 'text/html');
      history.pushState(null, '', next);
      document.title = other.title;
      await new Promise((resolve) => setTimeout(resolve, 700));
      document.head.replaceWith(other.head);
      document.body.replaceWith(other.body);
    }, url);
    const { title } = findVersion(loadStories(), id, DEMO.outlet);
    await panel.waitForFunction(
      (wanted) => document.querySelector('h1')?.textContent === wanted,
      { timeout: PATIENCE, polling: 100 },
      title,
    );
  });
});
