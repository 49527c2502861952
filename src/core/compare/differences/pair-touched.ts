import { aRange, bRange, isClaimed, overlaps, type PairReading, type TokenRange } from '../pair-reading.ts';

/** How the marked stretches (figures, dates) of two sides of a pair answer to each other where the words differ. */
export interface TouchedPairs<T> {
  /** The same meaning in other words. */
  readonly same: readonly (readonly [T, T])[];
  /** Stand in the same place and mean something else. */
  readonly changed: readonly (readonly [T, T])[];
  readonly aOnly: readonly T[];
  readonly bOnly: readonly T[];
}

/** A passage with more figures than this is a table; only its first are compared, for the square of their number. */
const MOST_STRETCHES = 60;

/**
 * Pairs up the stretches that a hunk touches: first those that mean the same, wherever they stand in the pair, then those in
 * the same place (a shared word, or the same hunk), `fits` deciding among several. O(k²) for k stretches a side.
 */
export function pairTouched<T extends TokenRange>(
  reading: PairReading,
  aAll: readonly T[],
  bAll: readonly T[],
  isSame: (a: T, b: T) => boolean,
  fits: (a: T, b: T) => boolean,
): TouchedPairs<T> {
  const aLeft = new Set(aAll.slice(0, MOST_STRETCHES).filter((range) => !isClaimed(reading.a, range)));
  const bLeft = new Set(bAll.slice(0, MOST_STRETCHES).filter((range) => !isClaimed(reading.b, range)));
  const aTouched = new Set([...aLeft].filter((range) => reading.hunks.some((hunk) => touches(aRange(hunk), range))));
  const bTouched = new Set([...bLeft].filter((range) => reading.hunks.some((hunk) => touches(bRange(hunk), range))));
  const same: [T, T][] = [];
  const changed: [T, T][] = [];
  const bothTouched = (a: T, b: T): boolean => aTouched.has(a) && bTouched.has(b);
  for (const accepts of [
    (a: T, b: T) => inOnePlace(reading, a, b) && isSame(a, b),
    (a: T, b: T) => bothTouched(a, b) && isSame(a, b),
  ]) {
    takePairs(aLeft, bLeft, aTouched, bTouched, accepts, same);
  }
  for (const accepts of [
    (a: T, b: T) => inOnePlace(reading, a, b) && fits(a, b),
    (a: T, b: T) => inOnePlace(reading, a, b),
    // "from Thursday to Sunday" against "from Sunday to Sunday": the words align across the change.
    (a: T, b: T) => fits(a, b) && isOnlyOneLeft(aLeft, aTouched) && isOnlyOneLeft(bLeft, bTouched),
  ]) {
    takePairs(aLeft, bLeft, aTouched, bTouched, accepts, changed);
  }
  return {
    same,
    changed,
    aOnly: [...aTouched].filter((a) => aLeft.has(a)),
    bOnly: [...bTouched].filter((b) => bLeft.has(b)),
  };
}

function isOnlyOneLeft<T>(left: ReadonlySet<T>, touched: ReadonlySet<T>): boolean {
  let count = 0;
  for (const range of touched) if (left.has(range)) count++;
  return count === 1;
}

function takePairs<T extends TokenRange>(
  aLeft: Set<T>,
  bLeft: Set<T>,
  aTouched: ReadonlySet<T>,
  bTouched: ReadonlySet<T>,
  accepts: (a: T, b: T) => boolean,
  into: [T, T][],
): void {
  for (const a of [...aLeft]) {
    for (const b of bLeft) {
      if (!(aTouched.has(a) || bTouched.has(b)) || !bLeft.has(b) || !accepts(a, b)) continue;
      into.push([a, b]);
      aLeft.delete(a);
      bLeft.delete(b);
      break;
    }
  }
}

/** Whether two stretches share an aligned word or are touched by one hunk. */
export function inOnePlace(reading: PairReading, a: TokenRange, b: TokenRange): boolean {
  for (let i = a.from; i < a.to; i++) {
    const partner = reading.partner[i] ?? -1;
    if (partner >= b.from && partner < b.to) return true;
  }
  return reading.hunks.some((hunk) => touches(aRange(hunk), a) && touches(bRange(hunk), b));
}

function touches(hunkSide: TokenRange, range: TokenRange): boolean {
  return hunkSide.from < hunkSide.to && overlaps(hunkSide, range);
}
