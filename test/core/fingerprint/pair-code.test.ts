import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePairs, encodePairs } from '../../../src/core/fingerprint/pair-code.ts';

/** Few kinds of pairs, as in an article, or any. */
const pairs = fc
  .oneof(
    fc.array(fc.tuple(fc.constantFrom(1, 87, 88, 90, 255), fc.constantFrom(0, 2, 48)), { maxLength: 130 }),
    fc.array(fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 })), { maxLength: 300 }),
  )
  .map((list) => ({
    weights: Uint8Array.from(list, ([weight]) => weight),
    traits: Uint8Array.from(list, ([, trait]) => trait),
  }));

describe('the code of weights and traits', () => {
  it('gives back what it was given', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        expect(decodePairs(encodePairs(given), given.weights.length)).toEqual(given);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('takes two thirds of a byte a term where six kinds recur', () => {
    const kinds = [88, 89, 91, 95, 100, 126];
    const weights = Uint8Array.from({ length: 120 }, (_, i) => kinds[(i * 7) % 6] ?? 0);
    // Of six kinds two take two bits and four three.
    expect(encodePairs({ weights, traits: new Uint8Array(120) }).length).toBeLessThan((120 * 8) / 3 / 8 + 8);
  });

  it('refuses what is cut off, too long, or of another number of terms', () => {
    fc.assert(
      fc.property(pairs, fc.nat(), (given, cut) => {
        const bytes = encodePairs(given);
        const count = given.weights.length;
        expect(() => decodePairs(bytes.slice(0, cut % bytes.length), count)).toThrow(RangeError);
        expect(() => decodePairs(Uint8Array.of(...bytes, 0), count)).toThrow(RangeError);
      }),
      { seed: 1, numRuns: 100 },
    );
    expect(() => decodePairs(encodePairs({ weights: new Uint8Array(), traits: new Uint8Array() }), 1)).toThrow(
      RangeError,
    );
  });

  it('answers garbled bytes with a RangeError or with as many weights and traits as were asked for', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 0, max: 200 }), (bytes, count) => {
        try {
          const { weights, traits } = decodePairs(bytes, count);
          expect([weights.length, traits.length]).toEqual([count, count]);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
