import { hash32 } from '../text/hash32.ts';
import { foldWord } from '../text/normalise.ts';
import { words } from '../text/words.ts';
import { quotedRanges } from './quoted-ranges.ts';

/** A word of a block, folded and hashed. */
export interface HashedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Folded: case, accents, spelling (see `foldWord`). */
  readonly folded: string;
  readonly hash: number;
  /** Inside a quotation. */
  readonly quoted: boolean;
}

/** The words of one paragraph as fingerprints see them. O(n) in its length. */
export function hashedWords(text: string): readonly HashedWord[] {
  const quotations = quotedRanges(text);
  let next = 0;
  return words(text).map(({ text: word, start, end }) => {
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const folded = foldWord(word);
    return {
      text: word,
      start,
      end,
      folded,
      hash: hash32(folded),
      quoted: (quotations[next]?.start ?? Number.POSITIVE_INFINITY) <= start,
    };
  });
}
