import { type Article, isBody } from '../article.ts';
import { chain32, mix32 } from '../text/hash32.ts';
import { TermTrait } from './fingerprint.ts';
import { type HashedWord, hashedWords } from './hashed-words.ts';

/** A distinct term of an article: a word, a name of two words, or a run of quoted words. */
export interface Term {
  readonly hash: number;
  /** As first printed in the article. */
  readonly printed: string;
  /** Occurrences in title and body. */
  readonly count: number;
  /** Sum of `TermTrait` bits. */
  readonly traits: number;
}

/**
 * Body words that count as the lede. News texts say what happened in one or two sentences: 30 to 60 words.
 */
const LEDE_WORDS = 60;
/** Words in a run of quoted words: shorter ones are figures of speech. */
const QUOTE_WORDS = 4;

interface Tally {
  readonly hash: number;
  readonly printed: string;
  count: number;
  traits: number;
  /** Occurrences inside a sentence, where a capital says something, and how many of them have one. */
  inside: number;
  capitals: number;
}

/**
 * All distinct terms of title and body, in order of first occurrence, before any weighing. O(n) in the length of the
 * text. A word is a name when more than half of its occurrences inside sentences are capitalised; languages without
 * capitals have no names, which costs weight but no terms.
 */
export function collectTerms(article: Pick<Article, 'title' | 'blocks'>): readonly Term[] {
  const tallies = new Map<number, Tally>();
  const title = hashedWords(article.title);
  for (const word of title) tally(tallies, word.hash, word.text, traitsOf(word) | TermTrait.Title);
  let seen = 0;
  for (const block of article.blocks) {
    if (!isBody(block)) continue;
    const row = hashedWords(block.text);
    for (const [i, word] of row.entries()) {
      const lede = seen < LEDE_WORDS ? TermTrait.Lede : 0;
      seen += 1;
      const entry = tally(tallies, word.hash, word.text, traitsOf(word) | lede);
      const previous = row[i - 1];
      const inside = previous !== undefined && continuesSentence(block.text, previous, word);
      const capital = isCapital(word.text);
      if (inside) {
        entry.inside += 1;
        if (capital) entry.capitals += 1;
      }
      if (
        capital &&
        previous !== undefined &&
        isCapital(previous.text) &&
        block.text.slice(previous.end, word.start) === ' '
      ) {
        const printed = block.text.slice(previous.start, word.end);
        tally(tallies, phraseHash([previous, word]), printed, TermTrait.Phrase | TermTrait.Name | lede);
      }
      if (word.quoted && i >= QUOTE_WORDS - 1 && row[i - QUOTE_WORDS + 1]?.quoted === true) {
        const run = row.slice(i - QUOTE_WORDS + 1, i + 1);
        tally(
          tallies,
          phraseHash(run),
          block.text.slice(run[0]?.start, word.end),
          TermTrait.Phrase | TermTrait.Quote | lede,
        );
      }
    }
  }
  return [...tallies.values()].map(({ hash, printed, count, traits, inside, capitals }) => ({
    hash,
    printed,
    count,
    traits: capitals * 2 > inside ? traits | TermTrait.Name : traits,
  }));
}

function tally(tallies: Map<number, Tally>, hash: number, printed: string, traits: number): Tally {
  let entry = tallies.get(hash);
  if (entry === undefined) {
    entry = { hash, printed, count: 0, traits: 0, inside: 0, capitals: 0 };
    tallies.set(hash, entry);
  }
  entry.count += 1;
  entry.traits |= traits;
  return entry;
}

/** Order matters: "May Day" is not "day may". */
function phraseHash(run: readonly HashedWord[]): number {
  return mix32(run.reduce((hash, word) => chain32(hash, word.hash), run.length));
}

function traitsOf(word: HashedWord): number {
  return /^\p{N}/u.test(word.text) ? TermTrait.Figure : 0;
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Whether nothing that can end a sentence or open a quotation stands between two words. */
function continuesSentence(text: string, previous: HashedWord, word: HashedWord): boolean {
  return /^[\s,;)('’/&–—-]*$/u.test(text.slice(previous.end, word.start));
}
