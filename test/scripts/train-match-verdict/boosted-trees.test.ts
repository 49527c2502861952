import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BoostOptions, boost, logOdds } from '../../../scripts/train-match-verdict/boosted-trees.ts';
import { packModel } from '../../../scripts/train-match-verdict/pack-model.ts';
import { upperHalf } from '../../../scripts/train-match-verdict/upper-half.ts';
import { treeModel } from '../../../src/core/match/tree-model.ts';
import { grid } from './grid.ts';

const OPTIONS: BoostOptions = { trees: 30, depth: 2, rate: 0.3, smoothing: 1, leastLeaf: 1, monotone: [0, 0] };

describe('boost', () => {
  it('learns a rule of two features that neither tells alone', () => {
    const rows = grid((x, y) => x > 0.3 && y > 0.7);
    const model = boost(rows, OPTIONS);
    expect(logOdds(model, [0.6, 0.9])).toBeGreaterThan(2);
    for (const wrong of [
      [0.1, 0.9],
      [0.6, 0.4],
      [0.1, 0.1],
    ]) {
      expect(logOdds(model, wrong)).toBeLessThan(-2);
    }
  });

  it('answers the share of yes where nothing tells the rows apart', () => {
    const rows = {
      columns: [new Float32Array(100).fill(1), new Float32Array(100).fill(1)],
      labels: Uint8Array.from({ length: 100 }, (_, i) => Number(i < 20)),
      weights: new Float32Array(100).fill(1),
    };
    expect(1 / (1 + Math.exp(-logOdds(boost(rows, OPTIONS), [1, 1])))).toBeCloseTo(0.2, 5);
  });

  it('counts a row by its weight', () => {
    const rows = grid((x) => x > 0.5);
    const weights = Float32Array.from(rows.labels, (label) => (label === 1 ? 3 : 1));
    const plain = boost(rows, { ...OPTIONS, trees: 0 });
    const weighed = boost({ ...rows, weights }, { ...OPTIONS, trees: 0 });
    expect(weighed.bias - plain.bias).toBeCloseTo(Math.log(3), 5);
  });

  it('never falls along a feature that may only speak for yes', () => {
    // The upper right quarter says no, so an unbound model falls there.
    const rows = grid((x, y) => x > 0.4 && !(x > 0.8 && y > 0.5));
    const free = boost(rows, OPTIONS);
    expect(logOdds(free, [0.9, 0.9])).toBeLessThan(logOdds(free, [0.6, 0.9]));
    const rising = boost(rows, { ...OPTIONS, monotone: [1, 0] });
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (x, step, y) => {
          expect(logOdds(rising, [x + step, y])).toBeGreaterThanOrEqual(logOdds(rising, [x, y]) - 1e-9);
        },
      ),
      { seed: 1, numRuns: 100 },
    );
  });

  it('makes no leaf of fewer rows than asked', () => {
    const rows = grid((x, y) => x > 0.95 && y > 0.95);
    const model = boost(rows, { ...OPTIONS, leastLeaf: 1000 });
    expect(logOdds(model, [0.99, 0.99])).toBeCloseTo(logOdds(model, [0.1, 0.1]), 5);
  });

  it('is the same twice, with features drawn too', () => {
    const rows = grid((x, y) => x * y > 0.3);
    for (const columnShare of [1, 0.5]) {
      expect(boost(rows, { ...OPTIONS, columnShare })).toEqual(boost(rows, { ...OPTIONS, columnShare }));
    }
  });

  it('asks in each tree only of the share of features that it may, and of every feature in some tree', () => {
    const { trees } = boost(
      grid((x, y) => x * y > 0.3),
      { ...OPTIONS, columnShare: 0.5 },
    );
    const askedBy = trees.map(
      ({ features, thresholds }) => new Set(features.filter((_, i) => Number.isFinite(thresholds[i]))),
    );
    expect(Math.max(...askedBy.map(({ size }) => size))).toBe(1);
    expect(new Set(askedBy.flatMap((asked) => [...asked]))).toEqual(new Set([0, 1]));
  });
});

describe('a packed model', () => {
  it('answers as the trees that it was packed from, but for the rounding of its leaves', () => {
    const trained = boost(
      grid((x, y) => x * y > 0.3),
      OPTIONS,
    );
    const packed = treeModel(packModel(trained, OPTIONS.depth));
    fc.assert(
      fc.property(fc.double({ min: -1, max: 2, noNaN: true }), fc.double({ min: -1, max: 2, noNaN: true }), (x, y) => {
        const exact = logOdds(trained, [x, y]);
        const leaves = trained.trees.reduce((sum, { leaves: all }) => sum + Math.max(...all.map(Math.abs)), 0);
        expect(Math.abs(packed([x, y]) - exact)).toBeLessThanOrEqual(leaves / 256);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('is refused when its bytes are not as many as its trees take', () => {
    const packed = packModel(
      boost(
        grid((x) => x > 0.5),
        OPTIONS,
      ),
      OPTIONS.depth,
    );
    expect(() => treeModel({ ...packed, trees: packed.trees + 1 })).toThrow(RangeError);
    expect(() => treeModel({ ...packed, depth: packed.depth + 1 })).toThrow(RangeError);
  });

  it('adds the leaf of the side of each threshold, the lower one when a value is below it', () => {
    const tree = { features: [1, 0, 0], thresholds: [0.5, 2, -1], leaves: [1, 2, 4, 8] };
    const model = treeModel(packModel({ bias: 0.25, trees: [tree] }, 2));
    expect(model([1.5, 0.25])).toBe(1.25);
    expect(model([2, 0.25])).toBe(2.25);
    expect(model([-2, 0.5])).toBe(4.25);
    expect(model([-1, 0.5])).toBe(8.25);
  });
});

describe('upperHalf', () => {
  it('keeps a number to one part in 256, and itself unchanged', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        const kept = upperHalf(value);
        expect(Math.abs(kept - value)).toBeLessThanOrEqual(Math.abs(value) / 256 + 1e-37);
        expect(upperHalf(kept)).toBe(kept);
      }),
      { seed: 1, numRuns: 300 },
    );
    expect(upperHalf(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });
});
