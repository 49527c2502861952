import { LEAF_ABOVE, LEAF_BELOW, type LeafModel } from '../../src/core/match/leaf-model.ts';
import type { Leafwise, Question } from './leafwise-trees.ts';

/** A trained model in the form that `leafModel` reads; nothing is lost. */
export function packLeafModel({ bias, leafStep, steps, trees }: Leafwise): LeafModel {
  return { bias, leafStep, steps, bytes: Buffer.from(Int8Array.from(trees.flatMap(bytesOf))).toString('base64') };
}

function bytesOf({ feature, threshold, below, above }: Question): readonly number[] {
  const leafBelow = typeof below === 'number';
  const leafAbove = typeof above === 'number';
  return [
    feature + (leafBelow ? LEAF_BELOW : 0) + (leafAbove ? LEAF_ABOVE : 0),
    threshold,
    ...(leafBelow ? [below] : bytesOf(below)),
    ...(leafAbove ? [above] : bytesOf(above)),
  ];
}
