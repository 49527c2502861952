import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFingerprint, decodeHashes, encodeFingerprint } from '../../../src/core/fingerprint/codec.ts';
import type { Fingerprint } from '../../../src/core/fingerprint/fingerprint.ts';

const ascending = fc
  .uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 200 })
  .map((numbers) => Uint32Array.from(numbers).sort());

const fingerprints: fc.Arbitrary<Fingerprint> = fc
  .record({
    copy: ascending,
    terms: ascending,
    seed: fc.uint8Array({ minLength: 400, maxLength: 400, min: 1 }),
    day: fc.option(fc.integer({ min: -80000, max: 80000 })),
    words: fc.nat({ max: 200000 }),
  })
  .map(({ copy, terms, seed, day, words }) => ({
    copy,
    terms,
    weights: seed.slice(0, terms.length),
    traits: seed.slice(200, 200 + terms.length),
    day,
    words,
  }));

describe('the fingerprint codec', () => {
  it('gives back what it was given', () => {
    fc.assert(
      fc.property(fingerprints, (fingerprint) => {
        expect(decodeFingerprint(encodeFingerprint(fingerprint))).toEqual(fingerprint);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('gives back one kind of hashes alone', () => {
    fc.assert(
      fc.property(fingerprints, (fingerprint) => {
        const { copy, terms, weights } = fingerprint;
        const bytes = encodeFingerprint(fingerprint);
        const none = { copy: new Uint32Array(), terms: new Uint32Array(), weights: new Uint8Array() };
        expect(decodeHashes(bytes, 'copy')).toEqual({ ...none, copy });
        expect(decodeHashes(bytes, 'terms')).toEqual({ ...none, terms, weights });
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('takes at most 28 bits a hash for hundreds of evenly spread ones', () => {
    const copy = Uint32Array.from({ length: 400 }, (_, i) => Math.imul(i, 0x9e3779b1) >>> 0).sort();
    const empty = { terms: new Uint32Array(), weights: new Uint8Array(), traits: new Uint8Array(), day: 1, words: 9 };
    expect(encodeFingerprint({ ...empty, copy }).length).toBeLessThan((400 * 28) / 8 + 10);
  });

  it('refuses bytes that were cut off or are of another version', () => {
    fc.assert(
      fc.property(fingerprints, fc.nat(), (fingerprint, cut) => {
        const bytes = encodeFingerprint(fingerprint);
        expect(() => decodeFingerprint(bytes.slice(0, cut % bytes.length))).toThrow(RangeError);
        expect(() => decodeHashes(bytes.slice(0, cut % bytes.length), 'terms')).toThrow(RangeError);
      }),
      { seed: 1, numRuns: 200 },
    );
    expect(() => decodeFingerprint(Uint8Array.of(9, 0, 0, 0, 0))).toThrow(/version 9/);
  });
});
