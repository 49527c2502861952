/**
 * Gradient boosting of regression trees for a yes/no answer (logistic loss), each grown leaf by leaf: the split that gains
 * most is made next, wherever it is, so that few leaves go where they say most. Thresholds and leaves are drawn from what
 * a byte can hold, so that later trees make up for what rounding loses and packing loses nothing. O(trees x features x
 * (rows x depth + leaves x 256)). Deterministic: which features a tree may ask is drawn by a hash.
 *
 * Sources: J. Friedman, "Greedy function approximation: a gradient boosting machine" (2001), section 4.5; second-order
 * splits as in T. Chen and C. Guestrin, "XGBoost" (KDD 2016), section 2.2; growth by leaves and histograms got by
 * subtraction as in G. Ke et al., "LightGBM" (2017), section 2.1. When not to use it: for few rows, where trees of one depth overfit less.
 */

import { drawnFeatures } from './drawn-features.ts';

/** Rows to learn from, column by column. */
export interface TrainingRows {
  /** One array a feature, one entry a row. */
  readonly columns: readonly Float32Array[];
  /** 1 for yes, 0 for no. */
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}

export interface LeafwiseOptions {
  readonly trees: number;
  /** Leaves of a tree at most. */
  readonly leaves: number;
  /** Share of each tree's answer that is added. */
  readonly rate: number;
  /** Added to every leaf's second-order sum (lambda). */
  readonly smoothing: number;
  /** Least sum of second-order weights in a leaf. */
  readonly leastLeaf: number;
  /** -1, 0 or 1 a feature: whether the answer may only fall, do either, or only rise with it. */
  readonly monotone: readonly number[];
  /** Share of the features that each tree may ask, drawn anew for each. Less lets no single feature rule. */
  readonly columnShare: number;
}

/** A question with its two branches: rows with value < `threshold` steps of the feature go below. */
export interface Question {
  readonly feature: number;
  /** In steps of the feature, -128..127. */
  readonly threshold: number;
  readonly below: Branch;
  readonly above: Branch;
}

/** Another question, or what a leaf adds, in leaf steps, -127..127. */
export type Branch = Question | number;

export interface Leafwise {
  readonly bias: number;
  readonly leafStep: number;
  /** What a threshold's step is, feature by feature. */
  readonly steps: readonly number[];
  readonly trees: readonly Question[];
}

const BINS = 256;
const ZERO_BIN = 128;
/** A leaf's answer before `rate` is a byte of so many steps to one: up to 4 either way, which is more than trees give. */
const LEAF_STEPS = 32;
/** Values beyond this share of all rows' magnitudes need no threshold between them. */
const SPAN_SHARE = 0.998;
const LEAST_GAIN = 1e-6;

interface Sums {
  gradient: number;
  second: number;
}

/** A leaf while its tree grows. */
interface Leaf {
  readonly rows: Uint32Array;
  /** Gradient and second-order sum of each bin, feature by feature. */
  readonly histogram: Float64Array;
  readonly sums: Readonly<Sums>;
  readonly low: number;
  readonly high: number;
  readonly split: Split | null;
  question?: Growing;
}

interface Growing {
  readonly split: Split;
  readonly below: Leaf;
  readonly above: Leaf;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  /** Bins up to this one go below. */
  readonly cut: number;
  readonly below: Readonly<Sums>;
}

/** What one tree is grown from. */
interface Ground {
  readonly bins: readonly Uint8Array[];
  readonly gradients: Float64Array;
  readonly seconds: Float64Array;
  readonly asked: readonly number[];
  readonly options: LeafwiseOptions;
}

export function boostLeafwise(rows: TrainingRows, options: LeafwiseOptions): Leafwise {
  const steps = rows.columns.map(stepOf);
  const bins = rows.columns.map((column, f) => Uint8Array.from(column, (value) => binOf(value, steps[f] ?? 1)));
  const { labels, weights } = rows;
  const n = labels.length;
  const positive = weights.reduce((sum, weight, i) => sum + weight * (labels[i] ?? 0), 0);
  const bias = Math.log(positive / (weights.reduce((sum, weight) => sum + weight, 0) - positive));
  const leafStep = options.rate / LEAF_STEPS;
  const scores = new Float64Array(n).fill(bias);
  const gradients = new Float64Array(n);
  const seconds = new Float64Array(n);
  const trees: Question[] = [];
  for (let tree = 0; tree < options.trees; tree++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
      const weight = weights[i] ?? 0;
      gradients[i] = weight * (p - (labels[i] ?? 0));
      seconds[i] = Math.max(1e-12, weight * p * (1 - p));
    }
    const asked = drawnFeatures(bins.length, options.columnShare, tree);
    const root = grow({ bins, gradients, seconds, asked, options });
    const settled = settle(root, options, (leaf, steps) => {
      for (const row of leaf.rows) scores[row] = (scores[row] ?? 0) + steps * leafStep;
    });
    if (typeof settled === 'number') break;
    trees.push(settled);
  }
  return { bias, leafStep, steps, trees };
}

/** Such that a signed byte of steps reaches nearly all values; three digits are enough. */
function stepOf(column: Float32Array): number {
  const sorted = column.map(Math.abs).sort();
  const span = sorted[Math.floor(SPAN_SHARE * (sorted.length - 1))] ?? 1;
  return Number(Math.max(1e-6, span / (BINS / 2 - 1)).toPrecision(3));
}

