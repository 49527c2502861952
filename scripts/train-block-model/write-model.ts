import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { LEAF } from '../../src/extract/blocks/block-model.ts';
import type { StoredModel } from '../../src/extract/blocks/read-block-model.ts';
import type { FittedModel } from './fitted-model.ts';

const FILE = new URL('../../src/extract/blocks/block-model.json', import.meta.url);

/** Writes a model as `readBlockModel` reads it: two bytes a node, leaf values in 255 steps. Prints its size. */
export function writeModel(model: FittedModel): void {
  const greatest = Math.max(...model.trees.flatMap((tree) => [...tree.value].map(Math.abs)));
  const step = Number((greatest / 127).toPrecision(3));
  const bytes: number[] = [];
  for (const tree of model.trees) {
    tree.feature.forEach((feature, node) => {
      bytes.push(
        feature,
        feature === LEAF
          ? Math.max(0, Math.min(255, Math.round((tree.value[node] ?? 0) / step) + 128))
          : (tree.bin[node] ?? 0),
      );
    });
  }
  const stored: StoredModel = {
    bias: Number(model.bias.toPrecision(4)),
    step,
    edges: model.edges.map((edges, feature) => usedEdges(model, feature, edges)),
    trees: Buffer.from(bytes).toString('base64'),
    names: writeWords(model.weights.names),
    words: writeWords(model.weights.words),
  };
  const json = `${JSON.stringify(stored)}\n`;
  writeFileSync(FILE, json);
  console.log(
    `${FILE.pathname}: ${model.trees.length} trees, ${(gzipSync(json, { level: 9 }).length / 1024).toFixed(1)} KiB gzip`,
  );
}

/** Thresholds no tree asks for are written as 0: they would only cost bytes. */
function usedEdges(model: FittedModel, feature: number, edges: readonly number[]): number[] {
  const used = new Set(
    model.trees.flatMap((tree) => [...tree.bin].filter((_, node) => tree.feature[node] === feature)),
  );
  const last = Math.max(-1, ...used);
  return edges.slice(0, last + 1).map((edge, bin) => (used.has(bin) ? edge : 0));
}

/** Words by weight, and each weight once before its words: one number less a word to read when a page is opened. */
function writeWords(weights: ReadonlyMap<string, number>): string {
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
