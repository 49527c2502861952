import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { FittedModel } from './fitted-model.ts';
import { packModel } from './pack-model.ts';

const FILE = new URL('../../src/extract/blocks/block-model.json', import.meta.url);

/** Writes a model to the source tree and prints its size. */
export function writeModel(model: FittedModel): void {
  const json = `${JSON.stringify(packModel(model))}\n`;
  writeFileSync(FILE, json);
  console.log(
    `${FILE.pathname}: ${model.trees.length} trees, ${(gzipSync(json, { level: 9 }).length / 1024).toFixed(1)} KiB gzip`,
  );
}
