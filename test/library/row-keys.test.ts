import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstIdOf, GROUP_SIZE, groupKey, idsOf } from '../../src/library/row-keys.ts';

/** Rows as an import leaves them: each begins behind the last, some numbers are not used. */
const rows = fc
  .array(fc.record({ gap: fc.integer({ min: 0, max: 3 }), count: fc.integer({ min: 1, max: GROUP_SIZE }) }))
  .map((sizes) => {
    let next = 1;
    return sizes.map(({ gap, count }) => {
      const first = next + gap;
      next = first + count;
      const ids = Array.from({ length: count }, (_, at) => first + at);
      return { key: count === 1 ? first : groupKey(first, count), ids };
    });
  });

describe('keys of rows', () => {
  it('say which articles a row holds, up to the largest numbers that an article may have', () => {
    for (const first of [1, 7, 131_072, 2 ** 32 - GROUP_SIZE]) {
      expect(idsOf([first])).toEqual([first]);
      for (let count = 2; count <= GROUP_SIZE; count++) {
        expect(firstIdOf(groupKey(first, count))).toBe(first);
        expect(idsOf([groupKey(first, count)])).toEqual(Array.from({ length: count }, (_, at) => first + at));
      }
    }
  });

  it('stand in the order of the articles, and the first one from an article on is that of its row', () => {
    fc.assert(
      fc.property(rows, (stored) => {
        const keys = stored.map(({ key }) => key);
        expect([...keys].sort((a, b) => a - b)).toEqual(keys);
        for (const { key, ids } of stored) {
          for (const id of ids) {
            expect(keys.find((one) => one >= id)).toBe(key);
            expect(key).toBeLessThan(id + GROUP_SIZE);
          }
        }
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('tell the ids of a range, whatever rows reach across its ends', () => {
    fc.assert(
      fc.property(rows, fc.nat(60), fc.nat(60), (stored, from, span) => {
        const expected = stored.flatMap(({ ids }) => ids).filter((id) => id >= from && id < from + span);
        const keys = stored.map(({ key }) => key).filter((key) => key >= from && key < from + span + GROUP_SIZE);
        expect(idsOf(keys, from, from + span)).toEqual(expected);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
