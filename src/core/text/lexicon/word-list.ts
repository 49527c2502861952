import { foldSpelling } from '../fold-spelling.ts';

/** A lexicon from words parted by spaces, each under its own key and the key of its American spelling. */
export function wordList(words: string): ReadonlySet<string> {
  const list = new Set<string>();
  for (const word of words.trim().split(/\s+/)) {
    list.add(word);
    list.add(foldSpelling(word));
  }
  return list;
}
