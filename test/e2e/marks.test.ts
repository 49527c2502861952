import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadExpected } from '../newsstand/expected.ts';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { DEMO } from '../newsstand/stories.ts';
import { ChromiumReader } from './chromium.ts';
import { closePopup, pressButton } from './popup-actions.ts';
import { command } from './sources-package.ts';

const PATIENCE = 20_000;

/** A marked page in real Chromium: cards, the key, a page that renders its text anew. */
describe('a marked page', () => {
  let reader: ChromiumReader;
  let newsstand: Newsstand;
  let article: Page;
  let devtools: CDPSession;
  let before = '';
  let layout = '';

  beforeAll(async () => {
    newsstand = await startNewsstand();
    reader = await ChromiumReader.start();
    const others = (loadExpected(DEMO.story).copies.find((group) => group.includes(DEMO.outlet)) ?? []).filter(
      (outlet) => outlet !== DEMO.outlet,
    );
    for (const outlet of others) {
      const page = await reader.open(newsstand.articleUrl(DEMO.story, outlet));
      await closePopup(await reader.clickAndWait(page));
      await page.close();
    }
    article = await reader.open(newsstand.articleUrl(DEMO.story, DEMO.outlet));
    before = await outerHtml();
    layout = await boxes();
    const popup = await reader.clickAndWait(article);
    await popup.waitForFunction(() => performance.getEntriesByName('retold:comparisons').length > 0);
    await pressButton(popup, 'Mark in page');
    await article.waitForFunction(() => CSS.highlights.has('retold-changed'), { timeout: PATIENCE });
    await closePopup(popup);
    await article.bringToFront();
    devtools = await article.createCDPSession();
  });
  afterAll(async () => {
    await reader?.close();
    await newsstand?.close();
  });

  const outerHtml = () => article.evaluate(() => document.documentElement.outerHTML);
  const boxes = () =>
    article.evaluate(() =>
      JSON.stringify([...document.body.querySelectorAll('*')].map((each) => each.getBoundingClientRect().toJSON())),
    );

  /** What stands in the overlay's closed shadow root; '' when there is no overlay. */
  async function overlayText(): Promise<string> {
    interface Node {
      readonly nodeValue?: string;
      readonly children?: readonly Node[];
      readonly shadowRoots?: readonly Node[];
    }
    const { root } = (await devtools.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
    const html = root.children?.at(-1);
    const textOf = (node: Node): string => [node.nodeValue ?? '', ...(node.children ?? []).map(textOf)].join(' ');
    return (html?.children?.at(-1)?.shadowRoots ?? []).map(textOf).join(' ').replace(/\s+/g, ' ').trim();
  }

  async function untilOverlay(says: RegExp): Promise<void> {
    const deadline = Date.now() + PATIENCE;
    while (!says.test(await overlayText())) {
      if (Date.now() > deadline) throw new Error(`The overlay says "${await overlayText()}".`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** The middle of the first changed words, brought into the window. */
  async function pointAtChange(): Promise<{ readonly x: number; readonly y: number }> {
    return article.evaluate(() => {
      const [range] = [...(CSS.highlights.get('retold-changed') ?? [])];
      if (!(range instanceof Range)) throw new Error('Nothing is marked as changed.');
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range.getClientRects()[0];
      return { x: (box?.left ?? 0) + (box?.width ?? 0) / 2, y: (box?.top ?? 0) + (box?.height ?? 0) / 2 };
    });
  }

  const press = async (code: string) => {
    await article.keyboard.down('Alt');
    await article.keyboard.down('Shift');
    await article.keyboard.press(code as 'KeyM');
    await article.keyboard.up('Shift');
    await article.keyboard.up('Alt');
  };

  it('has the DOM that it had', async () => {
    expect(await outerHtml()).toBe(before);
  });

  it('shows what the others say where the pointer rests, and moves nothing', async () => {
    const { x, y } = await pointAtChange();
    await article.mouse.move(x, y);
    await untilOverlay(/told differently .+ · /);
    await article.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await untilOverlay(/^$/);
    expect(await boxes()).toBe(layout);
    expect(await outerHtml()).toBe(before);
  });

  it('goes from mark to mark by key, and closes with Escape', async () => {
    await article.mouse.move(1, 1);
    await press('KeyJ');
    await untilOverlay(/ · /);
    const first = await overlayText();
    await press('KeyJ');
    await untilOverlay(/ · /);
    await press('KeyJ');
    await untilOverlay(/ · /);
    expect(await overlayText()).not.toBe(first);
    await article.keyboard.press('Escape');
    await untilOverlay(/^$/);
    expect(await outerHtml()).toBe(before);
  });

  it('hides and shows the marks by one key, and says so', async () => {
    await press('KeyM');
    await untilOverlay(/marks hidden/);
    expect(await article.evaluate(() => CSS.highlights.size)).toBe(0);
    await press('KeyM');
    await untilOverlay(/marks shown \(\d+\).+others say more/);
    expect(await article.evaluate(() => CSS.highlights.has('retold-changed'))).toBe(true);
    await article.keyboard.press('Escape');
    await untilOverlay(/^$/);
  });

  it('stands on the right words after the page has rendered its text anew', async () => {
    const words = () =>
      article.evaluate(() => [...(CSS.highlights.get('retold-changed') ?? [])].map((range) => String(range)));
    const marked = await words();
    expect(marked.length).toBeGreaterThan(0);
    await article.evaluate(() => {
      for (const paragraph of document.querySelectorAll('p')) paragraph.replaceWith(paragraph.cloneNode(true));
    });
    await article.waitForFunction(
      () =>
        [...(CSS.highlights.get('retold-changed') ?? [])].every(
          (range) => range.startContainer.isConnected && String(range) !== '',
        ),
      { timeout: PATIENCE, polling: 100 },
    );
    expect(await words()).toEqual(marked);
  });

  it('keeps its marks when the icon is clicked again, and reads what stands there by then', async () => {
    const shown = () => article.evaluate(() => CSS.highlights.get('retold-changed')?.size ?? 0);
    const before = await shown();
    const added =
      'Nobody at the ferry office of Quill Sound would say when boats will sail again, or who will pay for those that did not.';
    await article.evaluate((text) => {
      const last = [...document.querySelectorAll('article p')].at(-1);
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      last?.after(paragraph);
    }, added);
    const popup = await reader.clickAndWait(article);
    await popup.waitForFunction((text) => document.body.textContent?.includes(text), { timeout: PATIENCE }, added);
    expect(await shown()).toBe(before);
    await popup.waitForSelector('[data-action="mark-page"][aria-pressed="true"]', { timeout: PATIENCE });
    await closePopup(popup);
  });

  it('does not offer to clear what the reader hid', async () => {
    await article.bringToFront();
    await press('KeyM');
    const popup = await reader.clickAndWait(article);
    await popup.waitForFunction(() => performance.getEntriesByName('retold:comparisons').length > 0);
    // What the popup asked for before: its question was answered, too, when this one is.
    const tabId = await popup.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { query(of: unknown): Promise<{ id: number }[]> } };
      };
      return (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id;
    });
    expect(await command(popup, 'has-marks', { tabId })).toEqual({ shown: false });
    expect(await popup.$('[data-action="mark-page"][aria-pressed="false"]')).not.toBeNull();
    await closePopup(popup);
    await article.bringToFront();
    await press('KeyM');
    await article.waitForFunction(() => CSS.highlights.has('retold-changed'), { timeout: PATIENCE });
  });

  it('is cleared by one press in a popup that is opened again', async () => {
    const popup = await reader.clickAndWait(article);
    await popup.waitForSelector('[data-action="mark-page"][aria-pressed="true"]', { timeout: PATIENCE });
    await pressButton(popup, 'Mark in page');
    await article.waitForFunction(() => CSS.highlights.size === 0, { timeout: PATIENCE });
    await closePopup(popup);
  });
});
