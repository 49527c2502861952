import { LetterPattern } from '../letter-pattern.ts';
import type { TextRun } from './collect-runs.ts';

/** Numbers that `writeShared` writes. Their names are for training and tests, and no part of the script in a page. */
export const SHARED_WORDS = 5;

/** Names of what `writeShared` gives, in its order. */
export const SHARED_WORD_NAMES = [
  'sharedMean',
  'sharedNone',
  'sharedTitle',
  'titleWords',
  'sharedPrev',
] as const satisfies { readonly length: typeof SHARED_WORDS };

/** Long words of a page's prose and of its title: a teaser for another story has few of them, a paragraph many. */
export interface PageVocabulary {
  /** In how many runs of the prose a word stands. */
  readonly counts: ReadonlyMap<string, number>;
  readonly title: ReadonlySet<string>;
  /** By run; null for a run that was not read. */
  readonly wordsOf: readonly (ReadonlySet<string> | null)[];
}

/** Characters of a run that are read, and runs of the prose in which a word counts at most. */
const MAX_READ_CHARS = 1_200;
const MAX_COUNT = 5;

const NO_WORDS: ReadonlySet<string> = new Set();

/** Reads the words of the runs with `isRead`; those of `prose` are the page's vocabulary. O(characters). */
export function readVocabulary(
  runs: readonly TextRun[],
  prose: readonly boolean[],
  title: string,
  isRead: readonly boolean[],
): PageVocabulary {
  const counts = new Map<string, number>();
  const wordsOf = runs.map((run, index) => (isRead[index] === true ? longWords(run.text) : null));
  wordsOf.forEach((words, index) => {
    if (words === null || prose[index] !== true) return;
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  });
  return { counts, title: longWords(title), wordsOf };
}

/**
 * Writes into `row` from `at` on: in how many other runs of the prose a run's words stand on average, the share of them that
 * stands in none, the share and the number that the title has (-1 without a title), and the share that the run before has.
 */
export function writeShared(
  index: number,
  page: PageVocabulary,
  isProse: boolean,
  row: Float32Array,
  at: number,
): void {
  const { counts, title, wordsOf } = page;
  const words = wordsOf[index] ?? NO_WORDS;
  const before = wordsOf[index - 1] ?? NO_WORDS;
  const own = isProse ? 1 : 0;
  let shared = 0;
  let alone = 0;
  let inTitle = 0;
  let repeated = 0;
  for (const word of words) {
    const others = (counts.get(word) ?? 0) - own;
    shared += Math.min(others, MAX_COUNT);
    if (others <= 0) alone += 1;
    if (title.has(word)) inTitle += 1;
    if (before.has(word)) repeated += 1;
  }
  const count = words.size || 1;
  row[at] = shared / count;
  row[at + 1] = alone / count;
  row[at + 2] = title.size === 0 ? -1 : inTitle / count;
  row[at + 3] = inTitle;
  row[at + 4] = repeated / count;
}

const WORD = new LetterPattern(String.raw`[\p{L}\p{N}]{4,}`, 'g');
/** Han, Katakana and Hangul in pairs; and words in Latin letters. */
const EAST_ASIAN = /[\u3040-\u9fff\uac00-\ud7a3]/;
const EAST_ASIAN_WORD = /[\u30a1-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2}|[a-z0-9]{4,}/g;

/** Words of four letters and more; pairs of signs in scripts that write no spaces. */
export function longWords(text: string): ReadonlySet<string> {
  const lower = text.slice(0, MAX_READ_CHARS).toLowerCase();
  return new Set(lower.match(EAST_ASIAN.test(lower) ? EAST_ASIAN_WORD : WORD.on(lower)));
}
