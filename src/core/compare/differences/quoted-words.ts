import type { PairReading, PairSide } from '../pair-reading.ts';

/** Quoted words that both sides of a pair must have for a changed source beside the verb to be a changed speaker. */
const QUOTED_WORDS = 3;
/** Marks by which a quotation is joined to its verb: `"Wait," Brand said`, `Brand said: "Wait."`. Such ones may be short. */
const JOINED = /[,?!]["”’»“]|[:,]\s["“«„‘]/u;

/** Whether both sides quote somebody. */
export function isQuotedOnBothSides({ a, b }: PairReading): boolean {
  return isQuoting(a) && isQuoting(b);
}

function isQuoting(side: PairSide): boolean {
  const words = side.quoted.reduce((sum, flag) => sum + flag, 0);
  return words >= QUOTED_WORDS || (words > 0 && JOINED.test(side.text));
}
