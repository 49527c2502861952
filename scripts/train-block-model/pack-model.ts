import { LEAF } from '../../src/extract/blocks/block-model.ts';
import { CODES, codeOf, LEAF_CODE, WIDE_CODE, ZERO_LEAF } from '../../src/extract/blocks/model-codes.ts';
import type { StoredModel } from '../../src/extract/blocks/read-block-model.ts';
import type { FittedModel } from './fitted-model.ts';

/** The model as `readBlockModel` reads it: leaf values in 91 steps, and no feature or threshold that no tree asks for. */
export function packModel({ bias, edges, trees, weights }: FittedModel): StoredModel {
  const greatest = Math.max(...trees.flatMap((tree) => [...tree.value].map(Math.abs)));
  const step = Number((greatest / ZERO_LEAF).toPrecision(3)) || 1;
  const asked = askedBins(trees);
  const features = [...asked.keys()].sort((a, b) => (asked.get(b)?.questions ?? 0) - (asked.get(a)?.questions ?? 0));
  const usedBins = features.map((feature) => [...(asked.get(feature)?.bins ?? [])].sort((a, b) => a - b));
  const rankOf = new Map(features.map((feature, rank) => [feature, rank]));
  let nodes = '';
  let bins = '';
  let leaves = '';
  for (const tree of trees) {
    tree.feature.forEach((feature, node) => {
      if (feature === LEAF) {
        nodes += codeOf(LEAF_CODE);
        leaves += codeOf(clamp(Math.round((tree.value[node] ?? 0) / step) + ZERO_LEAF));
        return;
      }
      const rank = rankOf.get(feature) ?? 0;
      nodes += rank < WIDE_CODE ? codeOf(rank) : codeOf(WIDE_CODE) + codeOf(rank - WIDE_CODE);
      bins += codeOf(usedBins[rank]?.indexOf(tree.bin[node] ?? 0) ?? 0);
    });
  }
  return {
    bias: Number(bias.toPrecision(4)),
    step,
    features,
    edges: features.map((feature, rank) => (usedBins[rank] ?? []).map((bin) => edges[feature]?.[bin] ?? 0)),
    nodes,
    bins,
    leaves,
    names: packWords(weights.names),
    words: packWords(weights.words),
  };
}

interface Asked {
  questions: number;
  readonly bins: Set<number>;
}

function askedBins(trees: FittedModel['trees']): Map<number, Asked> {
  const asked = new Map<number, Asked>();
  for (const tree of trees) {
    tree.feature.forEach((feature, node) => {
      if (feature === LEAF) return;
      const known = asked.get(feature) ?? { questions: 0, bins: new Set() };
      known.questions += 1;
      known.bins.add(tree.bin[node] ?? 0);
      asked.set(feature, known);
    });
  }
  return asked;
}

function clamp(code: number): number {
  return Math.max(0, Math.min(CODES - 1, code));
}

/** Words by weight, and each weight once before its words: one number less a word to read when a page is opened. */
function packWords(weights: ReadonlyMap<string, number>): string {
  const byTenths = new Map<number, string[]>();
  for (const [word, weight] of weights) {
    const tenths = Math.round(weight * 10);
    byTenths.set(tenths, [...(byTenths.get(tenths) ?? []), word]);
  }
  return [...byTenths]
    .sort(([a], [b]) => a - b)
    .map(([tenths, words]) => `${tenths} ${words.sort().join(' ')}`)
    .join(' ');
}
