/**
 * Gradient boosting of regression trees for a yes/no answer (logistic loss), with histograms of binned features.
 * O(trees x depth x rows x features). Deterministic: which features a tree may ask is drawn by a hash.
 *
 * Sources: J. Friedman, "Greedy function approximation: a gradient boosting machine" (2001), section 4.5; second-order
 * splits as in T. Chen and C. Guestrin, "XGBoost" (KDD 2016), section 2.2; histograms as in G. Ke et al., "LightGBM"
 * (2017), section 2.1; features drawn for each tree as in L. Breiman, "Random forests" (2001), section 4.
 */

import { drawnFeatures } from './drawn-features.ts';
import { upperHalf } from './upper-half.ts';

/** Rows to learn from, column by column. */
export interface TrainingRows {
  /** One array a feature, one entry a row. */
  readonly columns: readonly Float32Array[];
  /** 1 for yes, 0 for no. */
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}

export interface BoostOptions {
  readonly trees: number;
  /** Levels of questions in a tree. */
  readonly depth: number;
  /** Share of each tree's answer that is added. */
  readonly rate: number;
  /** Added to every leaf's second-order sum (lambda). */
  readonly smoothing: number;
  /** Least sum of second-order weights in a leaf. */
  readonly leastLeaf: number;
  /** -1, 0 or 1 a feature: whether the answer may only fall, do either, or only rise with it. */
  readonly monotone: readonly number[];
  /** Share of the features that each tree may ask, drawn anew for each; all unless told. Less lets no single feature rule. */
  readonly columnShare?: number;
}

/** A complete binary tree: node n has children 2n+1 and 2n+2; rows with value < threshold go to the first. */
export interface Tree {
  /** Feature asked at each inner node. */
  readonly features: readonly number[];
  readonly thresholds: readonly number[];
  /** Log-odds added at each leaf, left to right. */
  readonly leaves: readonly number[];
}

export interface Boosted {
  readonly bias: number;
  readonly trees: readonly Tree[];
}

const BINS = 128;

export function boost(rows: TrainingRows, options: BoostOptions): Boosted {
  const edges = rows.columns.map((column) => binEdges(column, rows.labels));
  const bins = rows.columns.map((column, f) => binned(column, edges[f] ?? []));
  const n = rows.labels.length;
  let positive = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    total += rows.weights[i] ?? 0;
    positive += (rows.weights[i] ?? 0) * (rows.labels[i] ?? 0);
  }
  const bias = Math.log(positive / (total - positive));
  const scores = new Float64Array(n).fill(bias);
  const gradients = new Float64Array(n);
  const seconds = new Float64Array(n);
  const trees: Tree[] = [];
  for (let t = 0; t < options.trees; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
      const w = rows.weights[i] ?? 0;
      gradients[i] = w * (p - (rows.labels[i] ?? 0));
      seconds[i] = Math.max(1e-12, w * p * (1 - p));
    }
    const asked = drawnFeatures(bins.length, options.columnShare ?? 1, t);
    trees.push(grow(bins, edges, gradients, seconds, scores, asked, options));
  }
  return { bias, trees };
}

