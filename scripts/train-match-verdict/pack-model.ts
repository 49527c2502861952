import type { PackedModel } from '../../src/core/match/tree-model.ts';
import type { Boosted } from './boosted-trees.ts';
import { upperHalfBits } from './upper-half.ts';

/** A trained model in the form that `treeModel` reads. Thresholds must be such that `upperHalf` keeps them; leaves lose a little. */
export function packModel({ bias, trees }: Boosted, depth: number): PackedModel {
  const chunks = trees.flatMap(({ features, thresholds, leaves }) => [
    Buffer.from(Uint8Array.from(features)),
    halves(thresholds),
    halves(leaves),
  ]);
  return { depth, trees: trees.length, bias, bytes: Buffer.concat(chunks).toString('base64') };
}

function halves(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [i, value] of values.entries()) bytes.writeUInt16LE(upperHalfBits(value), 2 * i);
  return bytes;
}
