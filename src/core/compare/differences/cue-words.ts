import { FUNCTION_WORDS } from '../../text/lexicon/function-words.ts';
import type { WordList } from '../../text/lexicon/word-list.ts';
import type { PairReading, PairSide, TokenRange } from '../pair-reading.ts';

/** Letters by which two words must agree from the start to be forms of one: "agreed", "agree". */
const STEM = 4;

/** The unclaimed tokens of a range that are in a set of cue words. */
export function cuesIn(side: PairSide, range: TokenRange, cues: WordList): number[] {
  const found: number[] = [];
  for (let at = range.from; at < range.to; at++)
    if (side.claimed[at] === 0 && cues.has(side.tokens[at]?.key ?? '')) found.push(at);
  return found;
}

/**
 * Whether nothing but the cues tells two ranges apart: the rest are function words, or forms of words on the other side
 * ("agreed" / "did not agree").
 */
export function onlyCuesDiffer(
  a: PairSide,
  aRange: TokenRange,
  b: PairSide,
  bRange: TokenRange,
  cues: WordList,
): boolean {
  const x = contentOf(a, aRange, cues);
  const y = contentOf(b, bRange, cues);
  if (x.length === 1 && y.length === 1 && hasDo(a, aRange) !== hasDo(b, bRange)) return true;
  return (
    x.every((word) => y.some((other) => isFormOf(word, other))) &&
    y.every((word) => x.some((other) => isFormOf(word, other)))
  );
}

/** "Did not leave" for "left": one verb each, whatever its forms. */
function hasDo(side: PairSide, range: TokenRange): boolean {
  return side.tokens.slice(range.from, range.to).some(({ key }) => key === 'did' || key === 'does' || key === 'do');
}

function contentOf(side: PairSide, range: TokenRange, cues: WordList): string[] {
  const words: string[] = [];
  for (let at = range.from; at < range.to; at++) {
    const key = side.tokens[at]?.key ?? '';
    if (side.claimed[at] === 0 && !cues.has(key) && !FUNCTION_WORDS.has(key)) words.push(key);
  }
  return words;
}

function isFormOf(x: string, y: string): boolean {
  if (x === y) return true;
  const length = Math.min(x.length, y.length);
  const stem = Math.min(Math.max(STEM - 1, length - 2), length);
  return length >= STEM - 1 && x.slice(0, stem) === y.slice(0, stem);
}

/** Longest stretch that can be a cue with what it needs: "did not agree", "is believed to have been". */
export const STRETCH = 7;
/** A stretch this short is all about its cue: "always" / "never". */
const SHORT_STRETCH = 2;

/** Whether a hunk is a cue with what it needs and nothing more. */
export function isWhole(reading: PairReading, a: TokenRange, b: TokenRange, cues: WordList): boolean {
  const [x, y] = [a.to - a.from, b.to - b.from];
  if (x > STRETCH || y > STRETCH) return false;
  // A word swapped for another within a quotation is a changed quotation, cue or not.
  const short = x <= SHORT_STRETCH && y <= SHORT_STRETCH && !isQuoted(reading.a, a) && !isQuoted(reading.b, b);
  return short || onlyCuesDiffer(reading.a, a, reading.b, b, cues);
}

/** Whether a range begins within quotation marks. */
export function isQuoted(side: PairSide, range: TokenRange): boolean {
  return range.from < range.to && side.quoted[range.from] === 1;
}
