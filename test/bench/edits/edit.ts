import { type Article, isBody } from '../../../src/core/article.ts';
import type { DifferenceKind } from '../../../src/core/story.ts';
import type { Random } from './random.ts';

/** What a comparison of the unedited with the edited article must say, once. */
export interface Expected {
  readonly kind: DifferenceKind;
  /** Words that stand in the reading of either side; either may be empty. */
  readonly before: string;
  readonly after: string;
}

export interface Edited {
  readonly article: Article;
  /** Empty for an edit that changes nothing but style. */
  readonly expected: readonly Expected[];
  /** Paragraphs touched: a second edit keeps away from them. */
  readonly touched: readonly number[];
}

/** A way to edit an article; null where the article offers no place for it. `avoid`: paragraphs not to touch. */
export interface Edit {
  readonly name: string;
  readonly kind: DifferenceKind | 'none';
  /** What the edited article is compared with, where that is not the article itself. */
  base?(article: Article): Article;
  apply(article: Article, random: Random, avoid: ReadonlySet<number>): Edited | null;
}

/** Replaces one match of `pattern` in one paragraph; `replacement` null gives the place up. */
export function replaceOnce(
  article: Article,
  random: Random,
  avoid: ReadonlySet<number>,
  pattern: RegExp,
  replacement: (match: RegExpMatchArray, paragraph: string) => string | null,
): { article: Article; before: string; after: string; block: number } | null {
  const places: { block: number; match: RegExpMatchArray }[] = [];
  for (const [block, { text, role }] of article.blocks.entries()) {
    if (avoid.has(block) || !isBody({ text, role })) continue;
    for (const match of text.matchAll(pattern)) places.push({ block, match });
  }
  for (const { block, match } of random.shuffled(places)) {
    const text = article.blocks[block]?.text ?? '';
    const after = replacement(match, text);
    if (after === null || after === match[0]) continue;
    const at = match.index ?? 0;
    const edited = tidy(text.slice(0, at) + after + text.slice(at + match[0].length));
    return { article: withParagraph(article, block, edited), before: match[0], after, block };
  }
  return null;
}

/** Replaces every match of `pattern` in every paragraph; null when there are fewer than `least`. */
export function replaceAll(
  article: Article,
  pattern: RegExp,
  replacement: (match: string) => string,
  least: number,
): { article: Article; touched: number[] } | null {
  let count = 0;
  const touched: number[] = [];
  const blocks = article.blocks.map((block, index) => {
    if (!isBody(block)) return block;
    const text = block.text.replace(pattern, (match) => {
      count++;
      return replacement(match);
    });
    if (text !== block.text) touched.push(index);
    return { ...block, text };
  });
  return count < least || touched.length === 0 ? null : { article: { ...article, blocks }, touched };
}

export function withParagraph(article: Article, index: number, text: string): Article {
  return { ...article, blocks: article.blocks.map((block, i) => (i === index ? { ...block, text } : block)) };
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;])/g, '$1')
    .trim();
}

/** Whether a place of a paragraph stands within quotation marks, double or curly single ones. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const straight = (before.match(/"/g)?.length ?? 0) % 2 === 1;
  const single = /(?:^|\s)‘(?:[^’]|’(?=\p{L}))*$/u.test(before);
  return straight || single || before.lastIndexOf('“') > before.lastIndexOf('”');
}
