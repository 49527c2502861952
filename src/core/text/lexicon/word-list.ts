import { foldSpelling } from '../fold-spelling.ts';
import { whenNeeded } from './when-needed.ts';

/** Words that are looked up. Any set of strings is one. */
export interface WordList extends Iterable<string> {
  has(word: string): boolean;
}

/** A lexicon from words parted by spaces, each under its own key and the key of its American spelling. Made when it is first used. */
export function wordList(words: string): WordList {
  const list = whenNeeded(
    () =>
      new Set(
        words
          .trim()
          .split(/\s+/)
          .flatMap((word) => [word, foldSpelling(word)]),
      ),
  );
  return { has: (word) => list().has(word), [Symbol.iterator]: () => list()[Symbol.iterator]() };
}