function grow(
  bins: readonly Uint8Array[],
  edges: readonly (readonly number[])[],
  gradients: Float64Array,
  seconds: Float64Array,
  scores: Float64Array,
  asked: readonly number[],
  { depth, rate, smoothing, leastLeaf, monotone }: BoostOptions,
): Tree {
  const n = gradients.length;
  const inner = 2 ** depth - 1;
  const features = new Array<number>(inner).fill(0);
  const thresholds = new Array<number>(inner).fill(Number.POSITIVE_INFINITY);
  const cuts = new Array<number>(inner).fill(BINS);
  const lower = new Array<number>(2 * inner + 1).fill(Number.NEGATIVE_INFINITY);
  const upper = new Array<number>(2 * inner + 1).fill(Number.POSITIVE_INFINITY);
  const places = new Uint16Array(n);
  const stride = BINS * 2;
  for (let level = 0; level < depth; level++) {
    const first = 2 ** level - 1;
    const count = 2 ** level;
    const best = Array.from({ length: count }, () => ({ gain: 1e-6, feature: -1, cut: 0, left: 0, right: 0 }));
    for (const f of asked) {
      const column = bins[f] ?? new Uint8Array(n);
      const sums = new Float64Array(count * stride);
      for (let i = 0; i < n; i++) {
        const at = ((places[i] ?? 0) - first) * stride + (column[i] ?? 0) * 2;
        sums[at] = (sums[at] ?? 0) + (gradients[i] ?? 0);
        sums[at + 1] = (sums[at + 1] ?? 0) + (seconds[i] ?? 0);
      }
      for (let node = 0; node < count; node++) {
        const found = best[node];
        if (!found) continue;
        let allG = 0;
        let allH = 0;
        for (let b = 0; b < BINS; b++) {
          allG += sums[node * stride + b * 2] ?? 0;
          allH += sums[node * stride + b * 2 + 1] ?? 0;
        }
        const whole = (allG * allG) / (allH + smoothing);
        let g = 0;
        let h = 0;
        for (let b = 0; b < (edges[f]?.length ?? 0); b++) {
          g += sums[node * stride + b * 2] ?? 0;
          h += sums[node * stride + b * 2 + 1] ?? 0;
          if (h < leastLeaf || allH - h < leastLeaf) continue;
          const left = clamp(-g / (h + smoothing), lower[first + node], upper[first + node]);
          const right = clamp(-(allG - g) / (allH - h + smoothing), lower[first + node], upper[first + node]);
          if ((monotone[f] ?? 0) * (right - left) < 0) continue;
          const gain = (g * g) / (h + smoothing) + ((allG - g) * (allG - g)) / (allH - h + smoothing) - whole;
          if (gain > found.gain) Object.assign(found, { gain, feature: f, cut: b, left, right });
        }
      }
    }
    for (let node = 0; node < count; node++) {
      const found = best[node];
      const at = first + node;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        lower[child] = lower[at] ?? Number.NEGATIVE_INFINITY;
        upper[child] = upper[at] ?? Number.POSITIVE_INFINITY;
      }
      if (!found || found.feature < 0) continue;
      features[at] = found.feature;
      cuts[at] = found.cut;
      thresholds[at] = edges[found.feature]?.[found.cut] ?? Number.POSITIVE_INFINITY;
      const middle = (found.left + found.right) / 2;
      const direction = monotone[found.feature] ?? 0;
      if (direction > 0) {
        upper[2 * at + 1] = middle;
        lower[2 * at + 2] = middle;
      } else if (direction < 0) {
        lower[2 * at + 1] = middle;
        upper[2 * at + 2] = middle;
      }
    }
    for (let i = 0; i < n; i++) {
      const at = places[i] ?? 0;
      places[i] = 2 * at + ((bins[features[at] ?? 0]?.[i] ?? 0) <= (cuts[at] ?? BINS) ? 1 : 2);
    }
  }
  const sumG = new Float64Array(inner + 1);
  const sumH = new Float64Array(inner + 1);
  for (let i = 0; i < n; i++) {
    const leaf = (places[i] ?? 0) - inner;
    sumG[leaf] = (sumG[leaf] ?? 0) + (gradients[i] ?? 0);
    sumH[leaf] = (sumH[leaf] ?? 0) + (seconds[i] ?? 0);
  }
  const leaves = Array.from(sumG, (g, leaf) => {
    const value = clamp(-g / ((sumH[leaf] ?? 0) + smoothing), lower[inner + leaf], upper[inner + leaf]);
    return Number.isFinite(value) ? rate * value : 0;
  });
  for (let i = 0; i < n; i++) scores[i] = (scores[i] ?? 0) + (leaves[(places[i] ?? 0) - inner] ?? 0);
  return { features, thresholds, leaves };
}

function clamp(value: number, low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY): number {
  return Math.max(low, Math.min(high, value));
}

/**
 * At most BINS - 1 cut points: half of them at quantiles of the rows that say yes, half at those of the others, so that
 * neither the many wrong rows nor the few right ones lack cuts where they mix. A value belongs to bin b when it is below edge b.
 */
function binEdges(column: Float32Array, labels: Uint8Array): readonly number[] {
  const edges = new Set<number>();
  for (const label of [0, 1]) {
    const sorted = column.filter((_, i) => labels[i] === label).sort();
    for (let b = 1; b < BINS / 2; b++) {
      // As it will be packed: a threshold rounded afterwards would send rows that lie on it to the other side.
      edges.add(upperHalf(sorted[Math.floor((b * sorted.length) / (BINS / 2))] ?? 0));
    }
  }
  return [...edges].sort((a, b) => a - b);
}

function binned(column: Float32Array, edges: readonly number[]): Uint8Array {
  return Uint8Array.from(column, (value) => {
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (value < (edges[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return low;
  });
}

/** The log-odds that the trees give one row. */
export function logOdds({ bias, trees }: Boosted, row: ArrayLike<number>): number {
  let sum = bias;
  for (const { features, thresholds, leaves } of trees) {
    let node = 0;
    while (node < features.length)
      node = 2 * node + ((row[features[node] ?? 0] ?? 0) < (thresholds[node] ?? 0) ? 1 : 2);
    sum += leaves[node - features.length] ?? 0;
  }
  return sum;
}
