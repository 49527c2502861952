import type { CopyOverlap } from './copy-overlap.ts';

/** The larger share of the copy hashes of one text that stand in the other, 0..1. */
export function largerContainment({ containment }: CopyOverlap): number {
  return Math.max(containment.aInB, containment.bInA);
}
