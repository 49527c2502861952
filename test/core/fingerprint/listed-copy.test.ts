import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listedCopy } from '../../../src/core/fingerprint/listed-copy.ts';

const hashes = fc
  .uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 400 })
  .map((list) => Uint32Array.from(list).sort());

describe('listedCopy', () => {
  it('lists all of a short text', () => {
    const brief = Uint32Array.from({ length: 60 }, (_, at) => at * 70_000_000);
    expect(listedCopy(brief)).toEqual(brief);
  });

  it('lists the twelfth of all shingles with the lowest hashes of a long text', () => {
    const long = Uint32Array.from({ length: 1_200 }, (_, at) => Math.floor(((at + 0.5) * 2 ** 32) / 1_200));
    expect(listedCopy(long)).toHaveLength(100);
  });

  it('never lists fewer than sixty of a text that has them', () => {
    const middling = Uint32Array.from({ length: 300 }, (_, at) => Math.floor((at * 2 ** 32) / 300));
    expect(listedCopy(middling)).toEqual(middling.slice(0, 60));
  });

  it('has two texts list alike what they share, below what either lists', () => {
    const property = fc.property(hashes, hashes, hashes, (shared, ownA, ownB) => {
      const [a, b] = [merged(shared, ownA), merged(shared, ownB)];
      const [listedA, listedB] = [listedCopy(a), listedCopy(b)];
      const reach = Math.min(listedA.at(-1) ?? 0, listedB.at(-1) ?? 0);
      for (const hash of shared)
        if (hash <= reach) expect([...listedA, ...listedB].filter((one) => one === hash)).toHaveLength(2);
    });
    fc.assert(property, { seed: 1, numRuns: 100 });
  });
});

function merged(a: Uint32Array, b: Uint32Array): Uint32Array {
  return Uint32Array.from(new Set([...a, ...b])).sort();
}
