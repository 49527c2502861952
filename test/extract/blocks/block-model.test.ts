import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../scripts/eval/parse-html.ts';
import { blockModelOf, type FittedModel, type Tree } from '../../../scripts/train-block-model/fitted-model.ts';
import { packModel } from '../../../scripts/train-block-model/pack-model.ts';
import { type BlockModel, LEAF, scoreRow } from '../../../src/extract/blocks/block-model.ts';
import { collectRuns } from '../../../src/extract/blocks/collect-runs.ts';
import { FEATURE_NAMES } from '../../../src/extract/blocks/feature-names.ts';
import { CODES, codeAt, codeOf, LEAF_CODE, ZERO_LEAF } from '../../../src/extract/blocks/model-codes.ts';
import { blockModel, readBlockModel } from '../../../src/extract/blocks/read-block-model.ts';
import { runFeatures } from '../../../src/extract/blocks/run-features.ts';

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

/** A tree as it is drawn: a leaf, or a question and its two sides. */
type Written =
  | { readonly value: number }
  | { readonly feature: number; readonly bin: number; readonly left: Written; readonly right: Written };

function preorder(root: Written): Tree {
  const [feature, bin, right, value]: [number[], number[], number[], number[]] = [[], [], [], []];
  const write = (node: Written): void => {
    const at = feature.length;
    const isLeaf = 'value' in node;
    feature.push(isLeaf ? LEAF : node.feature);
    bin.push(isLeaf ? 0 : node.bin);
    right.push(0);
    value.push(isLeaf ? node.value : 0);
    if (isLeaf) return;
    write(node.left);
    right[at] = feature.length;
    write(node.right);
  };
  write(root);
  return tree(feature, bin, right, value);
}

function tree(feature: number[], bin: number[], right: number[], value: number[]): Tree {
  return {
    feature: Uint8Array.from(feature),
    bin: Uint8Array.from(bin),
    right: Uint8Array.from(right),
    value: Float32Array.from(value),
  };
}

describe('the codes of a stored model', () => {
  it('are characters that JSON and JavaScript write as they are, one a number', () => {
    const codes = Array.from({ length: CODES }, (_, code) => codeOf(code)).join('');
    expect(JSON.stringify(codes)).toBe(`"${codes}"`);
    expect([...codes].map((_, at) => codeAt(codes, at))).toEqual([...codes].map((_, at) => at));
    expect(codeAt(codes, CODES)).toBeNaN();
  });
});

describe('the block model', () => {
  it('knows the features that rows have', () => {
    const asked = [...blockModel().forest.feature].filter((feature) => feature !== LEAF);
    expect(FEATURE_NAMES.length).toBeLessThan(LEAF);
    expect(Math.max(...asked)).toBeLessThan(FEATURE_NAMES.length);
    const { runs } = collectRuns(parseHtml(`<p>${'The harbour bridge will close on Monday. '.repeat(4)}`).body);
    const facts = { title: '', standfirst: '', bylines: [], statedBody: '', votes: [true] };
    expect(runFeatures(runs, facts, blockModel().weights).map((row) => row?.length)).toEqual([FEATURE_NAMES.length]);
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
        tree([LEAF], [0], [0], [45]),
        tree([1, LEAF, 0, LEAF, LEAF], [0, 0, 0, 0, 0], [2, 0, 4, 0, 0], [0, 1, 0, -1, 4]),
      ],
      weights: { names: new Map([['story', 0.9]]), words: new Map() },
    };
    expect(readBlockModel(packModel(fitted))).toEqual(blockModelOf(fitted));
  });

  it('packs and reads back any trees, of more features than there are characters', () => {
    const leaf = fc.integer({ min: -45, max: 45 }).map((value): Written => ({ value }));
    const { node } = fc.letrec<{ node: Written }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.record({
          feature: fc.nat({ max: FEATURE_NAMES.length - 1 }),
          bin: fc.nat({ max: 69 }),
          left: tie('node'),
          right: tie('node'),
        }),
      ),
    }));
    const edges = FEATURE_NAMES.map((_, feature) => Array.from({ length: 70 }, (_unused, bin) => feature + bin / 8));
    // Trees that ask for every feature, and a leaf of the greatest value: so one step is worth one.
    const all = edges.map((_, feature): Written => ({ feature, bin: 3, left: { value: 45 }, right: { value: 0 } }));
    fc.assert(
      fc.property(fc.array(node, { maxLength: 6 }), (trees) => {
        const fitted: FittedModel = {
          bias: 1,
          edges,
          trees: [...all, ...trees].map(preorder),
          weights: { names: new Map(), words: new Map() },
        };
        expect(readBlockModel(packModel(fitted))).toEqual(blockModelOf(fitted));
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it('refuses a model whose trees end early', () => {
    const whole = packModel({
      bias: 0,
      edges: [[0]],
      trees: [tree([0, LEAF, LEAF], [0, 0, 0], [2, 0, 0], [0, 1, 45])],
      weights: { names: new Map(), words: new Map() },
    });
    expect(() => readBlockModel(whole)).not.toThrow();
    expect(() => readBlockModel({ ...whole, leaves: whole.leaves.slice(1) })).toThrow(RangeError);
    expect(() => readBlockModel({ ...whole, nodes: whole.nodes.slice(0, 2) })).toThrow(RangeError);
  });

  it('reads a tree of one question', () => {
    const model = readBlockModel({
      bias: 1,
      step: 0.5,
      features: [0],
      edges: [[7]],
      nodes: codeOf(0) + codeOf(LEAF_CODE) + codeOf(LEAF_CODE),
      bins: codeOf(0),
      leaves: codeOf(ZERO_LEAF + 2) + codeOf(ZERO_LEAF - 2),
      names: '-12 ad 9 story',
      words: '',
    });
    expect(scoreRow(model, Float32Array.of(7))).toBe(2);
    expect(scoreRow(model, Float32Array.of(8))).toBe(0);
    expect([...model.weights.names]).toEqual([
      ['ad', -1.2],
      ['story', 0.9],
    ]);
  });
});
