import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fingerprint } from '../../../src/core/fingerprint/fingerprint.ts';
import { sharedPlaces } from '../../../src/core/match/shared-places.ts';
import { compareTail } from '../../../src/library/index/compare-tail.ts';
import { eventScore } from '../../../src/library/index/score-entry.ts';
import { print } from '../story-index-contract.ts';

const hash = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
const fingerprint: fc.Arbitrary<Fingerprint> = fc
  .record({
    copy: fc.uniqueArray(hash, { maxLength: 20 }),
    terms: fc.uniqueArray(fc.tuple(hash, fc.integer({ min: 1, max: 255 })), {
      selector: ([term]) => term,
      maxLength: 20,
    }),
  })
  .map(({ copy, terms }) => print(copy, terms));

describe('compareTail', () => {
  it('agrees with merging the hashes of each article with those of the query', () => {
    const property = fc.property(fingerprint, fc.array(fingerprint, { maxLength: 6 }), (query, others) => {
      const tail = new Map(others.map((other, at) => [7 + 3 * at, other]));
      const weights = Float64Array.from(query.terms, (_, at) => at + 1);
      const compared = compareTail(query, tail);
      expect(compared.ids).toEqual([...tail.keys()]);
      const amounts = Float64Array.from(query.copy, (_, at) => at % 3);
      expect(others.map((_, at) => compared.shared(at, amounts))).toEqual(
        others.map(({ copy }) => sharedPlaces(query.copy, copy).reduce((sum, place) => sum + (place % 3), 0)),
      );
      expect(others.map((_, at) => compared.score(at, weights))).toEqual(
        others.map((other) => eventScore(query, weights, other)),
      );
      for (const plane of ['copy', 'terms'] as const) {
        const counted = plane === 'copy' ? compared.copyFrequencies : compared.termFrequencies;
        expect([...counted]).toEqual(
          Array.from(query[plane], (one) => others.filter((other) => other[plane].includes(one)).length),
        );
      }
    });
    fc.assert(property, { seed: 1, numRuns: 200 });
  });
});
