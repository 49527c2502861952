import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHtml } from '../../scripts/eval/parse-html.ts';
import type { Article } from '../../src/core/article.ts';
import { decodeHtml } from '../../src/extract/decode-html.ts';
import { extractArticle } from '../../src/extract/extract-article.ts';

const COLLECTION = path.resolve(import.meta.dirname, '../../../shared/data/extract');

/** Ten outlets of ten kinds of markup, in six languages; none whose boxes never stand still (an animated drawing). */
const PAGES = [
  'fundus/at_DerStandard_2024_05_03',
  'fundus/fr_LesEchos_2024_07_18',
  'fundus/mx_MexicoNewsDaily_2025_04_16',
  'fundus/pl_Rzeczpospolita_2026_04_19',
  'fundus/se_Aftonbladet_2026_01_08',
  'fundus/uk_TheMirror_2026_01_06',
  'fundus/us_WashingtonTimes_2023_04_28',
  'andy/d690da78dd6d6a33c8d386b11cb25fe6',
  'benchmark/57d46c9d751e3fd3ffaf3ede7ac20cebd30eacb5ea78e1a6aa0a72059244e7ca',
  'benchmark/833caf3bdba53dcf48de273cf646370eebe9ac565744b0d0e941e298e1b79730',
];

/** What stands in the other version where the page's own word was. */
const OTHER_WORD = 'quixlomber';

/** Every how many paragraphs one is edited, and how many at most. */
const STRIDE = 2;
const MOST_EDITS = 6;

/** A real page, and a version of its text with known words changed. */
export interface SavedPage {
  readonly name: string;
  /** As saved, with its own scripts, pictures and frames shut off: they would ask hosts that a test must not ask. */
  readonly html: string;
  /** Another outlet's page with the same text, but for one word in each of some paragraphs. */
  readonly otherHtml: string;
  /** The page's own words that the other version changes, each with the words before and after it, white space folded. */
  readonly changed: readonly { readonly before: string; readonly word: string; readonly after: string }[];
}

/** The saved pages; none on a machine without the development collections. */
export function savedPages(): readonly SavedPage[] {
  if (!existsSync(COLLECTION)) return [];
  return PAGES.map((name) => {
    const saved = decodeHtml(gunzipSync(readFileSync(path.join(COLLECTION, `${name}.html.gz`))), null);
    const read = extractArticle(parseHtml(saved), 'https://saved.example/story');
    if (read.state !== 'article') throw new Error(`${name} is not read as an article.`);
    return { name, html: withoutNetwork(saved), ...otherVersion(read.article) };
  });
}

/** A policy in front of all else, so that nothing of the saved page runs, is fetched or is animated; its inline style still holds. */
function withoutNetwork(html: string): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <style>* { animation: none !important; transition: none !important }</style>`;
  const head = /<head\b[^>]*>/i.exec(html);
  return head === null
    ? policy + html
    : html.slice(0, head.index + head[0].length) + policy + html.slice(head.index + head[0].length);
}

function otherVersion(article: Article): Pick<SavedPage, 'otherHtml' | 'changed'> {
  const changed: SavedPage['changed'][number][] = [];
  const paragraphs = article.blocks
    .filter((block) => block.role === 'paragraph')
    .map(({ text }, index) => {
      const word = index % STRIDE === 0 && changed.length < MOST_EDITS ? wordToChange(text) : null;
      if (word === null) return text;
      const [before, after] = [text.slice(0, word.index), text.slice(word.index + word[0].length)];
      changed.push({ before: before.slice(-20), word: word[0], after: after.slice(0, 20) });
      return before + OTHER_WORD + after;
    });
  const title = `<h1>${escapeHtml(article.title)}</h1>`;
  return {
    changed,
    otherHtml: `<!doctype html><html lang="${article.language ?? 'en'}"><head><meta charset="utf-8">
      <title>${escapeHtml(article.title)}</title><meta property="og:site_name" content="The Other Paper"></head>
      <body><article>${title}${paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}</article></body></html>`,
  };
}

/** The longest plain word inside the paragraph that stands only once in it. */
function wordToChange(text: string): RegExpExecArray | null {
  const words = [...text.matchAll(/(?<=\p{L} )\p{Ll}{6,}(?= \p{L})/gu)];
  const single = words.filter(({ 0: word }) => text.split(word).length === 2);
  return single.toSorted((x, y) => y[0].length - x[0].length)[0] ?? null;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
