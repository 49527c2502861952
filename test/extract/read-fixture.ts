import { readFileSync } from 'node:fs';
import { parseHtml } from '../../scripts/eval/parse-html.ts';
import type { Article } from '../../src/core/article.ts';
import { extractArticle } from '../../src/extract/extract-article.ts';
import type { Anchors, Extraction } from '../../src/extract/extraction.ts';

/** An invented page of test/fixtures/extract as HTML. */
export function fixtureHtml(name: string): string {
  return readFileSync(new URL(`../fixtures/extract/${name}`, import.meta.url), 'utf8');
}

/** The article of a page, or an error where the page counts as none. */
export function readArticle(document: Document, url: string): { readonly article: Article; readonly anchors: Anchors } {
  const extraction: Extraction = extractArticle(document, url);
  if (extraction.state !== 'article') throw new Error(`no article: ${extraction.reason}`);
  return extraction;
}

/** `readArticle` of a fixture. */
export function readFixture(name: string, url: string) {
  const document = parseHtml(fixtureHtml(name));
  return { document, ...readArticle(document, url) };
}
