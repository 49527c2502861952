import { type Article, type Credit, isBody } from '../article.ts';
import type { Passage } from '../story.ts';
import { findQuotes } from '../text/quotes.ts';
import { splitSentences } from '../text/sentences.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { storyStretch } from './credit-places.ts';
import { type KnownTexts, knownTexts } from './shared-reading.ts';

/** A passage taken apart once for every step of comparing. */
export interface PassageReading {
  readonly index: number;
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  /** For each token: 1 where it stands within quotation marks. */
  readonly quoted: Uint8Array;
  /** The keys joined: equal strings are the same words. */
  readonly words: string;
}

/**
 * The sentences of an article's body, in order, with their words and quotations. `credits` of both texts: the words that
 * give them are cut off the ends of paragraphs, since they are compared as credits. O(n) in the length of the text.
 * @param known of texts read under the same `english`
 */
export function readPassages(
  article: Pick<Article, 'blocks'>,
  english: boolean,
  credits: readonly Credit[],
  known: KnownTexts = knownTexts(),
): PassageReading[] {
  const readings: PassageReading[] = [];
  for (const [block, { text, role }] of article.blocks.entries()) {
    if (!isBody({ text, role })) continue;
    const { from, to } = storyStretch(text, Math.min(block, article.blocks.length - 1 - block), credits);
    const quotes = findQuotes(text);
    let quote = 0;
    for (const sentence of splitSentences(text.slice(from, to))) {
      const [start, end] = [sentence.start + from, sentence.end + from];
      const passage = { block, start, end, text: text.slice(start, end) };
      const tokens = tokensOf(passage.text, english, known);
      const quoted = new Uint8Array(tokens.length);
      for (const [i, token] of tokens.entries()) {
        while ((quotes[quote]?.end ?? Number.POSITIVE_INFINITY) <= start + token.start) quote++;
        const next = quotes[quote];
        if (next !== undefined && next.innerStart <= start + token.start) quoted[i] = 1;
      }
      readings.push({ index: readings.length, passage, tokens, quoted, words: wordsOf(tokens) });
    }
  }
  return readings;
}

function tokensOf(sentence: string, english: boolean, { words, sentences }: KnownTexts): readonly Token[] {
  const before = sentences.get(sentence);
  if (before !== undefined) return before;
  const tokens = tokenise(sentence, english, words);
  sentences.set(sentence, tokens);
  return tokens;
}

function wordsOf(tokens: readonly Token[]): string {
  let words = '';
  for (const token of tokens) words += `${token.key} `;
  return words;
}
