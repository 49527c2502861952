import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../../src/core/match/attribute.ts';

const value = fc.double({ min: -3, max: 3, noNaN: true });
const row = fc.array(value, { minLength: 4, maxLength: 4 });

/** Not additive: features matter together. */
function tangled(features: ArrayLike<number>): number {
  const [a = 0, b = 0, c = 0, d = 0] = Array.from(features);
  return a * b + (c > 0 ? d : -1) + Math.tanh(a - d);
}

describe('attribute', () => {
  it('gives shares that add up to the difference of both rows', () => {
    fc.assert(
      fc.property(row, row, (here, usual) => {
        const sum = attribute(tangled, here, usual).reduce((all, share) => all + share, 0);
        expect(sum).toBeCloseTo(tangled(here) - tangled(usual), 9);
      }),
    );
  });

  it('gives each feature of a sum its own term', () => {
    const weights = [2, -1, 0.5, 0];
    const weigh = (features: ArrayLike<number>) =>
      weights.reduce((sum, weight, f) => sum + weight * (features[f] ?? 0), 1);
    fc.assert(
      fc.property(row, row, (here, usual) => {
        attribute(weigh, here, usual).forEach((share, f) => {
          expect(share).toBeCloseTo((weights[f] ?? 0) * ((here[f] ?? 0) - (usual[f] ?? 0)), 9);
        });
      }),
    );
  });

  it('shares what two features say together equally, and gives a usual one nothing', () => {
    const together = (features: ArrayLike<number>) => (features[0] ?? 0) * (features[2] ?? 0);
    const shares = attribute(together, [3, 5, 4], [0, 5, 0]);
    expect([...shares]).toEqual([6, 0, 6]);
  });

  it('says the same at every call', () => {
    const [here, usual] = [
      [1, 2, 3, -1],
      [0, 0, -1, 2],
    ];
    expect(attribute(tangled, here, usual)).toEqual(attribute(tangled, here, usual));
  });
});
