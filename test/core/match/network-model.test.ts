import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NetworkModel, networkModel } from '../../../src/core/match/network-model.ts';

const INPUTS = 3;
const UNITS = 2;
const BYTES = UNITS * (INPUTS + 2) + INPUTS;

function packed(bytes: readonly number[], rest: Partial<NetworkModel> = {}): NetworkModel {
  return {
    bias: -0.5,
    means: [0, 1, -2],
    spreads: [1, 0.5, 3],
    steps: [0.01, 0.02, 0.03, 0.04],
    bytes: Buffer.from(Int8Array.from(bytes)).toString('base64'),
    ...rest,
  };
}

/** The same answer, one weight at a time. */
function spoken(bytes: readonly number[], row: readonly number[]): number {
  const { bias, means, spreads, steps } = packed(bytes);
  const at = (index: number, step: number): number => (bytes[index] ?? 0) * (steps[step] ?? 0);
  const scaled = row.map((value, f) => Math.min(4, Math.max(-4, (value - (means[f] ?? 0)) / (spreads[f] ?? 1))));
  let sum = bias;
  for (let unit = 0; unit < UNITS; unit++) {
    const from = unit * (INPUTS + 1);
    const excitement = scaled.reduce((all, value, f) => all + value * at(from + f, unit), at(from + INPUTS, unit));
    sum += Math.tanh(excitement) * at(UNITS * (INPUTS + 1) + unit, UNITS);
  }
  return scaled.reduce((all, value, f) => all + value * at(UNITS * (INPUTS + 2) + f, UNITS + 1), sum);
}

const byte = fc.integer({ min: -127, max: 127 });
const bytes = fc.array(byte, { minLength: BYTES, maxLength: BYTES });
const row = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: INPUTS, maxLength: INPUTS });

describe('networkModel', () => {
  it('adds the bias, what units answer and what inputs add directly', () => {
    fc.assert(
      fc.property(bytes, row, (weights, features) => {
        expect(networkModel(packed(weights))(features)).toBeCloseTo(spoken(weights, features), 9);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('answers no more for what lies further out than four spreads', () => {
    const model = networkModel(packed(new Array<number>(BYTES).fill(50)));
    expect(model([4, 3, 10])).toBe(model([400, 300, 1000]));
    expect(model([3.9, 3, 10])).toBeLessThan(model([4, 3, 10]));
  });

  it('says the same of a row whatever it was asked before', () => {
    const model = networkModel(packed(Array.from({ length: BYTES }, (_, i) => i * 7 - 40)));
    const before = model([0.3, 0.2, 0.1]);
    model([2, -2, 7]);
    expect(model([0.3, 0.2, 0.1])).toBe(before);
  });

  it('refuses bytes that are not of so many units and inputs', () => {
    expect(() => networkModel(packed(new Array<number>(BYTES - 1).fill(1)))).toThrow(RangeError);
    expect(() => networkModel(packed(new Array<number>(BYTES).fill(1), { steps: [1] }))).toThrow(RangeError);
  });
});
