import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from '../../../scripts/train-match-verdict/area-under-curve.ts';

/** Every right row against every wrong one. */
function byAllPairs(scores: readonly number[], labels: readonly (0 | 1)[]): number {
  let won = 0;
  let pairs = 0;
  for (const [i, right] of scores.entries()) {
    for (const [j, wrong] of scores.entries()) {
      if (labels[i] !== 1 || labels[j] !== 0) continue;
      pairs += 1;
      won += right > wrong ? 1 : right === wrong ? 0.5 : 0;
    }
  }
  return won / pairs;
}

describe('areaUnderCurve', () => {
  it('is the share of pairs in the right order, ties counted half', () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom<0 | 1>(0, 1));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const scores = [...rows.map(([score]) => score), 4, 5];
        const labels: (0 | 1)[] = [...rows.map(([, label]) => label), 0, 1];
        expect(areaUnderCurve(scores, labels)).toBeCloseTo(byAllPairs(scores, labels), 9);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('is not a number without both kinds', () => {
    expect(areaUnderCurve([0.1, 0.2], [1, 1])).toBeNaN();
  });
});
