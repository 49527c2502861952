import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strongestChains } from '../../../src/core/match/strongest-chains.ts';

/** The same by raising every pair to its best detour until nothing rises (Floyd and Warshall), the query as the last node. */
function byEveryDetour(own: Float64Array, similarities: Float64Array): readonly number[] {
  const count = own.length;
  const links = Array.from({ length: count + 1 }, (_, i) =>
    Array.from({ length: count + 1 }, (_, j) =>
      i === count ? (own[j] ?? 1) : j === count ? (own[i] ?? 1) : (similarities[i * count + j] ?? 0),
    ),
  );
  for (let via = 0; via <= count; via++) {
    for (const row of links) {
      for (let j = 0; j <= count; j++) {
        row[j] = Math.max(row[j] ?? 0, Math.min(row[via] ?? 0, links[via]?.[j] ?? 0));
      }
    }
  }
  return links[count]?.slice(0, count) ?? [];
}

function symmetric(values: readonly number[], count: number): Float64Array {
  const matrix = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < i; j++) {
      matrix[i * count + j] = values[i * count + j] ?? 0;
      matrix[j * count + i] = values[i * count + j] ?? 0;
    }
  }
  return matrix;
}

describe('strongestChains', () => {
  it('reaches a candidate unlike the query through one that is like both', () => {
    const similarities = Float64Array.of(0, 0.5, 0.1, 0.5, 0, 0.1, 0.1, 0.1, 0);
    expect([...strongestChains(Float64Array.of(0.6, 0.05, 0.2), similarities)]).toEqual([0.6, 0.5, 0.2]);
  });

  it('is empty without candidates', () => {
    expect(strongestChains(new Float64Array(), new Float64Array())).toHaveLength(0);
  });

  it('is what trying every detour finds', () => {
    const count = 7;
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(share, { minLength: count, maxLength: count }),
        fc.array(share, { minLength: count * count, maxLength: count * count }),
        (own, values) => {
          const similarities = symmetric(values, count);
          const expected = byEveryDetour(Float64Array.from(own), similarities);
          expect([...strongestChains(Float64Array.from(own), similarities)]).toEqual(expected);
        },
      ),
      { seed: 1, numRuns: 100 },
    );
  });
});
