import { hash32 } from '../../src/core/text/hash32.ts';
import type { TrainingRows } from './leafwise-trees.ts';
import type { TrainingQuery } from './training-query.ts';

/** How much each collection counts in all. SpotSigs is easy; provenance-spotify is two stories; what is cut stands for collections unlike all of these. */
export const SHARES: Readonly<Record<string, number>> = {
  allsides: 1.5,
  ecbplus: 1.2,
  fnc1: 1,
  spotsigs: 0.5,
  'provenance-spotify': 0.25,
  'similarity-es': 0.16,
  'similarity-de': 0.16,
  'similarity-ru': 0.02,
  'similarity-en': 0.02,
  'cut-baly-distractor': 0.09,
  'cut-reuters21578': 0.036,
  'cut-bbc': 0.036,
  'cut-fnc1-train': 0.03,
  'cut-provenance-20190601': 0.036,
  'cut-provenance-helsinki': 0.018,
};
/** A story of more versions than this counts no more than one of so many. */
const STORY_CAP = 25;
/** Candidates this far down are nearly all wrong and nearly all alike: of the wrong ones, one in so many stands for all. */
const FAR_DOWN = 20;
const FAR_SHARE = 8;

/**
 * The judged candidates of queries as rows to learn from. `features[q][i]` are those of candidate i of query q, `width` each.
 * `shares` is how much each collection counts. Weights are such that all rows together weigh as many as there are judged
 * candidates.
 */
export function trainingRows(
  queries: readonly TrainingQuery[],
  features: readonly (readonly Float64Array[])[],
  width: number,
  shares: Readonly<Record<string, number>>,
): TrainingRows {
  const judged = new Map<string, number>();
  for (const { collection, labels } of queries) {
    judged.set(collection, (judged.get(collection) ?? 0) + labels.filter((label) => label >= 0).length);
  }
  const chosen: { readonly row: Float64Array; readonly label: number; readonly weight: number }[] = [];
  for (const [q, { collection, relevant, labels, group }] of queries.entries()) {
    const share = shares[collection] ?? 0;
    const weight = (share / (judged.get(collection) ?? 1)) * Math.min(1, STORY_CAP / (relevant + 1));
    for (const [i, row] of (features[q] ?? []).entries()) {
      const label = labels[i] ?? -1;
      if (label < 0 || weight === 0) continue;
      const far = label === 0 && i >= FAR_DOWN;
      if (far && hash32(`${group} ${q} ${i}`) % FAR_SHARE !== 0) continue;
      chosen.push({ row, label, weight: far ? weight * FAR_SHARE : weight });
    }
  }
  const all = [...judged.values()].reduce((sum, count) => sum + count, 0);
  const scale = all / chosen.reduce((sum, { weight }) => sum + weight, 0);
  return {
    columns: Array.from({ length: width }, (_, f) => Float32Array.from(chosen, ({ row }) => row[f] ?? 0)),
    labels: Uint8Array.from(chosen, ({ label }) => label),
    weights: Float32Array.from(chosen, ({ weight }) => weight * scale),
  };
}
