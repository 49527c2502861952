import type { WordWeights } from './word-weights.ts';

/**
 * Boosted trees over `FEATURE_NAMES`, as trained by scripts/train-block-model: the probability that a run belongs to the
 * article's body is the logistic function of the sum of one leaf a tree.
 */
export interface BlockModel {
  readonly bias: number;
  readonly forest: Forest;
  readonly weights: WordWeights;
}

/**
 * Binary trees in arrays that they share: node i asks whether feature `feature[i]` is at most `value[i]`, goes on at i + 1 where
 * it is and at `right[i]` where not; or it is a leaf (`LEAF`) worth `value[i]`.
 */
export interface Forest {
  readonly roots: readonly number[];
  readonly feature: Uint8Array;
  readonly value: Float64Array;
  readonly right: Uint16Array;
}

/** Marks a leaf in `Forest.feature`; so a model has at most 255 features. */
export const LEAF = 255;

/** The log-odds of a run that has no row (`runFeatures`). */
export const OUT_OF_QUESTION = -20;

/** The log-odds that a row stands for article text. O(trees x depth). */
export function scoreRow({ bias, forest }: BlockModel, row: Float32Array): number {
  const { roots, feature, value, right } = forest;
  let sum = bias;
  for (let tree = 0; tree < roots.length; tree += 1) {
    let node = roots[tree] ?? 0;
    let asked = feature[node] ?? LEAF;
    while (asked !== LEAF) {
      node = (row[asked] ?? 0) <= (value[node] ?? 0) ? node + 1 : (right[node] ?? 0);
      asked = feature[node] ?? LEAF;
    }
    sum += value[node] ?? 0;
  }
  return sum;
}
