import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fingerprint } from '../../../src/core/fingerprint/fingerprint.ts';
import { listedCopy } from '../../../src/core/fingerprint/listed-copy.ts';
import { storedCopy, withRecognisedCopy } from '../../../src/core/fingerprint/stored-copy.ts';
import { sharedPlaces } from '../../../src/core/match/shared-places.ts';

/** Neighbours too: hashes that are one when they are rounded. */
const hash = fc.oneof(
  fc.integer({ min: 0, max: 0xffffffff }),
  fc.integer({ min: 0, max: 1_000 }).map((low) => 0x20000000 + low),
);
const copies = fc.uniqueArray(hash, { maxLength: 180 }).map((hashes) => Uint32Array.from(hashes).sort());

function print(copy: Uint32Array): Fingerprint {
  const none = new Uint8Array();
  return { copy, terms: new Uint32Array(), weights: none, traits: none, day: null, words: 100 };
}

describe('copy hashes as they are stored', () => {
  it('are those that an index lists, and the others to 24 bits', () => {
    fc.assert(
      fc.property(copies, (copy) => {
        const listed = [...listedCopy(copy)];
        const others = [...copy.slice(listed.length)].map((one) => Math.floor(one / 256) * 256 + 255);
        const stored = storedCopy(copy);
        expect([...stored]).toEqual([...listed, ...new Set(others)]);
        expect([...listedCopy(stored)]).toEqual(listed);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('are recognised by a query as what they were', () => {
    // Spread so that no two are one when they are rounded: half of them are the query's.
    const spread = (from: number, count: number) =>
      Uint32Array.from({ length: count }, (_, at) => Math.imul(from + at, 0x9e3779b1) >>> 2).sort();
    const [text, query] = [spread(0, 200), spread(100, 200)];
    const stored = storedCopy(text);
    expect(sharedPlaces(query, stored).length).toBeLessThan(50);
    const { copy: recognised } = withRecognisedCopy(print(stored), query);
    expect(sharedPlaces(query, recognised)).toEqual(sharedPlaces(query, text));
    expect(sharedPlaces(query, text)).toHaveLength(100);
    expect(storedCopy(recognised)).toEqual(stored);
  });

  it('stay as they are, the same memory, where the query has none of them', () => {
    fc.assert(
      fc.property(copies, copies, (text, query) => {
        const stored = storedCopy(text);
        const before = print(stored);
        const after = withRecognisedCopy(before, query);
        const high = new Set([...query].map((one) => Math.floor(one / 256)));
        if (![...stored].some((one) => high.has(Math.floor(one / 256)))) expect(after).toBe(before);
        for (const [at, one] of after.copy.entries()) {
          expect(Math.floor(one / 256)).toBe(Math.floor((stored[at] ?? 0) / 256));
          expect(one === stored[at] || query.includes(one)).toBe(true);
        }
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
