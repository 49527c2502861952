import { hash32 } from '../../src/core/text/hash32.ts';

/** Of `count` features those that tree number `tree` may ask: a share of them, 0..1, drawn by a hash and so the same each time. */
export function drawnFeatures(count: number, share: number, tree: number): readonly number[] {
  const order = Array.from({ length: count }, (_, f) => ({ f, lot: hash32(`tree ${tree} feature ${f}`) }));
  return order
    .sort((a, b) => a.lot - b.lot)
    .slice(0, Math.ceil(share * count))
    .map(({ f }) => f);
}
