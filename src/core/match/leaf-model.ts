import { base64Bytes } from '../text/base64-bytes.ts';

/** A model of boosted trees of any shape, as shipped: see `scripts/train-match-verdict` and `scripts/train-copy-verdict`. */
export interface LeafModel {
  readonly bias: number;
  /** What one step of a leaf's byte adds, in log-odds. */
  readonly leafStep: number;
  /** What one step of a threshold's byte is, feature by feature. */
  readonly steps: readonly number[];
  /**
   * Base64 of the trees, one after the other, each node before its two branches, below the threshold first. A question is
   * two bytes: its feature, plus `LEAF_BELOW` and `LEAF_ABOVE` where a branch is a leaf; and its threshold in steps,
   * signed. A leaf is one signed byte.
   */
  readonly bytes: string;
}

/** Log-odds of "yes" for one row of features. */
export type TreeModel = (features: ArrayLike<number>) => number;

/** Bits of a question's first byte; the six others are its feature. */
export const LEAF_BELOW = 64;
export const LEAF_ABOVE = 128;
/** Features that a model can ask at most. */
export const MOST_FEATURES = 64;

/** Every question of a model; a branch of 0 and more is another question, one below 0 is leaf `-1 - branch`. */
interface Questions {
  readonly features: number[];
  readonly thresholds: number[];
  readonly below: number[];
  readonly above: number[];
}

/**
 * Reads a packed model. Each tree asks "is feature f below t?" until it comes to a leaf, and adds that. O(trees x depth) a row.
 *
 * @throws {RangeError} when the bytes end inside a tree: the model must be packed again.
 */
export function leafModel({ bias, leafStep, steps, bytes }: LeafModel): TreeModel {
  const packed = new Int8Array(base64Bytes(bytes).buffer);
  const questions: Questions = { features: [], thresholds: [], below: [], above: [] };
  const leaves: number[] = [];
  const roots: number[] = [];
  let at = 0;
  const branch = (isLeaf: boolean): number => {
    if (!isLeaf) return question();
    leaves.push((packed[at++] ?? 0) * leafStep);
    return -leaves.length;
  };
  const question = (): number => {
    const first = (packed[at++] ?? 0) & 0xff;
    const threshold = packed[at++] ?? 0;
    const feature = first % MOST_FEATURES;
    const here = questions.features.push(feature) - 1;
    questions.thresholds[here] = threshold * (steps[feature] ?? 0);
    questions.below[here] = branch((first & LEAF_BELOW) !== 0);
    questions.above[here] = branch((first & LEAF_ABOVE) !== 0);
    return here;
  };
  while (at < packed.length) roots.push(question());
  if (at !== packed.length) throw new RangeError('the model has the wrong length');
  const asked = Uint8Array.from(questions.features);
  const thresholds = Float64Array.from(questions.thresholds);
  const below = Int16Array.from(questions.below);
  const above = Int16Array.from(questions.above);
  return (features) => {
    let sum = bias;
    for (const root of roots) {
      let place = root;
      while (place >= 0) {
        const isBelow = (features[asked[place] ?? 0] ?? 0) < (thresholds[place] ?? 0);
        place = (isBelow ? below[place] : above[place]) ?? -1;
      }
      sum += leaves[-1 - place] ?? 0;
    }
    return sum;
  };
}
