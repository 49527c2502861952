import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Branch,
  boostLeafwise,
  type Leafwise,
  type LeafwiseOptions,
} from '../../../scripts/train-match-verdict/leafwise-trees.ts';
import { packLeafModel } from '../../../scripts/train-match-verdict/pack-leaf-model.ts';
import { leafModel } from '../../../src/core/match/leaf-model.ts';
import { grid } from './grid.ts';

const OPTIONS: LeafwiseOptions = {
  trees: 30,
  leaves: 5,
  rate: 0.3,
  smoothing: 1,
  leastLeaf: 1,
  monotone: [0, 0],
  columnShare: 1,
};

/** What a trained model says, read off its trees one question at a time. */
function spoken({ bias, leafStep, steps, trees }: Leafwise, row: readonly number[]): number {
  const answer = (branch: Branch): number => {
    if (typeof branch === 'number') return branch * leafStep;
    const isBelow = (row[branch.feature] ?? 0) < branch.threshold * (steps[branch.feature] ?? 0);
    return answer(isBelow ? branch.below : branch.above);
  };
  return trees.reduce((sum, tree) => sum + answer(tree), bias);
}

function leavesOf(branch: Branch): number {
  return typeof branch === 'number' ? 1 : leavesOf(branch.below) + leavesOf(branch.above);
}

function featuresOf(branch: Branch): readonly number[] {
  return typeof branch === 'number' ? [] : [branch.feature, ...featuresOf(branch.below), ...featuresOf(branch.above)];
}

const coordinate = fc.double({ min: -1, max: 2, noNaN: true });

describe('boostLeafwise', () => {
  it('learns a rule of two features that neither tells alone', () => {
    const model = boostLeafwise(
      grid((x, y) => x > 0.3 && y > 0.7),
      OPTIONS,
    );
    expect(spoken(model, [0.6, 0.9])).toBeGreaterThan(2);
    for (const wrong of [
      [0.1, 0.9],
      [0.6, 0.4],
      [0.1, 0.1],
    ]) {
      expect(spoken(model, wrong)).toBeLessThan(-2);
    }
  });

  it('spends its leaves where they say most: a narrow stair takes questions of one branch only', () => {
    // Yes in every second strip of the upper third: a tree of one depth would ask below as well.
    const stair = grid((x, y) => y >= 2 / 3 && Math.floor(x * 4) % 2 === 0);
    const [tree] = boostLeafwise(stair, { ...OPTIONS, trees: 1 }).trees;
    if (tree === undefined) throw new Error('no tree was grown');
    expect(leavesOf(tree)).toBe(5);
    expect(tree.feature).toBe(1);
    expect(typeof tree.below).toBe('number');
  });

  it('stops where nothing tells the rows apart, and answers the share of yes', () => {
    const rows = {
      columns: [new Float32Array(100).fill(1), new Float32Array(100).fill(1)],
      labels: Uint8Array.from({ length: 100 }, (_, i) => Number(i < 20)),
      weights: new Float32Array(100).fill(1),
    };
    const model = boostLeafwise(rows, OPTIONS);
    expect(model.trees).toEqual([]);
    expect(1 / (1 + Math.exp(-model.bias))).toBeCloseTo(0.2, 5);
  });

  it('counts a row by its weight', () => {
    const rows = grid((x) => x > 0.5);
    const weights = Float32Array.from(rows.labels, (label) => (label === 1 ? 3 : 1));
    const plain = boostLeafwise(rows, { ...OPTIONS, trees: 0 });
    const weighed = boostLeafwise({ ...rows, weights }, { ...OPTIONS, trees: 0 });
    expect(weighed.bias - plain.bias).toBeCloseTo(Math.log(3), 5);
  });

  it('never falls along a feature that may only speak for yes, nor rises along one that may only speak against', () => {
    // The upper right quarter says no, so an unbound model falls there.
    const rows = grid((x, y) => x > 0.4 && !(x > 0.8 && y > 0.5));
    const free = boostLeafwise(rows, OPTIONS);
    expect(spoken(free, [0.9, 0.9])).toBeLessThan(spoken(free, [0.6, 0.9]));
    const bound = boostLeafwise(rows, { ...OPTIONS, monotone: [1, -1] });
    fc.assert(
      fc.property(coordinate, coordinate, fc.double({ min: 0, max: 1, noNaN: true }), (x, y, more) => {
        expect(spoken(bound, [x + more, y])).toBeGreaterThanOrEqual(spoken(bound, [x, y]) - 1e-9);
        expect(spoken(bound, [x, y + more])).toBeLessThanOrEqual(spoken(bound, [x, y]) + 1e-9);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('makes no leaf of fewer rows than asked', () => {
    const rows = grid((x, y) => x > 0.95 && y > 0.95);
    expect(boostLeafwise(rows, { ...OPTIONS, leastLeaf: 1000 }).trees).toEqual([]);
  });

  it('is the same twice, and asks in each tree only of the share of features that it may', () => {
    const rows = grid((x, y) => x * y > 0.3);
    const half = { ...OPTIONS, columnShare: 0.5 };
    const model = boostLeafwise(rows, half);
    expect(boostLeafwise(rows, half)).toEqual(model);
    const askedBy = model.trees.map((tree) => new Set(featuresOf(tree)));
    expect(Math.max(...askedBy.map(({ size }) => size))).toBe(1);
    expect(new Set(askedBy.flatMap((asked) => [...asked]))).toEqual(new Set([0, 1]));
  });
});

describe('a packed model of leaf-wise trees', () => {
  const trained = boostLeafwise(
    grid((x, y) => x * y > 0.3),
    OPTIONS,
  );

  it('answers exactly as the trees that it was packed from', () => {
    const packed = leafModel(packLeafModel(trained));
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        expect(packed([x, y])).toBeCloseTo(spoken(trained, [x, y]), 9);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('goes below a threshold only with what is less than it', () => {
    const tree = { feature: 1, threshold: -2, below: -3, above: { feature: 0, threshold: 4, below: 5, above: 100 } };
    const model = leafModel(packLeafModel({ bias: 0.25, leafStep: 0.5, steps: [0.25, 0.5], trees: [tree] }));
    expect(model([0, -1.01])).toBe(-1.25);
    expect(model([0.99, -1])).toBe(2.75);
    expect(model([1, -1])).toBe(50.25);
  });

  it('is refused when its bytes end inside a tree', () => {
    const packed = packLeafModel(trained);
    const cut = Buffer.from(packed.bytes, 'base64').subarray(0, -1).toString('base64');
    expect(() => leafModel({ ...packed, bytes: cut })).toThrow(RangeError);
  });
});
