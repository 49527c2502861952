/**
 * A share of articles, 0..1, in half a byte: level l stands for SHARE_STEP^l, so 0 is "in every article" and 15 "in one
 * of three hundred". A step is an error of a fifth in the share, of 0.2 in its logarithm.
 */
const SHARE_STEP = 0.68;

/** The share that a level stands for. */
export function shareOfLevel(level: number): number {
  return SHARE_STEP ** level;
}

/** The nearest level, 0..15. */
export function levelOf(share: number): number {
  return Math.max(0, Math.min(15, Math.round(Math.log(share) / Math.log(SHARE_STEP))));
}
