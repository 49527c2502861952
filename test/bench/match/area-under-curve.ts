import type { ScoredPair } from './best-threshold.ts';

/**
 * The probability that a true pair scores above another one, ties counting half: the area under the receiver operating
 * characteristic, by ranks. NaN without both kinds. O(n log n). Source: J. Hanley, B. McNeil, Radiology 143 (1982), 29-36.
 */
export function areaUnderCurve(pairs: readonly ScoredPair[]): number {
  const sorted = [...pairs].sort((x, y) => x.score - y.score);
  const positives = sorted.filter(({ right }) => right).length;
  let ranks = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    let right = 0;
    for (; to < sorted.length && sorted[to]?.score === sorted[from]?.score; to++) right += sorted[to]?.right ? 1 : 0;
    ranks += (right * (from + 1 + to)) / 2;
    from = to;
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * (sorted.length - positives));
}
