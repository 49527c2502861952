import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockModelOf, type FittedModel, type Tree } from '../../../scripts/train-block-model/fitted-model.ts';
import { type BlockModel, LEAF, scoreRow } from '../../../src/extract/blocks/block-model.ts';
import { blockModel, readBlockModel } from '../../../src/extract/blocks/read-block-model.ts';
import { FEATURE_NAMES } from '../../../src/extract/blocks/run-features.ts';

/** Follows a tree by recursion, from the definition. */
function slowScore({ bias, forest }: BlockModel, row: Float32Array): number {
  const value = (node: number): number => {
    const feature = forest.feature[node] ?? LEAF;
    if (feature === LEAF) return forest.value[node] ?? 0;
    const isLeft = (row[feature] ?? 0) <= (forest.value[node] ?? 0);
    return value(isLeft ? node + 1 : (forest.right[node] ?? 0));
  };
  return forest.roots.reduce((sum, root) => sum + value(root), bias);
}

function tree(feature: number[], bin: number[], right: number[], value: number[]): Tree {
  return {
    feature: Uint8Array.from(feature),
    bin: Uint8Array.from(bin),
    right: Uint8Array.from(right),
    value: Float32Array.from(value),
  };
}

describe('the block model', () => {
  it('knows the features that rows have', () => {
    const asked = [...blockModel().forest.feature].filter((feature) => feature !== LEAF);
    expect(FEATURE_NAMES.length).toBeLessThan(LEAF);
    expect(Math.max(...asked)).toBeLessThan(FEATURE_NAMES.length);
  });

  it('is at most 40 KiB gzip', () => {
    const file = readFileSync(new URL('../../../src/extract/blocks/block-model.json', import.meta.url));
    expect(gzipSync(file, { level: 9 }).length).toBeLessThan(40 * 1024);
  });

  it('scores as its trees say', () => {
    const model = blockModel();
    const value = fc.oneof(fc.constantFrom(0, 0.5, 1, 40), fc.double({ min: -100, max: 3_000, noNaN: true }));
    fc.assert(
      fc.property(fc.array(value, { minLength: FEATURE_NAMES.length, maxLength: FEATURE_NAMES.length }), (values) => {
        const row = Float32Array.from(values);
        expect(scoreRow(model, row)).toBeCloseTo(slowScore(model, row), 6);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it('reads back the trees that were trained', () => {
    const fitted: FittedModel = {
      bias: 0.5,
      edges: [
        [1, 2],
        [0, 30],
      ],
      trees: [
        tree([0, 1, LEAF, LEAF, LEAF], [1, 1, 0, 0, 0], [4, 3, 0, 0, 0], [0, 0, 2, -3, 5]),
        tree([LEAF], [0], [0], [7]),
        tree([1, LEAF, 0, LEAF, LEAF], [0, 0, 0, 0, 0], [2, 0, 4, 0, 0], [0, 1, 0, -1, 4]),
      ],
      weights: { names: new Map(), words: new Map() },
    };
    const bytes = fitted.trees.flatMap(({ feature, bin, value }) =>
      [...feature].flatMap((asked, node) => [asked, asked === LEAF ? (value[node] ?? 0) + 128 : (bin[node] ?? 0)]),
    );
    const stored = { ...fitted, step: 1, trees: btoa(String.fromCharCode(...bytes)), names: '', words: '' };
    expect(readBlockModel(stored)).toEqual(blockModelOf(fitted));
  });

  it('refuses a model whose trees end early', () => {
    const stored = { bias: 0, step: 1, edges: [[0]], trees: btoa('\u0000\u0000\u00ff\u0080'), names: '', words: '' };
    expect(() => readBlockModel(stored)).toThrow(RangeError);
  });

  it('reads a tree of one question', () => {
    const stored = {
      bias: 1,
      step: 0.5,
      edges: [[7]],
      trees: btoa('\u0000\u0000\u00ff\u0082\u00ff\u007e'),
      names: '-12 ad 9 story',
      words: '',
    };
    const model = readBlockModel(stored);
    expect(scoreRow(model, Float32Array.of(7))).toBe(2);
    expect(scoreRow(model, Float32Array.of(8))).toBe(0);
    expect([...model.weights.names]).toEqual([
      ['ad', -1.2],
      ['story', 0.9],
    ]);
  });
});
