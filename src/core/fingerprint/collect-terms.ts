import { chain32, mix32 } from '../text/hash32.ts';
import { TermTrait } from './fingerprint.ts';
import { TokenFlag } from './token-flag.ts';
import type { TokenRow, Tokens } from './tokenise.ts';

/** A distinct term of an article: a word, a name of two words, or a run of quoted words. */
export interface Term {
  readonly hash: number;
  /** Where it stands first: `row.text.slice(start, end)` is the term as printed. */
  readonly row: TokenRow;
  readonly start: number;
  readonly end: number;
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
  readonly row: TokenRow;
  readonly start: number;
  readonly end: number;
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
export function collectTerms({ title, body }: Tokens): readonly Term[] {
  const tallies = new Map<number, Tally>();
  for (let i = 0; i < title.hashes.length; i++) tallyWord(tallies, title, i, TermTrait.Title);
  let seen = 0;
  for (const row of body) {
    let quoted = 0;
    for (let i = 0; i < row.hashes.length; i++) {
      const lede = seen < LEDE_WORDS ? TermTrait.Lede : 0;
      seen += 1;
      const flags = row.flags[i] ?? 0;
      const entry = tallyWord(tallies, row, i, lede);
      if (flags & TokenFlag.Inside) {
        entry.inside += 1;
        if (flags & TokenFlag.Capital) entry.capitals += 1;
      }
      if (flags & TokenFlag.Capital && flags & TokenFlag.Adjacent && (row.flags[i - 1] ?? 0) & TokenFlag.Capital) {
        tallyRun(tallies, row, i - 1, i, TermTrait.Phrase | TermTrait.Name | lede);
      }
      quoted = flags & TokenFlag.Quoted ? quoted + 1 : 0;
      if (quoted >= QUOTE_WORDS) {
        tallyRun(tallies, row, i - QUOTE_WORDS + 1, i, TermTrait.Phrase | TermTrait.Quote | lede);
      }
    }
  }
  for (const entry of tallies.values()) if (entry.capitals * 2 > entry.inside) entry.traits |= TermTrait.Name;
  return [...tallies.values()];
}

function tallyWord(tallies: Map<number, Tally>, row: TokenRow, at: number, traits: number): Tally {
  const figure = (row.flags[at] ?? 0) & TokenFlag.Figure ? TermTrait.Figure : 0;
  return tally(tallies, row.hashes[at] ?? 0, row, at, at, traits | figure);
}

/** Order matters: "May Day" is not "day may". */
function tallyRun(tallies: Map<number, Tally>, row: TokenRow, first: number, last: number, traits: number): void {
  let hash = last - first + 1;
  for (let i = first; i <= last; i++) hash = chain32(hash, row.hashes[i] ?? 0);
  tally(tallies, mix32(hash), row, first, last, traits);
}

function tally(
  tallies: Map<number, Tally>,
  hash: number,
  row: TokenRow,
  first: number,
  last: number,
  traits: number,
): Tally {
  let entry = tallies.get(hash);
  if (entry === undefined) {
    const start = row.starts[first] ?? 0;
    entry = { hash, row, start, end: row.ends[last] ?? 0, count: 0, traits: 0, inside: 0, capitals: 0 };
    tallies.set(hash, entry);
  }
  entry.count += 1;
  entry.traits |= traits;
  return entry;
}
