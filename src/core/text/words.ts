/** A word of a text. `start`..`end` are UTF-16 offsets: `text.slice(start, end) === word.text`. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A word of a script that puts spaces between words, in this order: initials with dots inside ("U.S", "M.P.H"),
 * a number with its separators ("1,500", "2.5", "19:30"), letters with apostrophes inside ("O’Brien", "don't", "o‘zbek", "ג׳ורג׳"). Letters and
 * digits that touch are one word ("G20", "3rd"); a hyphen parts words, as news style disagrees about hyphens. What nobody sees
 * between two letters (soft hyphens, joiners, spaces without a width) parts no word.
 */
const SPACED_WORD =
  /\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])|\p{N}+(?:[.,:'’\u066B\u066C]\p{N}+)*[\p{L}\p{M}]*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:(?:['’‘ʼ´`׳\u00B7]|[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]+)[\p{L}\p{M}][\p{L}\p{M}\p{N}]*)*/gu;

/** Scripts written without spaces between words, for which Unicode leaves the word to a dictionary (UAX #29, section 4). */
const DENSE_RUN =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u30FC\u3005\u3099\u309A\uFF66-\uFF9F]+/gu;

/** One look at the text is enough for most: nothing below U+0E00 belongs to a dense script. */
const MAYBE_DENSE =
  /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u2E80-\u9FFF\uA9E0-\uA9FF\uAA60-\uAA7F\uF900-\uFAFF\uFF66-\uFF9F\u{1B000}-\u{1B16F}\u{20000}-\u{323AF}]/u;

/**
 * The words of a text in reading order: letters and digits, no punctuation or signs. O(n) in the length of the text:
 * a regular expression where the script has spaces (0.1 ms an article), the dictionary of `Intl.Segmenter` only for the
 * runs that have none (Chinese, Japanese, Thai, Lao, Khmer, Burmese; about 4 ms an article).
 */
export function words(text: string): readonly Word[] {
  const found: Word[] = [];
  if (!mayBeDense(text)) {
    addSpaced(text, 0, found);
    return found;
  }
  let from = 0;
  for (const run of text.matchAll(DENSE_RUN)) {
    addSpaced(text.slice(from, run.index), from, found);
    addDense(run[0], run.index, found);
    from = run.index + run[0].length;
  }
  addSpaced(text.slice(from), from, found);
  return found;
}

/** Whether a text may hold words that no space parts; when not, `nextSpacedWord` finds all its words. */
export function mayBeDense(text: string): boolean {
  return MAYBE_DENSE.test(text);
}

/** The first word of a script with spaces that begins at `from` or later, null when there is none. */
export function nextSpacedWord(text: string, from: number): Word | null {
  SPACED_WORD.lastIndex = from;
  const match = SPACED_WORD.exec(text);
  return match && { text: match[0], start: match.index, end: match.index + match[0].length };
}

function addSpaced(text: string, offset: number, found: Word[]): void {
  SPACED_WORD.lastIndex = 0;
  for (let match = SPACED_WORD.exec(text); match !== null; match = SPACED_WORD.exec(text)) {
    const start = offset + match.index;
    found.push({ text: match[0], start, end: start + match[0].length });
  }
}

/**
 * The dictionaries are chosen by script, not by locale, so one segmenter serves all languages. Made at first use: loading
 * its tables is half of what it takes to start all of core (12 of 25 ms in a new process), and most readers never need it.
 */
let dictionary: Intl.Segmenter | undefined;
/**
 * UTF-16 units that are looked up at once. A segmenter's time grows with the square of a run's length: 200,000 signs without a break took it
 * two minutes. No sentence has so many between two signs of punctuation or spaces.
 */
const LONGEST_RUN = 1_000;

function addDense(run: string, offset: number, found: Word[]): void {
  dictionary ??= new Intl.Segmenter('en', { granularity: 'word' });
  for (let from = 0; from < run.length; from += LONGEST_RUN) {
    const start = offset + from;
    for (const { segment, index, isWordLike } of dictionary.segment(run.slice(from, from + LONGEST_RUN))) {
      if (isWordLike) found.push({ text: segment, start: start + index, end: start + index + segment.length });
    }
  }
}
