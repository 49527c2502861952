import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fingerprint } from '../../../src/core/fingerprint/fingerprint.ts';
import { listedCopy } from '../../../src/core/fingerprint/listed-copy.ts';
import { copyFrequencies } from '../../../src/core/match/copy-frequencies.ts';

const STEP = 2 ** 25;

function print(copy: Iterable<number>): { readonly fingerprint: Fingerprint } {
  const empty = {
    terms: new Uint32Array(),
    weights: new Uint8Array(),
    traits: new Uint8Array(),
    day: null,
    words: 300,
  };
  return { fingerprint: { ...empty, copy: Uint32Array.from(new Set(copy)).sort() } };
}

/** How many of the articles list each of the hashes that the query lists. */
function listers(query: Fingerprint, articles: readonly { readonly fingerprint: Fingerprint }[]): Uint32Array {
  return listedCopy(query.copy).map(
    (hash) => articles.filter(({ fingerprint }) => listedCopy(fingerprint.copy).includes(hash)).length,
  );
}

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, at) => (from + at) * STEP);

describe('copyFrequencies', () => {
  it('is what the index counts where every text is listed whole', () => {
    const short = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 30 }).map(print);
    const property = fc.property(short, fc.array(short, { maxLength: 8 }), ({ fingerprint: query }, articles) => {
      const counted = listers(query, articles);
      expect([...copyFrequencies(query, counted, articles)]).toEqual([...counted]);
    });
    fc.assert(property, { seed: 1, numRuns: 100 });
  });

  it('is never less than the candidates that hold a hash, nor than its listed count', () => {
    const long = fc
      .uniqueArray(fc.integer({ min: 0, max: 127 }), { minLength: 50, maxLength: 127 })
      .map((list) => print(list.map((n) => n * STEP)));
    const property = fc.property(long, fc.array(long, { maxLength: 6 }), ({ fingerprint: query }, articles) => {
      const counted = listers(query, articles);
      const frequencies = copyFrequencies(query, counted, articles);
      query.copy.forEach((hash, place) => {
        const holders = articles.filter(({ fingerprint }) => fingerprint.copy.includes(hash)).length;
        expect(frequencies[place]).toBeGreaterThanOrEqual(Math.max(holders, counted[place] ?? 0));
      });
    });
    fc.assert(property, { seed: 1, numRuns: 100 });
  });

  it('takes a line that only carriers of common lines hold for as common as those', () => {
    const house = [0, 1, 2, 100 * STEP, 101 * STEP];
    const query = print([...numbers(3, 90), ...house]).fingerprint;
    const carrier = print([...house, ...numbers(3, 90).map((hash) => hash + 7)]);
    const listed = listedCopy(query.copy).map((hash) => (house.includes(hash) ? 900 : 1));
    const frequencies = copyFrequencies(query, listed, [carrier]);
    expect(frequencies[query.copy.indexOf(100 * STEP)]).toBe(900);
  });

  it('takes a line of the story for as rare as the story, though it stands behind what is listed', () => {
    const house = [0, 1, 2];
    const query = print([...numbers(3, 90), ...house]).fingerprint;
    const listed = listedCopy(query.copy).map((hash) => (house.includes(hash) ? 900 : 2));
    const frequencies = copyFrequencies(query, listed, [{ fingerprint: query }, { fingerprint: query }]);
    expect(frequencies[query.copy.indexOf(92 * STEP)]).toBe(2);
  });
});
