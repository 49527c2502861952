import { FUNCTION_WORDS } from '../../text/lexicon/function-words.ts';
import type { CompareContext } from '../compare-context.ts';
import type { Hunk } from '../diff-tokens.ts';
import { type Finding, findingAt } from '../finding.ts';
import {
  aRange,
  bRange,
  isClaimed,
  type PairReading,
  type PairSide,
  type TokenRange,
  unclaimed,
} from '../pair-reading.ts';

const LEAST_MATERIAL = 0.1;
const MOST_MATERIAL = 0.7;
/** That another reporter says it in other words is no news. */
const OWN_WORDS_MATERIAL = 0.2;
/** Content words beyond which more rewording does not matter more. */
const FULL_WORDS = 14;

/** What no other kind accounts for in an aligned passage: one difference a passage. */
export function findWording(context: CompareContext): Finding[] {
  const most = context.relation === 'same-copy' ? MOST_MATERIAL : OWN_WORDS_MATERIAL;
  return context.pairs.flatMap((reading) => wordingIn(reading, most));
}

function wordingIn(reading: PairReading, most: number): Finding[] {
  let a: TokenRange | null = null;
  let b: TokenRange | null = null;
  let words = 0;
  for (const hunk of reading.hunks) {
    const x = unclaimed(reading.a, aRange(hunk));
    const y = unclaimed(reading.b, bRange(hunk));
    if (isClaimed(reading.a, x) && isClaimed(reading.b, y)) continue;
    if (isLeftover(reading, hunk)) continue;
    a = joined(a, x, hunk.aFrom);
    b = joined(b, y, hunk.bFrom);
    words += contentWords(reading.a, x) + contentWords(reading.b, y);
  }
  if (a === null || b === null) return [];
  if (reading.reworked) {
    a = { from: 0, to: reading.a.tokens.length };
    b = { from: 0, to: reading.b.tokens.length };
  }
  const share = Math.min(1, words / FULL_WORDS);
  return [findingAt('wording', reading, a, b, null, LEAST_MATERIAL + (most - LEAST_MATERIAL) * share * share)];
}

/** Grammar that goes with a change already accounted for: the "a" of "a third" for "half". */
function isLeftover(reading: PairReading, hunk: Hunk): boolean {
  const explained = hasClaimed(reading.a, aRange(hunk)) || hasClaimed(reading.b, bRange(hunk));
  return explained && contentWords(reading.a, aRange(hunk)) + contentWords(reading.b, bRange(hunk)) === 0;
}

function hasClaimed(side: PairSide, range: TokenRange): boolean {
  for (let at = range.from; at < range.to; at++) if (side.claimed[at] === 1) return true;
  return false;
}

function joined(whole: TokenRange | null, part: TokenRange, place: number): TokenRange {
  const range = part.from < part.to ? part : { from: place, to: place };
  return whole === null ? range : { from: Math.min(whole.from, range.from), to: Math.max(whole.to, range.to) };
}

function contentWords(side: PairSide, range: TokenRange): number {
  let count = 0;
  for (let at = range.from; at < range.to; at++)
    if (side.claimed[at] === 0 && !FUNCTION_WORDS.has(side.tokens[at]?.key ?? '')) count++;
  return count;
}
