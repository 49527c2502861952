import { getDomain } from 'tldts';
import type { Article, Block } from '../../src/core/article.ts';

/** One line of a DOCS file: an article as a measuring command is given it. Only `id` is sure to say something. */
export interface ArticleLine {
  readonly id: string;
  readonly article: Article;
}

/**
 * Reads `{"id","url","outlet","date","title","language","text"}` as an Article: paragraphs are what blank lines part.
 * Every field but `id` may be missing, null or empty; an article without a URL gets one made of its id, at its outlet if that is told.
 *
 * @throws {TypeError} for anything that is not an object with an `id`; `place` ("file:line") stands in the message.
 */
export function articleFromLine(line: unknown, place = 'a DOCS line'): ArticleLine {
  if (typeof line !== 'object' || line === null || Array.isArray(line)) {
    throw new TypeError(`${place}: not an object`);
  }
  const fields = line as Readonly<Record<string, unknown>>;
  const id = textOf(fields.id);
  if (id === '') throw new TypeError(`${place}: no "id"`);
  const outletName = textOf(fields.outlet);
  const ownUrl = textOf(fields.url);
  const domain = getDomain(ownUrl) ?? getDomain(outletName) ?? outletName.toLowerCase();
  const url = ownUrl || madeUrl(id, domain);
  return {
    id,
    article: {
      url,
      canonicalUrl: url,
      title: textOf(fields.title),
      standfirst: null,
      bylines: [],
      outlet: { name: outletName || domain, domain },
      credits: [],
      publishedAt: textOf(fields.date) || null,
      modifiedAt: null,
      language: textOf(fields.language) || null,
      section: null,
      completeness: 'unknown',
      liveBlog: false,
      blocks: blocksOf(textOf(fields.text)),
    },
  };
}

function madeUrl(id: string, outlet: string): string {
  const host = outlet.replace(/[^\p{L}\p{N}.]+/gu, '-');
  // Half a character, as in a text that was cut, cannot be encoded.
  const name = encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\uFFFD'));
  return host === '' ? `urn:article:${name}` : `https://${host}/?article=${name}`;
}

function blocksOf(text: string): readonly Block[] {
  return text
    .split(/\r?\n[^\S\n]*\r?\n/u)
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ text: paragraph, role: 'paragraph' }));
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
