import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packNetwork } from '../../../scripts/train-match-verdict/pack-network.ts';
import { type Network, type NetworkOptions, trainNetwork } from '../../../scripts/train-match-verdict/train-network.ts';
import { networkModel } from '../../../src/core/match/network-model.ts';
import { grid } from './grid.ts';

const OPTIONS: NetworkOptions = { members: 2, units: 6, epochs: 150, rate: 0.03, decay: 0.0001, batch: 64 };
const CORNERS = [
  [0.1, 0.1, 0],
  [0.9, 0.1, 1],
  [0.1, 0.9, 1],
  [0.9, 0.9, 0],
] as const;

/** What a trained network says, in full precision. */
function spoken({ bias, means, spreads, units, direct }: Network, row: readonly number[]): number {
  const scaled = row.map((value, f) => Math.min(4, Math.max(-4, (value - (means[f] ?? 0)) / (spreads[f] ?? 1))));
  const sum = (weights: readonly number[]): number =>
    weights.reduce((all, weight, f) => all + weight * (scaled[f] ?? 0), 0);
  return units.reduce(
    (all, { weights, threshold, answer }) => all + answer * Math.tanh(sum(weights) + threshold),
    bias + sum(direct),
  );
}

describe('trainNetwork', () => {
  const either = grid((x, y) => x > 0.5 !== y > 0.5, 16);
  const learned = trainNetwork(either, OPTIONS);

  it('learns a rule that no weighted sum of the features holds', () => {
    for (const [x, y, label] of CORNERS) {
      const said = spoken(learned, [x, y]);
      expect(label === 1 ? said : -said).toBeGreaterThan(1);
    }
  });

  it('learns the same from the same rows', () => {
    expect(trainNetwork(either, { ...OPTIONS, epochs: 3 })).toEqual(trainNetwork(either, { ...OPTIONS, epochs: 3 }));
  });

  it('is blind to the scale of a feature', () => {
    const times = { ...either, columns: either.columns.map((column, f) => column.map((value) => value * 16 ** f)) };
    const large = trainNetwork(times, OPTIONS);
    for (const [x, y] of CORNERS) expect(spoken(large, [x, 16 * y])).toBeCloseTo(spoken(learned, [x, y]), 0);
  });

  it('gives the mean of its members', () => {
    const options = { ...OPTIONS, epochs: 2 };
    const [one, two] = [trainNetwork(either, { ...options, members: 1 }), trainNetwork(either, options)];
    expect(two.units).toHaveLength(2 * one.units.length);
    expect(two.units[0]?.weights).toEqual(one.units[0]?.weights);
    expect(two.units[0]?.answer).toBeCloseTo((one.units[0]?.answer ?? 0) / 2, 12);
    expect(two.units[6]?.weights).not.toEqual(two.units[0]?.weights);
  });

  it('heeds weights: rows that count for nothing teach nothing', () => {
    const opposite = grid((x, y) => x > 0.5 === y > 0.5, 16);
    const both = {
      columns: either.columns.map((column, f) => Float32Array.of(...column, ...(opposite.columns[f] ?? []))),
      labels: Uint8Array.of(...either.labels, ...opposite.labels),
      weights: Float32Array.from({ length: 512 }, (_, i) => (i < 256 ? 1 : 0)),
    };
    const network = trainNetwork(both, { ...OPTIONS, batch: 128 });
    for (const [x, y, label] of CORNERS) expect(spoken(network, [x, y]) > 0).toBe(label === 1);
  });

  it('bears a feature that is the same everywhere', () => {
    const constant = { ...either, columns: [...either.columns, new Float32Array(either.labels.length).fill(3)] };
    const network = trainNetwork(constant, { ...OPTIONS, epochs: 2 });
    expect(Number.isFinite(spoken(network, [0.2, 0.4, 3]))).toBe(true);
  });

  it('is packed with next to no loss', () => {
    const model = networkModel(packNetwork(learned));
    const place = fc.double({ min: -1, max: 2, noNaN: true });
    fc.assert(
      fc.property(place, place, (x, y) => {
        expect(Math.abs(model([x, y]) - spoken(learned, [x, y]))).toBeLessThan(0.6);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
