import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFingerprint, decodeHashes, encodeFingerprint } from '../../../src/core/fingerprint/codec.ts';
import type { Fingerprint } from '../../../src/core/fingerprint/fingerprint.ts';
import { listedCopy } from '../../../src/core/fingerprint/listed-copy.ts';
import { storedCopy } from '../../../src/core/fingerprint/stored-copy.ts';

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

/** Written by version 1 of this code. */
const FIRST = 'AawCzr8CAwIKAAAAHaEH8OfbC/8BDgAAgOF3Qcv/AQAw';

describe('the fingerprint codec', () => {
  it('gives back what it was given, with the copy hashes as they are stored', () => {
    fc.assert(
      fc.property(fingerprints, (fingerprint) => {
        const copy = storedCopy(fingerprint.copy);
        expect(decodeFingerprint(encodeFingerprint(fingerprint))).toEqual({ ...fingerprint, copy });
        expect(decodeFingerprint(encodeFingerprint({ ...fingerprint, copy }))).toEqual({ ...fingerprint, copy });
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('gives back one kind of hashes alone, of copy hashes those that an index lists', () => {
    fc.assert(
      fc.property(fingerprints, (fingerprint) => {
        const { copy, terms, weights } = fingerprint;
        const bytes = encodeFingerprint(fingerprint);
        const none = { copy: new Uint32Array(), terms: new Uint32Array(), weights: new Uint8Array() };
        expect(decodeHashes(bytes, 'copy')).toEqual({ ...none, copy: listedCopy(copy) });
        expect(decodeHashes(bytes, 'terms')).toEqual({ ...none, terms, weights });
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('takes less where all hashes lie in the lowest quarter, and a byte less of those that no index lists', () => {
    const spread = (count: number, lowest: number) =>
      Uint32Array.from({ length: count }, (_, i) => (Math.imul(i, 0x9e3779b1) >>> 0) / lowest).sort();
    const empty = { terms: new Uint32Array(), weights: new Uint8Array(), traits: new Uint8Array(), day: 1, words: 9 };
    const bits = (copy: Uint32Array) => 8 * encodeFingerprint({ ...empty, copy }).length;
    // All listed: 26 bits for sixty hashes over all numbers, 24 below a quarter of them.
    expect(bits(spread(60, 1)) - bits(spread(60, 4))).toBeGreaterThan(1.8 * 60);
    // A third listed at 24 bits, two thirds at 16.
    expect(bits(spread(180, 4))).toBeLessThan(180 * 19 + 100);
  });

  it('reads what version 1 wrote', () => {
    const bytes = Uint8Array.from(Buffer.from(FIRST, 'base64'));
    const { copy, terms } = decodeFingerprint(bytes);
    expect(decodeFingerprint(bytes)).toEqual({
      copy: Uint32Array.of(5, 1_000_000, 0xffffffff),
      terms: Uint32Array.of(7, 3_000_000_000),
      weights: Uint8Array.of(255, 1),
      traits: Uint8Array.of(0, 48),
      day: 20_454,
      words: 300,
    });
    expect(decodeHashes(bytes, 'copy').copy).toEqual(copy);
    expect(decodeHashes(bytes, 'terms')).toEqual({ copy: new Uint32Array(), terms, weights: Uint8Array.of(255, 1) });
    for (let cut = 0; cut < bytes.length; cut++) {
      expect(() => decodeFingerprint(bytes.subarray(0, cut))).toThrow(RangeError);
    }
  });

  it('answers garbled bytes with a RangeError or with some fingerprint', () => {
    fc.assert(
      fc.property(fingerprints, fc.nat(), fc.integer({ min: 1, max: 255 }), (fingerprint, place, flip) => {
        const bytes = encodeFingerprint(fingerprint);
        // Behind the counts: those only say how much memory is asked for.
        const at = 12 + (place % Math.max(1, bytes.length - 12));
        if (at >= bytes.length) return;
        bytes[at] = (bytes[at] as number) ^ flip;
        for (const read of [decodeFingerprint, (all: Uint8Array) => decodeHashes(all, 'copy')]) {
          try {
            expect(read(bytes).copy.length).toBeLessThanOrEqual(fingerprint.copy.length);
          } catch (error) {
            expect(error).toBeInstanceOf(RangeError);
          }
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('refuses terms that are said to lie behind the end', () => {
    const copy = Uint32Array.of(1, 2, 3);
    const terms = Uint32Array.of(4, 5);
    const pair = Uint8Array.of(6, 7);
    const bytes = encodeFingerprint({ copy, terms, weights: pair, traits: pair, day: 1, words: 9 });
    // Version, words, day, three counts, two widths; then how many bytes the copy hashes take.
    bytes[8] = 100;
    expect(() => decodeHashes(bytes, 'terms')).toThrow(RangeError);
    expect(() => decodeFingerprint(bytes)).toThrow(RangeError);
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
