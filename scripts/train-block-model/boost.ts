import { LEAF } from '../../src/extract/blocks/block-model.ts';
import type { Tree } from './fitted-model.ts';
import { random } from './random.ts';

/** Rows to learn from: one typed array a feature, of bins (see bin-features.ts). */
export interface TrainingRows {
  readonly bins: readonly Uint8Array[];
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}

export interface BoostSettings {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf, and the L2 penalty on leaf values. */
  readonly minHessian: number;
  readonly lambda: number;
  /** Shares of rows and features that each tree sees. */
  readonly rowShare: number;
  readonly featureShare: number;
  readonly seed: number;
}

export interface Boosted {
  readonly bias: number;
  readonly trees: readonly Tree[];
}

/** At most this many bins a feature (bin-features.ts). */
const BINS = 72;

/**
 * Gradient boosting with logistic loss, leaf-wise trees on histograms and Newton leaf values.
 * O(trees x leaves x features x rows / 2) at worst. Source: Ke et al., LightGBM (NeurIPS 2017), section 3; Friedman (2001).
 */
export function boost(rows: TrainingRows, settings: BoostSettings): Boosted {
  const count = rows.labels.length;
  let positive = 0;
  let total = 0;
  rows.labels.forEach((label, row) => {
    total += rows.weights[row] ?? 0;
    if (label === 1) positive += rows.weights[row] ?? 0;
  });
  const bias = Math.log(positive / (total - positive));
  const scores = new Float32Array(count).fill(bias);
  const gradients = new Float32Array(count);
  const hessians = new Float32Array(count);
  const next = random(settings.seed);
  const trees: Tree[] = [];
  for (let round = 0; round < settings.trees; round += 1) {
    for (let row = 0; row < count; row += 1) {
      const p = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
      const weight = rows.weights[row] ?? 0;
      gradients[row] = weight * (p - (rows.labels[row] ?? 0));
      hessians[row] = weight * p * (1 - p);
    }
    const sample = new Uint32Array(count).map((_, row) => row).filter(() => next() < settings.rowShare);
    const features = rows.bins.map((_, feature) => feature).filter(() => next() < settings.featureShare);
    const tree = growTree({ rows, gradients, hessians, features, settings }, sample);
    for (let row = 0; row < count; row += 1) scores[row] = (scores[row] ?? 0) + leafValue(tree, rows, row);
    trees.push(tree);
  }
  return { bias, trees };
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

interface Leaf {
  readonly rows: Uint32Array;
  readonly sums: Histogram;
  readonly gradient: number;
  readonly hessian: number;
  readonly split: Split | null;
  left: Leaf | null;
  right: Leaf | null;
}

/** Gradient and hessian sums, pairwise, of each bin of each feature in turn. */
type Histogram = Float64Array;

interface Round {
  readonly rows: TrainingRows;
  readonly gradients: Float32Array;
  readonly hessians: Float32Array;
  readonly features: readonly number[];
  readonly settings: BoostSettings;
}

function growTree(round: Round, sample: Uint32Array): Tree {
  const root = makeLeaf(round, sample, histogramOf(round, sample));
  const open = [root];
  for (let leaves = 1; leaves < round.settings.leaves; leaves += 1) {
    open.sort((a, b) => (b.split?.gain ?? 0) - (a.split?.gain ?? 0));
    const leaf = open.shift();
    if (leaf === undefined || leaf.split === null) break;
    const { feature, bin } = leaf.split;
    const column = round.rows.bins[feature] ?? new Uint8Array();
    const left = leaf.rows.filter((row) => (column[row] ?? 0) <= bin);
    const right = leaf.rows.filter((row) => (column[row] ?? 0) > bin);
    // Only the smaller child is counted; the larger one is what is left of the parent.
    const smaller = histogramOf(round, left.length < right.length ? left : right);
    const larger = leaf.sums.map((sum, at) => sum - (smaller[at] ?? 0));
    leaf.left = makeLeaf(round, left, left.length < right.length ? smaller : larger);
    leaf.right = makeLeaf(round, right, left.length < right.length ? larger : smaller);
    open.push(leaf.left, leaf.right);
  }
  return toTree(root, round.settings);
}

function histogramOf({ rows, gradients, hessians, features }: Round, members: Uint32Array): Histogram {
  const sums = new Float64Array(features.length * BINS * 2);
  features.forEach((feature, place) => {
    const column = rows.bins[feature] ?? new Uint8Array();
    const base = place * BINS * 2;
    for (const row of members) {
      const at = base + (column[row] ?? 0) * 2;
      sums[at] = (sums[at] ?? 0) + (gradients[row] ?? 0);
      sums[at + 1] = (sums[at + 1] ?? 0) + (hessians[row] ?? 0);
    }
  });
  return sums;
}

function makeLeaf(round: Round, rows: Uint32Array, sums: Histogram): Leaf {
  let gradient = 0;
  let hessian = 0;
  for (const row of rows) {
    gradient += round.gradients[row] ?? 0;
    hessian += round.hessians[row] ?? 0;
  }
  return { rows, sums, gradient, hessian, split: bestSplit(round, sums, gradient, hessian), left: null, right: null };
}

function bestSplit(
  { features, settings }: Round,
  sums: Histogram,
  leafGradient: number,
  leafHessian: number,
): Split | null {
  const { minHessian, lambda } = settings;
  if (leafHessian < minHessian * 2) return null;
  const whole = (leafGradient * leafGradient) / (leafHessian + lambda);
  let best: Split | null = null;
  features.forEach((feature, place) => {
    let gradient = 0;
    let hessian = 0;
    for (let bin = 0; bin < BINS - 1; bin += 1) {
      const at = (place * BINS + bin) * 2;
      gradient += sums[at] ?? 0;
      hessian += sums[at + 1] ?? 0;
      const restHessian = leafHessian - hessian;
      if (hessian < minHessian) continue;
      if (restHessian < minHessian) break;
      const rest = leafGradient - gradient;
      const gain = (gradient * gradient) / (hessian + lambda) + (rest * rest) / (restHessian + lambda) - whole;
      if (gain > (best?.gain ?? 1e-6)) best = { gain, feature, bin };
    }
  });
  return best;
}

/** Writes a tree in preorder: a node's left child follows it. */
function toTree(root: Leaf, settings: BoostSettings): Tree {
  const feature: number[] = [];
  const bin: number[] = [];
  const right: number[] = [];
  const value: number[] = [];
  const write = (leaf: Leaf): void => {
    const at = feature.length;
    const { left, right: rightLeaf, split } = leaf;
    if (left === null || rightLeaf === null || split === null) {
      feature.push(LEAF);
      bin.push(0);
      right.push(0);
      value.push((-settings.rate * leaf.gradient) / (leaf.hessian + settings.lambda));
      return;
    }
    feature.push(split.feature);
    bin.push(split.bin);
    right.push(0);
    value.push(0);
    write(left);
    right[at] = feature.length;
    write(rightLeaf);
  };
  write(root);
  return {
    feature: Uint8Array.from(feature),
    bin: Uint8Array.from(bin),
    right: Uint8Array.from(right),
    value: Float32Array.from(value),
  };
}

function leafValue(tree: Tree, rows: TrainingRows, row: number): number {
  let node = 0;
  for (let feature = tree.feature[0] ?? LEAF; feature !== LEAF; feature = tree.feature[node] ?? LEAF) {
    node = (rows.bins[feature]?.[row] ?? 0) <= (tree.bin[node] ?? 0) ? node + 1 : (tree.right[node] ?? 0);
  }
  return tree.value[node] ?? 0;
}
