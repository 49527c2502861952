import { base64Bytes } from '../text/base64-bytes.ts';

/** A boosted-tree model as shipped: see `scripts/train-match-verdict` and `scripts/train-copy-verdict`. All trees are complete and of one depth. */
export interface PackedModel {
  readonly depth: number;
  readonly trees: number;
  readonly bias: number;
  /**
   * Base64 of, tree after tree: a byte a question (its feature), two bytes a question (threshold), two bytes a leaf. The
   * two bytes are the upper half of a 32-bit float, lower byte first: an error of one part in 256 at most.
   */
  readonly bytes: string;
}

/** Log-odds of "yes" for one row of features. */
export type TreeModel = (features: ArrayLike<number>) => number;

/**
 * Reads a packed model. Each tree asks `depth` questions "is feature f below t?" and adds one leaf. O(trees x depth) a row.
 *
 * @throws {RangeError} when there are more or fewer bytes than so many trees take: the model must be packed again.
 */
export function treeModel({ depth, trees, bias, bytes }: PackedModel): TreeModel {
  const questions = 2 ** depth - 1;
  const leaves = 2 ** depth;
  const packed = base64Bytes(bytes);
  if (packed.length !== trees * (3 * questions + 2 * leaves)) throw new RangeError('the model has the wrong length');
  const asked = new Uint8Array(trees * questions);
  const thresholds = new Float32Array(trees * questions);
  const answers = new Float32Array(trees * leaves);
  let at = 0;
  for (let tree = 0; tree < trees; tree++) {
    for (let i = 0; i < questions; i++) asked[tree * questions + i] = packed[at++] ?? 0;
    for (let i = 0; i < questions; i++, at += 2) thresholds[tree * questions + i] = upperHalf(packed, at);
    for (let i = 0; i < leaves; i++, at += 2) answers[tree * leaves + i] = upperHalf(packed, at);
  }
  return (features) => {
    let sum = bias;
    for (let tree = 0; tree < trees; tree++) {
      let node = 0;
      while (node < questions) {
        const i = tree * questions + node;
        node = 2 * node + ((features[asked[i] ?? 0] ?? 0) < (thresholds[i] ?? 0) ? 1 : 2);
      }
      sum += answers[tree * leaves + node - questions] ?? 0;
    }
    return sum;
  };
}

const word = new DataView(new ArrayBuffer(4));

function upperHalf(packed: Uint8Array, at: number): number {
  word.setUint32(0, (((packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8)) << 16) >>> 0);
  return word.getFloat32(0);
}
