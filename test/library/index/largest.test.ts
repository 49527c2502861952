import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largest } from '../../../src/library/index/largest.ts';

describe('the largest scores', () => {
  it('are those of sorting everything', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.nat(20), (scores, limit) => {
        const ids = scores.map((_, id) => id);
        const chosen = largest(ids, (id) => scores[id] ?? 0, limit);
        expect(new Set(chosen).size).toBe(chosen.length);
        const sorted = [...scores].sort((a, b) => b - a).slice(0, limit);
        expect(chosen.map((id) => scores[id]).sort((a, b) => (b ?? 0) - (a ?? 0))).toEqual(sorted);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
