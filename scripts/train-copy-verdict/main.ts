/**
 * Learns the copy model of the verdict and writes src/core/match/copy-model.ts.
 *
 * usage: npx tsx scripts/train-copy-verdict/main.ts FOLDER [--validate]
 * FOLDER holds the development collections. Learned from the labelled pairs and, as what is no copy, from pairs of different
 * events. With --validate nothing is written: per collection, precision, recall and F1 over the labelled pairs, judged as
 * `../shared/score/copies.mjs` does (a copy when either side says so), by a model that has seen the pairs, and by models
 * that have not seen their event (of Provenance: none of it). Deterministic.
 */
import { writeFile } from 'node:fs/promises';
import { COPY_FEATURES } from '../../src/core/match/copy-features.ts';
import { type LeafModel, leafModel, type TreeModel } from '../../src/core/match/leaf-model.ts';
import { hash32 } from '../../src/core/text/hash32.ts';
import { boostLeafwise, type LeafwiseOptions } from '../train-match-verdict/leafwise-trees.ts';
import { packLeafModel } from '../train-match-verdict/pack-leaf-model.ts';
import { type CopyPair, copyPairs } from './copy-pairs.ts';
import { STRANGERS, strangers } from './strangers.ts';

const MODEL_FILE = new URL('../../src/core/match/copy-model.ts', import.meta.url);
/**
 * How much each collection counts in all. COUNTER is Urdu; half of its partial derivations share hardly a run of words, and
 * at 1 reports that outlets wrote themselves are named copies three times as often (AllSides), at .2 a fifth oftener.
 */
const SHARES: Readonly<Record<string, number>> = { spotsigs: 1, provenance: 0.3, counter: 0.16, [STRANGERS]: 0.5 };
/** Features that may only speak for a copy. */
const RISING = new Set<string>([
  'containment',
  'lesserContainment',
  'resemblance',
  'lesserInCopies',
  'greaterInCopies',
  'relay',
]);
/**
 * F1 on SpotSigs' pairs seen / unseen .955 / .904, COUNTER's .740 / .718. Where all but the rate were chosen, at .15, .943 / .903 and
 * .737 / .720: 60 trees of 8 leaves .945 / .901; leaves of 40 rows' weight .938 / .904 and .715 / .705; trees that ask of three
 * features in five .940 / .899.
 */
const OPTIONS: Omit<LeafwiseOptions, 'monotone'> = {
  trees: 80,
  leaves: 6,
  rate: 0.2,
  smoothing: 5,
  leastLeaf: 10,
  columnShare: 1,
};
/**
 * Events of one family only are left out together in so many folds; those of several versions one by one, and Provenance
 * as a whole, whose events are parts of one story.
 */
const FOLDS = 6;

async function main([folder, flag]: readonly string[]): Promise<void> {
  if (folder === undefined) throw new Error('usage: npx tsx scripts/train-copy-verdict/main.ts FOLDER [--validate]');
  const pairs = [...(await copyPairs(folder)), ...(await strangers(folder))];
  process.stderr.write(`${pairs.length} pairs\n`);
  if (flag === '--validate') {
    validate(pairs);
    return;
  }
  const lines = [
    '// Made by scripts/train-copy-verdict from the development collections. Do not edit.',
    "import type { LeafModel } from './leaf-model.ts';",
    '',
    '/** Does one text descend from the other? Inputs: `COPY_FEATURES`. */',
    `export const COPY_MODEL: LeafModel = ${JSON.stringify(train(pairs))};`,
    '',
  ];
  await writeFile(MODEL_FILE, lines.join('\n'));
}

function train(pairs: readonly CopyPair[]): LeafModel {
  const rows = pairs.flatMap(({ collection, isCopy, directions }) =>
    directions.map((features) => ({ collection, features, isCopy })),
  );
  const sizes = new Map<string, number>();
  for (const { collection } of rows) sizes.set(collection, (sizes.get(collection) ?? 0) + 1);
  const weights = rows.map(({ collection }) => (SHARES[collection] ?? 0) / (sizes.get(collection) ?? 1));
  const scale = rows.length / weights.reduce((sum, weight) => sum + weight, 0);
  const grown = boostLeafwise(
    {
      columns: COPY_FEATURES.map((_, f) => Float32Array.from(rows, ({ features }) => features[f] ?? 0)),
      labels: Uint8Array.from(rows, ({ isCopy }) => (isCopy ? 1 : 0)),
      weights: Float32Array.from(weights, (weight) => weight * scale),
    },
    { ...OPTIONS, monotone: COPY_FEATURES.map((name) => (RISING.has(name) ? 1 : 0)) },
  );
  return packLeafModel(grown);
}

function validate(pairs: readonly CopyPair[]): void {
  const known = leafModel(train(pairs));
  print('seen', pairs, new Map(pairs.map((pair) => [pair, known])));
  const severalVersions = new Set(
    pairs.filter(({ label }) => label === 'same_event_other_version').map((p) => p.event),
  );
  const foldOf = ({ collection, event }: CopyPair): string =>
    collection === 'provenance' ? collection : severalVersions.has(event) ? event : `fold ${hash32(event) % FOLDS}`;
  const folds = new Set(pairs.filter(({ collection }) => collection !== STRANGERS).map(foldOf));
  const models = new Map(
    [...folds].map((fold) => [
      fold,
      leafModel(train(pairs.filter((pair) => pair.collection === STRANGERS || foldOf(pair) !== fold))),
    ]),
  );
  print(
    'unseen',
    pairs,
    new Map(
      pairs.flatMap((pair) => {
        const model = models.get(foldOf(pair));
        return model ? [[pair, model]] : [];
      }),
    ),
  );
}

function print(title: string, pairs: readonly CopyPair[], models: ReadonlyMap<CopyPair, TreeModel>): void {
  for (const collection of Object.keys(SHARES)) {
    if (collection === STRANGERS) continue;
    let hits = 0;
    let answered = 0;
    let copies = 0;
    for (const pair of pairs) {
      if (pair.collection !== collection) continue;
      const model = models.get(pair);
      const yes = model !== undefined && pair.directions.some((features) => model(features) >= 0);
      if (pair.isCopy) copies += 1;
      if (yes) answered += 1;
      if (yes && pair.isCopy) hits += 1;
    }
    const figures = [hits / answered, hits / copies, (2 * hits) / (answered + copies)].map((x) => x.toFixed(3));
    process.stdout.write(`${title} ${collection.padEnd(10)} P ${figures[0]}  R ${figures[1]}  F1 ${figures[2]}\n`);
  }
}

await main(process.argv.slice(2));
