import { hash32 } from '../text/hash32.ts';
import { foldTerm } from './fold-term.ts';
import { TokenFlag } from './token-flag.ts';

/** What a fingerprint keeps of a word wherever it stands. */
export interface KnownWord {
  /** Of the folded word: case, accents, spelling (see `foldTerm`). */
  readonly hash: number;
  /** `TokenFlag.Capital` and `TokenFlag.Figure`. */
  readonly flags: number;
}

/** News repeats its words: folding each only once makes it four times as fast. Emptied when full. */
const knownWords = new Map<string, KnownWord>();
const MOST_KNOWN_WORDS = 20_000;

/** A word folded and hashed, by the rules for any script. O(length), O(1) for a word met before. */
export function knownWord(word: string): KnownWord {
  const known = knownWords.get(word);
  if (known !== undefined) return known;
  if (knownWords.size >= MOST_KNOWN_WORDS) knownWords.clear();
  const capital = /^\p{Lu}/u.test(word) ? TokenFlag.Capital : 0;
  const figure = /^\p{N}/u.test(word) ? TokenFlag.Figure : 0;
  const made = { hash: hash32(foldTerm(word)), flags: capital | figure };
  knownWords.set(word, made);
  return made;
}
