import type { Article } from '../../src/core/article.ts';
import { findCredits } from '../../src/extract/credits/find-credits.ts';

/** Paragraphs at the start that may be a byline, and how long one gets, in UTF-16 units. */
const BYLINE_BLOCKS = 3;
const BYLINE_CHARS = 120;
const BYLINE = /^(?:by|von|par|por|di)\s\p{L}/iu;

/** Credits stand in the text of a DOCS line, as they do on a page: found by the same rules. */
export function withCredits(article: Article): Article {
  const bylines = article.blocks
    .slice(0, BYLINE_BLOCKS)
    .map(({ text }) => text)
    .filter((text) => BYLINE.test(text) && text.length < BYLINE_CHARS);
  return {
    ...article,
    bylines,
    credits: findCredits(article.blocks, { bylines, metadata: [], outlet: article.outlet.name }),
  };
}
