import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireBrowser } from '../../scripts/lib/browsers.mjs';
import type { PageReader } from '../../src/content/page-reader.ts';
import { bundleForPage } from '../extract/bundle-extract.ts';

declare global {
  /** What the bundle leaves, and the root of the card that is shown. */
  var RetoldPage: { readonly PageReader: typeof PageReader };
  var reader: PageReader;
  var cardRoot: ShadowRoot;
}

const ARTICLE = `<article><h1>No ferry to Saint Orla</h1>${Array.from(
  { length: 40 },
  (_, at) =>
    `<p>${at + 1}. The ferry between Quill and Saint Orla was cancelled after the crew refused to sail in the gale.
     Nobody at harbour office ${at * 7} would say when it will leave again.</p>`,
).join('')}</article>`;
const WORDS = {
  names: { shared: 'shared', changed: 'changed', 'only-here': 'only here', 'others-say-more': 'more' },
  shown: '$1',
  hidden: '',
  keys: '',
  direction: 'ltr',
} as const;

/** Marks in real Chromium, in pages of odd make; the extension around them is tested in test/e2e/marks.test.ts. */
describe('marks in a page', () => {
  let browser: Browser;
  let page: Page;
  let bundle: string;

  beforeAll(async () => {
    bundle = await bundleForPage('../../src/content/page-reader.ts', 'RetoldPage');
    browser = await puppeteer.launch({
      executablePath: requireBrowser('chromium'),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    page = await browser.newPage();
    await page.setViewport({ width: 800, height: 600 });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  });
  afterAll(() => browser?.close());

  /** Shows a page and reads it; `beginning` is the beginning of a paragraph, as a place of the article. */
  async function read(html: string, beginning: string) {
    await page.goto('about:blank'); // globals of the last page go
    await page.setContent(html);
    await page.evaluate(bundle);
    return page.evaluate(async (text) => {
      globalThis.reader = new RetoldPage.PageReader(document);
      const answer = await globalThis.reader.extract();
      const blocks = answer.state === 'article' ? answer.article.blocks : [];
      return { block: blocks.findIndex((each) => each.text.startsWith(text)), start: 0, end: text.length, text };
    }, beginning);
  }

  const marked = (count: number) =>
    page.waitForFunction((n) => (CSS.highlights.get('retold-changed')?.size ?? 0) === n, { timeout: 5000 }, count);

  it('come back with their words, however long these were gone', async () => {
    const place = await read(`<!doctype html><html lang="en"><body>${ARTICLE}</body></html>`, '9. The ferry');
    await page.evaluate((at, words) => reader.mark([{ ...at, mark: 'changed', readings: [] }], words), place, WORDS);
    await marked(1);
    const html = await page.$eval('article', (article) => {
      const { innerHTML } = article;
      article.innerHTML = '<p>Loading</p>';
      return innerHTML;
    });
    await marked(0);
    await page.$eval(
      'article',
      (article, old) => {
        article.innerHTML = old;
      },
      html,
    );
    await marked(1);
  });

  it.each([
    ['its window', ''],
    ['its window, that always has a scroll bar', 'html { overflow-y: scroll }'],
    ['a body that scrolls', 'html, body { height: 100%; margin: 0; overflow: hidden } body { overflow: auto }'],
    ['a box', 'html, body { height: 100%; margin: 0; overflow: hidden } #box { height: 100%; overflow: auto }'],
    ['a box in the middle of a page', '#box { height: 300px; overflow: scroll; margin: 2000px 0 }'],
    ['a paragraph longer than the window', '#box { height: 300px; overflow: auto; font-size: 60px }'],
  ])('are shown where the article scrolls in %s', async (_, style) => {
    const place = await read(
      `<!doctype html><html lang="en"><head><style>${style}</style></head><body><div id="box">${ARTICLE}</div></body></html>`,
      '30. The ferry',
    );
    expect(await page.evaluate((at) => reader.reveal(at), place)).toEqual({ found: true });
    const seen = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('retold-revealed') ?? [])];
      if (!(range instanceof Range)) return null;
      const { left, top, bottom } = range.getBoundingClientRect();
      const there = document.elementFromPoint(left + 5, (top + bottom) / 2);
      return there?.textContent?.slice(0, 13) ?? null;
    });
    expect(seen).toBe('30. The ferry');
  });

  it.each(['<!doctype html>', ''])('have their cards within the window of a page that begins "%s"', async (doctype) => {
    const place = await read(`${doctype}<html lang="en"><body>${ARTICLE}</body></html>`, '9. The ferry');
    const { x, y } = await page.evaluate(
      (at, words) => {
        const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function (options) {
          globalThis.cardRoot = attach.call(this, options);
          return globalThis.cardRoot;
        };
        const reading = { outlets: 'Gazette', label: 'Number', text: 'Nine', quoted: true, language: 'en' };
        reader.mark([{ ...at, mark: 'changed', readings: [reading, reading, reading] }], words);
        const [range] = [...(CSS.highlights.get('retold-changed') ?? [])] as Range[];
        scrollBy(0, (range?.getBoundingClientRect().bottom ?? 0) - innerHeight + 10);
        const { left, top } = range?.getBoundingClientRect() ?? new DOMRect();
        return { x: left + 20, y: top + 5 };
      },
      place,
      WORDS,
    );
    await page.mouse.move(x, y);
    await page.waitForFunction(() => globalThis.cardRoot !== undefined, { timeout: 5000 });
    const card = await page.evaluate(() => cardRoot.firstElementChild?.getBoundingClientRect().toJSON());
    expect(card.top).toBeGreaterThanOrEqual(0);
    expect(card.bottom).toBeLessThanOrEqual(600);
  });
});
