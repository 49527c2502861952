/** A scored pair and whether it is a true one. */
export interface ScoredPair {
  readonly score: number;
  readonly right: boolean;
}

/** The highest F1 that any threshold on the score reaches, with precision and recall there, and the lowest score above it (Infinity: none is). `missed`: true pairs that were never scored. O(n log n). */
export function bestThreshold(
  pairs: readonly ScoredPair[],
  missed = 0,
): { readonly f1: number; readonly precision: number; readonly recall: number; readonly threshold: number } {
  const sorted = [...pairs].sort((a, b) => b.score - a.score);
  const positives = missed + sorted.filter(({ right }) => right).length;
  let hits = 0;
  let best = { f1: 0, precision: 0, recall: 0, threshold: Number.POSITIVE_INFINITY };
  for (const [i, { score, right }] of sorted.entries()) {
    if (right) hits += 1;
    if (sorted[i + 1]?.score === score) continue;
    const f1 = (2 * hits) / (i + 1 + positives);
    if (f1 > best.f1) best = { f1, precision: hits / (i + 1), recall: hits / positives, threshold: score };
  }
  return best;
}
