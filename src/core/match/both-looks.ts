/**
 * Added to what both looks say, in log-odds: of stories that they have not learned from, the second misses more versions than
 * it adds wrong ones. Cross-validated link F1 without it (a link from .55 on) and with it: AllSides .781 and .788, ECB+ .887 and
 * .885, FNC .841 and .859; with twice as much AllSides loses half a point and its precision is .805.
 */
const FORWARDNESS = 0.2;

/**
 * From how many candidates on the first look counts, and from how many in full. It tells a candidate from the background, the
 * candidates further down, and learned that in large libraries, where each query has 100 candidates. Among the 56 articles of the
 * newsstand its share adds five links into another story and no right one.
 */
const LITTLE_BACKGROUND = 50;
const FULL_BACKGROUND = 100;

/** Share of the first look where there is a background: the second alone is better for stories of many versions, the first for stories of few. */
const FIRST_SHARE = 0.5;

/** The event verdict's log-odds from what its two looks say of one of `candidates`: a weighted mean, a little raised. */
export function bothLooks(first: number, second: number, candidates: number): number {
  const background = (candidates - LITTLE_BACKGROUND) / (FULL_BACKGROUND - LITTLE_BACKGROUND);
  const share = FIRST_SHARE * Math.min(1, Math.max(0, background));
  return share * first + (1 - share) * second + FORWARDNESS;
}
