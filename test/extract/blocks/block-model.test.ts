import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BlockModel, LEAF, scoreRow } from '../../../src/extract/blocks/block-model.ts';
import { blockModel, readBlockModel } from '../../../src/extract/blocks/read-block-model.ts';
import { FEATURE_NAMES } from '../../../src/extract/blocks/run-features.ts';

/** Follows a tree by recursion, from the definition. */
function slowScore(model: BlockModel, row: Float32Array): number {
  const value = (tree: BlockModel['trees'][number], node: number): number => {
    const feature = tree.feature[node] ?? LEAF;
    if (feature === LEAF) return tree.value[node] ?? 0;
    const isLeft = (row[feature] ?? 0) <= (model.edges[feature]?.[tree.bin[node] ?? 0] ?? 0);
    return value(tree, isLeft ? node + 1 : (tree.right[node] ?? 0));
  };
  return model.trees.reduce((sum, tree) => sum + value(tree, 0), model.bias);
}

describe('the block model', () => {
  it('knows the features that rows have', () => {
    const model = blockModel();
    expect(model.edges).toHaveLength(FEATURE_NAMES.length);
    expect(FEATURE_NAMES.length).toBeLessThan(LEAF);
    const asked = model.trees.flatMap((tree) => [...tree.feature]).filter((feature) => feature !== LEAF);
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
      names: 'ad-12 story9',
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
