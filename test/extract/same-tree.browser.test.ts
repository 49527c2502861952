import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseHtml } from '../../scripts/eval/parse-html.ts';
import { requireBrowser } from '../../scripts/lib/browsers.mjs';
import { extractArticle } from '../../src/extract/extract-article.ts';
import { bundleForPage } from './bundle-extract.ts';
import { ODD_PAGES } from './odd-pages.ts';

/** `eval:extract` must see the tree that a browser builds, and fetched HTML must read like the page in its tab. */
const URL_VISITED = 'https://tidewater.example/news/bridge';

/** How each browser is started: Chromium's fetched pages are read in an offscreen document, Firefox's in its event page. */
const LAUNCH = {
  chromium: { browser: 'chrome', args: ['--no-sandbox', '--disable-gpu'] },
  firefox: { browser: 'firefox', args: [] },
} as const;

let bundle: string;

beforeAll(async () => {
  bundle = await bundleForPage('../../src/extract/extract-article.ts', 'RetoldExtract');
});

/** A tree as text: elements with sorted attributes and text nodes, indented; neither comments nor doctype. Runs in both. */
function drawTree(root: Node): string {
  const lines: string[] = [];
  const draw = (node: Node, depth: number): void => {
    if (node.nodeType === 3) lines.push(`${' '.repeat(depth)}${JSON.stringify(node.nodeValue)}`);
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const attributes = [...element.attributes]
      .map((attribute) => `${attribute.name}=${JSON.stringify(attribute.value)}`)
      .sort();
    lines.push(`${' '.repeat(depth)}<${[element.localName, ...attributes].join(' ')}>`);
    for (const child of [...element.childNodes]) draw(child, depth + 1);
  };
  draw(root, 0);
  return lines.join('\n');
}

describe.each(['chromium', 'firefox'] as const)('the parsed page, beside %s', (name) => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const { args, ...launch } = LAUNCH[name];
    browser = await puppeteer.launch({ ...launch, args: [...args], executablePath: requireBrowser(name) });
    page = await browser.newPage();
  });

  afterAll(async () => {
    await browser?.close();
  });

  it.each(Object.keys(ODD_PAGES))('has the tree that the browser builds: %s', async (odd) => {
    const html = ODD_PAGES[odd] ?? '';
    await page.setContent(html, { waitUntil: 'domcontentloaded' });
    const live = await page.evaluate(`(${drawTree.toString()})(document.documentElement)`);
    expect(drawTree(parseHtml(html).documentElement)).toBe(live);
  });

  it.each(Object.keys(ODD_PAGES))('gives the article that the live page and a fetched one give: %s', async (odd) => {
    const html = ODD_PAGES[odd] ?? '';
    const parsed = extractArticle(parseHtml(html), URL_VISITED);
    const wanted = parsed.state === 'article' ? parsed.article : parsed;
    expect(parsed.state).toBe('article');
    await page.setContent(html, { waitUntil: 'domcontentloaded' });
    await page.evaluate(bundle);
    const read = (root: string) =>
      `(() => { const read = RetoldExtract.extractArticle(${root}, ${JSON.stringify(URL_VISITED)}); return read.article ?? read; })()`;
    expect(await page.evaluate(read('document'))).toEqual(wanted);
    expect(await page.evaluate(read(`new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html')`))).toEqual(
      wanted,
    );
  });
});
