import { type Article, isBody } from '../article.ts';
import { hash32 } from '../text/hash32.ts';
import { foldWord } from '../text/normalise.ts';
import { words } from '../text/words.ts';
import { quotedRanges } from './quoted-ranges.ts';

/** Bits of `TokenRow.flags`. */
export const TokenFlag = {
  /** Inside a quotation. */
  Quoted: 1,
  /** Begins with a capital. */
  Capital: 2,
  /** Begins with a digit. */
  Figure: 4,
  /** Nothing that can end a sentence stands before it: here a capital says something. */
  Inside: 8,
  /** Only a space stands between it and the word before. */
  Adjacent: 16,
} as const;

/** The words of one paragraph as fingerprints see them; the arrays have one entry a word. */
export interface TokenRow {
  /** Index in `article.blocks`; -1 for the title. */
  readonly block: number;
  readonly text: string;
  /** Hash of the folded word: case, accents, spelling (see `foldWord`). */
  readonly hashes: Uint32Array;
  /** UTF-16 offsets in `text`. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Sums of `TokenFlag` bits. */
  readonly flags: Uint8Array;
}

/** An article's title and body as words. */
export interface Tokens {
  readonly title: TokenRow;
  readonly body: readonly TokenRow[];
}

/** The words of an article, hashed once for all that fingerprints do with them. O(n) in the length of the text. */
export function tokenise(article: Pick<Article, 'title' | 'blocks'>): Tokens {
  const body: TokenRow[] = [];
  for (const [index, block] of article.blocks.entries()) if (isBody(block)) body.push(tokeniseRow(block.text, index));
  return { title: tokeniseRow(article.title, -1), body };
}

function tokeniseRow(text: string, block: number): TokenRow {
  const found = words(text);
  const row: TokenRow = {
    block,
    text,
    hashes: new Uint32Array(found.length),
    starts: new Uint32Array(found.length),
    ends: new Uint32Array(found.length),
    flags: new Uint8Array(found.length),
  };
  const quotations = quotedRanges(text);
  let next = 0;
  let before = -1;
  for (let i = 0; i < found.length; i++) {
    const word = found[i];
    if (word === undefined) break;
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next += 1;
    const known = knownWord(word.text);
    let flags = known.flags;
    if ((quotations[next]?.start ?? Number.POSITIVE_INFINITY) <= word.start) flags |= TokenFlag.Quoted;
    if (before >= 0) flags |= gapFlags(text, before, word.start);
    row.hashes[i] = known.hash;
    row.starts[i] = word.start;
    row.ends[i] = word.end;
    row.flags[i] = flags;
    before = word.end;
  }
  return row;
}

interface KnownWord {
  readonly hash: number;
  readonly flags: number;
}

/** News repeats its words: folding each only once makes fingerprints four times as fast. Emptied when full. */
const knownWords = new Map<string, KnownWord>();
const MOST_KNOWN_WORDS = 20_000;

function knownWord(word: string): KnownWord {
  const known = knownWords.get(word);
  if (known !== undefined) return known;
  if (knownWords.size >= MOST_KNOWN_WORDS) knownWords.clear();
  const capital = /^\p{Lu}/u.test(word) ? TokenFlag.Capital : 0;
  const figure = /^\p{N}/u.test(word) ? TokenFlag.Figure : 0;
  const made = { hash: hash32(foldWord(word)), flags: capital | figure };
  knownWords.set(word, made);
  return made;
}

const INSIDE_GAP = /^[\s,;)('’/&–—-]*$/u;

function gapFlags(text: string, from: number, to: number): number {
  if (to === from + 1 && text.charCodeAt(from) === 32) return TokenFlag.Inside | TokenFlag.Adjacent;
  return INSIDE_GAP.test(text.slice(from, to)) ? TokenFlag.Inside : 0;
}
