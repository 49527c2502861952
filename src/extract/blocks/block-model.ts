import type { WordWeights } from './word-weights.ts';

/**
 * Boosted trees over `FEATURE_NAMES`, as trained by scripts/train-block-model: the probability that a run belongs to the
 * article's body is the logistic function of the sum of one leaf a tree.
 */
export interface BlockModel {
  readonly bias: number;
  /** `edges[f]`: ascending thresholds of feature f; a node's bin b asks whether the value is at most `edges[f][b]`. */
  readonly edges: readonly (readonly number[])[];
  readonly trees: readonly Tree[];
  readonly weights: WordWeights;
}

/** A binary tree in arrays: node i asks for `feature[i]`, or is a leaf (`LEAF`) worth `value[i]`. */
export interface Tree {
  readonly feature: Uint8Array;
  readonly bin: Uint8Array;
  readonly right: Uint8Array;
  readonly value: Float32Array;
}

/** Marks a leaf in `Tree.feature`; so a model has at most 255 features. */
export const LEAF = 255;

/** The log-odds of a run that has no row (`runFeatures`). */
export const OUT_OF_QUESTION = -20;

/** The log-odds that a row stands for article text. O(trees x depth). */
export function scoreRow(model: BlockModel, row: Float32Array): number {
  const { edges } = model;
  let sum = model.bias;
  for (const { feature, bin, right, value } of model.trees) {
    let node = 0;
    for (let asked = feature[0] ?? LEAF; asked !== LEAF; asked = feature[node] ?? LEAF) {
      const edge = edges[asked]?.[bin[node] ?? 0] ?? 0;
      node = (row[asked] ?? 0) <= edge ? node + 1 : (right[node] ?? 0);
    }
    sum += value[node] ?? 0;
  }
  return sum;
}
