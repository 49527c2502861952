import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Largest } from '../../../src/library/index/largest.ts';
import { type SummedList, sumLists } from '../../../src/library/index/sum-lists.ts';

/** Ids near each other and far apart, at the edges of 2^14 too. */
const id = fc.oneof(
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: 2 ** 14 - 3, max: 2 ** 14 + 3 }),
  fc.integer({ min: 1, max: 2 ** 32 - 1 }),
);
const postings = fc.uniqueArray(fc.record({ id, weight: fc.nat(15) }), {
  maxLength: 60,
  selector: (posting) => posting.id,
});
const summedList = fc
  .record({ postings, weighted: fc.boolean(), amount: fc.integer({ min: 1, max: 9 }) })
  .map(({ postings: unsorted, weighted, amount }): SummedList => {
    const sorted = unsorted.sort((x, y) => x.id - y.id);
    return {
      list: {
        ids: Uint32Array.from(sorted, (posting) => posting.id),
        weights: Uint8Array.from(weighted ? sorted : [], ({ weight }) => weight),
      },
      amounts: Float64Array.from({ length: weighted ? 16 : 1 }, (_, weight) => amount * (weight + 1)),
    };
  });

describe('sumLists', () => {
  it('sums up as a map would', () => {
    const property = fc.property(fc.array(summedList, { maxLength: 6 }), (lists) => {
      const expected = new Map<number, number>();
      for (const { list, amounts } of lists) {
        list.ids.forEach((one, at) => {
          expected.set(one, (expected.get(one) ?? 0) + (amounts[list.weights[at] ?? 0] ?? 0));
        });
      }
      const all = new Largest(1_000);
      sumLists(lists, all);
      const sums = [...expected].map(([one, score]) => ({ id: one, score }));
      expect(all.best()).toEqual(sums.sort((x, y) => y.score - x.score || x.id - y.id));
    });
    fc.assert(property, { seed: 1, numRuns: 200 });
  });
});
