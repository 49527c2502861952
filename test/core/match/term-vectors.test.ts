import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fingerprint } from '../../../src/core/fingerprint/fingerprint.ts';
import { cosinesWith, type TermVector, termVectors } from '../../../src/core/match/term-vectors.ts';

const arbitraryFingerprint: fc.Arbitrary<Fingerprint> = fc
  .uniqueArray(
    fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((hash) => (hash % 40) * 107_374_182),
    { maxLength: 25 },
  )
  .chain((hashes) =>
    fc
      .array(fc.integer({ min: 1, max: 255 }), { minLength: hashes.length, maxLength: hashes.length })
      .map((weights) => ({
        copy: new Uint32Array(),
        terms: Uint32Array.from(hashes).sort(),
        weights: Uint8Array.from(weights),
        traits: new Uint8Array(hashes.length),
        day: null,
        words: 100,
      })),
  );

/** The textbook cosine, by hash. */
function plainCosine(a: TermVector, b: TermVector): number {
  const byHash = new Map(Array.from(b.fingerprint.terms, (hash, i) => [hash, b.values[i] ?? 0]));
  const dot = Array.from(a.fingerprint.terms).reduce(
    (sum, hash, i) => sum + (a.values[i] ?? 0) * (byHash.get(hash) ?? 0),
    0,
  );
  const lengths = Math.hypot(...a.values) * Math.hypot(...b.values);
  return lengths > 0 ? dot / lengths : 0;
}

describe('termVectors', () => {
  it('numbers equal terms alike and different ones apart, below the size', () => {
    fc.assert(
      fc.property(fc.array(arbitraryFingerprint, { maxLength: 6 }), (fingerprints) => {
        const { vectors, size } = termVectors(fingerprints, () => 1);
        const numbers = new Map<number, number>();
        for (const { fingerprint, ids } of vectors) {
          for (const [i, hash] of fingerprint.terms.entries()) {
            expect(ids[i]).toBe(numbers.get(hash) ?? numbers.size);
            numbers.set(hash, ids[i] ?? -1);
          }
        }
        expect(size).toBe(numbers.size);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('weighs a rare term more', () => {
    const fingerprint = {
      copy: new Uint32Array(),
      terms: Uint32Array.of(7, 9),
      weights: Uint8Array.of(100, 100),
      traits: new Uint8Array(2),
      day: null,
      words: 2,
    };
    const [vector] = termVectors([fingerprint], (hash) => (hash === 7 ? 2 : 6)).vectors;
    expect(vector?.values[1]).toBeGreaterThan(vector?.values[0] ?? 0);
    expect(vector?.norm).toBeCloseTo(Math.hypot(...(vector?.values ?? [])), 9);
  });
});

describe('cosinesWith', () => {
  it('is the textbook cosine with each', () => {
    fc.assert(
      fc.property(fc.array(arbitraryFingerprint, { minLength: 1, maxLength: 6 }), (fingerprints) => {
        const { vectors, size } = termVectors(fingerprints, (hash) => 1 + (hash % 5));
        const [one] = vectors;
        if (one === undefined) return;
        for (const [i, cosine] of cosinesWith(one, vectors, size).entries()) {
          const vector = vectors[i];
          expect(cosine).toBeCloseTo(vector ? plainCosine(one, vector) : Number.NaN, 9);
        }
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
