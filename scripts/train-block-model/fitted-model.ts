import { type BlockModel, LEAF } from '../../src/extract/blocks/block-model.ts';
import type { WordWeights } from '../../src/extract/blocks/word-weights.ts';

/** A binary tree in preorder: node i asks for `feature[i]`, or is a leaf (`LEAF`) worth `value[i]`. */
export interface Tree {
  readonly feature: Uint8Array;
  readonly bin: Uint8Array;
  readonly right: Uint8Array;
  readonly value: Float32Array;
}

/** A model as it is trained: thresholds are apart from the trees, which name them by their bin. */
export interface FittedModel {
  readonly bias: number;
  /** `edges[f]`: ascending thresholds of feature f; a node's bin b asks whether the value is at most `edges[f][b]`. */
  readonly edges: readonly (readonly number[])[];
  readonly trees: readonly Tree[];
  readonly weights: WordWeights;
}

/** The same model as it scores rows. O(nodes). */
export function blockModelOf({ bias, edges, trees, weights }: FittedModel): BlockModel {
  const count = trees.reduce((sum, tree) => sum + tree.feature.length, 0);
  const forest = { feature: new Uint8Array(count), value: new Float64Array(count), right: new Uint16Array(count) };
  const roots: number[] = [];
  let start = 0;
  for (const tree of trees) {
    roots.push(start);
    tree.feature.forEach((feature, node) => {
      const at = start + node;
      forest.feature[at] = feature;
      forest.value[at] = feature === LEAF ? (tree.value[node] ?? 0) : (edges[feature]?.[tree.bin[node] ?? 0] ?? 0);
      forest.right[at] = feature === LEAF ? 0 : start + (tree.right[node] ?? 0);
    });
    start += tree.feature.length;
  }
  return { bias, forest: { ...forest, roots }, weights };
}
