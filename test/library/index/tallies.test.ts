import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tallies } from '../../../src/library/index/tallies.ts';

describe('tallies', () => {
  it('sum up as a map would, in the order in which ids came', () => {
    const id = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 2 ** 32 - 1 }));
    const additions = fc.array(fc.tuple(id, fc.integer({ min: 1, max: 99 })), { maxLength: 300 });
    const property = fc.property(additions, (added) => {
      const expected = new Map<number, number>();
      const tallies = new Tallies(new Set(added.map(([one]) => one)).size);
      for (const [one, amount] of added) {
        expected.set(one, (expected.get(one) ?? 0) + amount);
        tallies.add(one, amount);
      }
      expect(tallies.ids.map((one) => [one, tallies.get(one)])).toEqual([...expected]);
      for (let other = 1; other <= 12; other++) expect(tallies.get(other)).toBe(expected.get(other) ?? 0);
    });
    fc.assert(property, { seed: 1, numRuns: 200 });
  });

  it('know nothing when nothing was added', () => {
    expect(new Tallies(0).get(7)).toBe(0);
    expect(new Tallies(0).ids).toEqual([]);
  });
});