function binOf(value: number, step: number): number {
  return Math.max(0, Math.min(BINS - 1, Math.floor(value / step) + ZERO_BIN));
}

function grow(ground: Ground): Leaf {
  const { gradients, seconds, options } = ground;
  const every = Uint32Array.from(gradients.keys());
  const all = {
    gradient: gradients.reduce((sum, value) => sum + value, 0),
    second: seconds.reduce((sum, value) => sum + value, 0),
  };
  const bounds = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const root = newLeaf(ground, every, histogramOf(ground, every), all, bounds);
  const open = [root];
  while (open.length < options.leaves) {
    const next = open.reduce((best, leaf) => ((leaf.split?.gain ?? 0) > (best.split?.gain ?? 0) ? leaf : best));
    if (next.split === null) break;
    next.question = parted(ground, next, next.split);
    open.splice(open.indexOf(next), 1, next.question.below, next.question.above);
  }
  return root;
}

function newLeaf(
  ground: Ground,
  rows: Uint32Array,
  histogram: Float64Array,
  sums: Sums,
  { low, high }: Pick<Leaf, 'low' | 'high'>,
): Leaf {
  return { rows, histogram, sums, low, high, split: bestSplit(ground, histogram, sums, low, high) };
}

function parted(ground: Ground, leaf: Leaf, split: Split): Growing {
  const { bins, options } = ground;
  const column = bins[split.feature] ?? new Uint8Array();
  const rowsBelow = leaf.rows.filter((row) => (column[row] ?? 0) <= split.cut);
  const rowsAbove = leaf.rows.filter((row) => (column[row] ?? 0) > split.cut);
  // The histogram of the larger side is what the smaller leaves of the whole.
  const isBelowSmaller = rowsBelow.length < rowsAbove.length;
  const smaller = histogramOf(ground, isBelowSmaller ? rowsBelow : rowsAbove);
  const larger = leaf.histogram.map((sum, i) => sum - (smaller[i] ?? 0));
  const sumsAbove = {
    gradient: leaf.sums.gradient - split.below.gradient,
    second: leaf.sums.second - split.below.second,
  };
  const { low, high } = leaf;
  const answer = (sums: Sums): number => clamp(-sums.gradient / (sums.second + options.smoothing), low, high);
  const middle = (answer(split.below) + answer(sumsAbove)) / 2;
  const direction = options.monotone[split.feature] ?? 0;
  const boundsBelow = { low: direction < 0 ? middle : low, high: direction > 0 ? middle : high };
  const boundsAbove = { low: direction > 0 ? middle : low, high: direction < 0 ? middle : high };
  return {
    split,
    below: newLeaf(ground, rowsBelow, isBelowSmaller ? smaller : larger, split.below, boundsBelow),
    above: newLeaf(ground, rowsAbove, isBelowSmaller ? larger : smaller, sumsAbove, boundsAbove),
  };
}

function histogramOf({ bins, gradients, seconds, asked }: Ground, rows: Uint32Array): Float64Array {
  const histogram = new Float64Array(asked.length * BINS * 2);
  for (const [place, feature] of asked.entries()) {
    const column = bins[feature] ?? new Uint8Array();
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0;
      const at = (place * BINS + (column[row] ?? 0)) * 2;
      histogram[at] = (histogram[at] ?? 0) + (gradients[row] ?? 0);
      histogram[at + 1] = (histogram[at + 1] ?? 0) + (seconds[row] ?? 0);
    }
  }
  return histogram;
}

function bestSplit(
  { asked, options: { smoothing, leastLeaf, monotone } }: Ground,
  histogram: Float64Array,
  { gradient, second }: Sums,
  low: number,
  high: number,
): Split | null {
  let best: Split | null = null;
  const whole = gradient ** 2 / (second + smoothing);
  for (const [place, feature] of asked.entries()) {
    const direction = monotone[feature] ?? 0;
    let g = 0;
    let h = 0;
    for (let cut = 0; cut < BINS - 1; cut++) {
      const at = (place * BINS + cut) * 2;
      const more = histogram[at + 1] ?? 0;
      if (more <= 0) continue;
      g += histogram[at] ?? 0;
      h += more;
      if (h < leastLeaf || second - h < leastLeaf) continue;
      const gain = g ** 2 / (h + smoothing) + (gradient - g) ** 2 / (second - h + smoothing) - whole;
      if (gain <= (best?.gain ?? LEAST_GAIN)) continue;
      const below = clamp(-g / (h + smoothing), low, high);
      const above = clamp(-(gradient - g) / (second - h + smoothing), low, high);
      if (direction * (above - below) < 0) continue;
      best = { gain, feature, cut, below: { gradient: g, second: h } };
    }
  }
  return best;
}

/** The grown tree without its rows; calls back with what each leaf adds. */
function settle(leaf: Leaf, options: LeafwiseOptions, visit: (leaf: Leaf, steps: number) => void): Branch {
  if (leaf.question === undefined) {
    const answer = clamp(-leaf.sums.gradient / (leaf.sums.second + options.smoothing), leaf.low, leaf.high);
    const steps = Math.round(LEAF_STEPS * clamp(answer, -127 / LEAF_STEPS, 127 / LEAF_STEPS));
    visit(leaf, steps);
    return steps;
  }
  const { split, below, above } = leaf.question;
  return {
    feature: split.feature,
    threshold: split.cut + 1 - ZERO_BIN,
    below: settle(below, options, visit),
    above: settle(above, options, visit),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
