import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { theirSides } from '../../../src/core/match/their-sides.ts';

describe('theirSides', () => {
  it('tells a candidate whose own company is nearer than the query from one that has nobody nearer', () => {
    // 0 is near to the query only; 1 is as near to it, and nearer to 2 and 3.
    const own = Float64Array.of(0.4, 0.4, 0.1, 0.1);
    const similarities = Float64Array.of(0, 0.1, 0.1, 0.1, 0.1, 0, 0.6, 0.6, 0.1, 0.6, 0, 0.6, 0.1, 0.6, 0.6, 0);
    const [alone, inCompany] = theirSides(own, similarities);
    expect(alone?.above).toBeCloseTo(0.3);
    expect(alone?.nearestAbove).toBeCloseTo(0);
    expect(inCompany?.above).toBeLessThan(0.1);
    expect(inCompany?.storySize).toBe(2);
  });

  it('measures from nothing where there is no other candidate', () => {
    expect(theirSides(Float64Array.of(0.3), new Float64Array(1))).toEqual([
      { above: 0.3, aboveFar: 0.3, nearestAbove: 0, storySize: 0 },
    ]);
  });

  it('agrees with sorting each row by hand, whatever the similarities', () => {
    const square = fc
      .integer({ min: 2, max: 60 })
      .chain((count) =>
        fc.tuple(
          fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: count, maxLength: count }),
          fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: count ** 2, maxLength: count ** 2 }),
        ),
      );
    fc.assert(
      fc.property(square, ([own, similarities]) => {
        const sides = theirSides(Float64Array.from(own), Float64Array.from(similarities));
        for (const [at, side] of sides.entries()) {
          const others = similarities
            .slice(at * own.length, (at + 1) * own.length)
            .filter((_, other) => other !== at)
            .sort((a, b) => b - a);
          const near = others.filter((_, rank) => rank >= Math.min(10, Math.floor(others.length / 4)) && rank < 40);
          const far = others.filter((_, rank) => rank >= Math.floor(others.length / 2));
          expect(side.above).toBeCloseTo((own[at] ?? 0) - mean(near), 9);
          expect(side.aboveFar).toBeCloseTo((own[at] ?? 0) - mean(far), 9);
          expect(side.nearestAbove).toBeCloseTo((others[0] ?? 0) - mean(near), 9);
          const half = ((others[0] ?? 0) + mean(far)) / 2;
          expect(Math.abs(side.storySize - others.filter((other) => other >= half).length)).toBeLessThanOrEqual(
            others.filter((other) => Math.abs(other - half) < 1e-9).length,
          );
        }
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
