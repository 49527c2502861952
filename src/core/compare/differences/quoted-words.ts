import type { PairReading, PairSide } from '../pair-reading.ts';

/** Quoted words that both sides of a pair must have for a changed source beside the verb to be a changed speaker. */
const QUOTED_WORDS = 3;

/** Whether both sides quote somebody. */
export function isQuotedOnBothSides({ a, b }: PairReading): boolean {
  return quotedWords(a) >= QUOTED_WORDS && quotedWords(b) >= QUOTED_WORDS;
}

function quotedWords(side: PairSide): number {
  return side.quoted.reduce((sum, flag) => sum + flag, 0);
}
