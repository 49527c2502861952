import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planMerge } from '../../../src/library/index/plan-merge.ts';

function mergeAll(sizes: readonly number[], patient: boolean): { sizes: readonly number[]; merged: number } {
  let merged = 0;
  let now = [...sizes];
  for (let plan = planMerge(now, patient); plan !== null; plan = planMerge(now, patient)) {
    const [from, to] = plan;
    expect(to - from).toBeGreaterThan(1);
    const size = now.slice(from, to).reduce((sum, one) => sum + one, 0);
    merged += size;
    now = [...now.slice(0, from), size, ...now.slice(to)];
  }
  return { sizes: now, merged };
}

describe('planning merges', () => {
  it('ends with segments that each outweigh all newer ones eightfold, when there is time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100_000 }), { maxLength: 30 }), (sizes) => {
        const after = mergeAll(sizes, true).sizes;
        expect(after.reduce((sum, one) => sum + one, 0)).toBe(sizes.reduce((sum, one) => sum + one, 0));
        after.slice(0, -1).forEach((size, at) => {
          expect(size).toBeGreaterThan(8 * after.slice(at + 1).reduce((sum, one) => sum + one, 0));
        });
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('rewrites each article only a few times while articles pour in', () => {
    let sizes: readonly number[] = [];
    let written = 0;
    for (let batch = 0; batch < 200; batch++) {
      const after = mergeAll([...sizes, 500], false);
      sizes = after.sizes;
      written += after.merged;
    }
    expect(written / (200 * 500)).toBeLessThan(2.5);
    expect(sizes.length).toBeLessThan(40);
  });

  it('leaves a single segment alone', () => {
    expect(planMerge([5], true)).toBeNull();
    expect(planMerge([], true)).toBeNull();
  });
});
