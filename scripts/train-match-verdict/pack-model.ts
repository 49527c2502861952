import type { PackedModel } from '../../src/core/match/tree-model.ts';
import type { Boosted } from './boosted-trees.ts';

/** A trained model in the form that `treeModel` reads. */
export function packModel({ bias, trees }: Boosted, depth: number): PackedModel {
  const chunks = trees.flatMap(({ features, thresholds, leaves }) => [
    Buffer.from(Uint8Array.from(features)),
    Buffer.from(Float32Array.from(thresholds).buffer),
    Buffer.from(Float32Array.from(leaves).buffer),
  ]);
  return { depth, trees: trees.length, bias, bytes: Buffer.concat(chunks).toString('base64') };
}
