import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Largest } from '../../../src/library/index/largest.ts';

describe('the largest scores', () => {
  it('are those of sorting everything, the smallest ids of equal ones, in whatever order they are offered', () => {
    const offers = fc.uniqueArray(fc.record({ id: fc.nat(500), score: fc.nat(20) }), { selector: ({ id }) => id });
    fc.assert(
      fc.property(offers, fc.nat(20), (offered, limit) => {
        const largest = new Largest(limit);
        for (const { id, score } of offered) largest.offer(id, score);
        const sorted = [...offered].sort((x, y) => y.score - x.score || x.id - y.id);
        expect(largest.best()).toEqual(sorted.slice(0, limit));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
