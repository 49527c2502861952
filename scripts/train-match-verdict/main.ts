/**
 * Learns the event model of the verdict and writes src/core/match/verdict-model.ts. The copy model: scripts/train-copy-verdict.
 *
 * usage: npx tsx scripts/train-match-verdict/main.ts FOLDER [--validate]
 * FOLDER holds the development collections. With --validate nothing is written: three-fold cross-validation by story
 * prints, per collection, precision, recall and F1 at one half and the area under the ROC curve. Deterministic.
 */
import { writeFile } from 'node:fs/promises';
import { FEATURES } from '../../src/core/match/verdict-features.ts';
import { hash32 } from '../../src/core/text/hash32.ts';
import { type Boosted, type BoostOptions, boost, logOdds, type TrainingRows } from './boosted-trees.ts';
import { eventRows, type Row, similarityRows } from './collect-rows.ts';
import { collectionScores } from './collection-scores.ts';
import { packModel } from './pack-model.ts';

const MODEL_FILE = new URL('../../src/core/match/verdict-model.ts', import.meta.url);
const FOLDS = 3;

/** How much each collection counts in all. SpotSigs is easy; provenance-spotify is one story. */
const EVENT_SHARES: Readonly<Record<string, number>> = {
  allsides: 1.5,
  ecbplus: 1.2,
  fnc1: 1,
  spotsigs: 0.5,
  'provenance-spotify': 0.25,
  similarity: 0.35,
};
/** A story of more versions than this counts no more than one of so many. */
const STORY_CAP = 25;

/** Features that may only speak for a match. */
const RISING = new Set<string>([
  'cosine',
  'names',
  'openings',
  'titles',
  'openingNames',
  'figures',
  'quotes',
  'phrases',
  'rare',
  'contrast',
  'containment',
  'lesserContainment',
  'resemblance',
  'sharedCopy',
  'dated',
  'ratioToBest',
  'aboveBackground',
  'sameCircle',
]);
const FALLING = new Set<string>(['rank']);

/** Trees of four questions hold all pairs of features that matter; more or deeper trees gained nothing on stories not learned from. */
const EVENT_OPTIONS = { trees: 88, depth: 4, rate: 0.2, smoothing: 5, leastLeaf: 150 };

async function main([folder, flag]: readonly string[]): Promise<void> {
  if (folder === undefined) throw new Error('usage: npx tsx scripts/train-match-verdict/main.ts FOLDER [--validate]');
  const event = [...(await eventRows(folder)), ...(await similarityRows(folder))];
  process.stderr.write(`${event.length} event rows\n`);
  if (flag === '--validate') {
    validate('event', event, FEATURES, EVENT_SHARES, EVENT_OPTIONS);
    return;
  }
  const eventModel = train(event, FEATURES, EVENT_SHARES, EVENT_OPTIONS);
  const lines = [
    '// Made by scripts/train-match-verdict from the development collections. Do not edit.',
    "import type { PackedModel } from './tree-model.ts';",
    '',
    '/** Do two articles report the same event? Inputs: `FEATURES`. */',
    `export const EVENT_MODEL: PackedModel = ${JSON.stringify(packModel(eventModel, EVENT_OPTIONS.depth))};`,
    '',
  ];
  await writeFile(MODEL_FILE, lines.join('\n'));
}

type Options = Omit<BoostOptions, 'monotone'>;
type Shares = Readonly<Record<string, number>>;

function train(rows: readonly Row[], names: readonly string[], shares: Shares, options: Options): Boosted {
  const monotone = names.map((name) => (RISING.has(name) ? 1 : FALLING.has(name) ? -1 : 0));
  return boost(trainingRows(rows, names.length, shares), { ...options, monotone });
}

function trainingRows(rows: readonly Row[], width: number, shares: Shares): TrainingRows {
  const used = rows.filter(({ collection }) => (shares[collection] ?? 0) > 0);
  const sizes = new Map<string, number>();
  for (const { collection } of used) sizes.set(collection, (sizes.get(collection) ?? 0) + 1);
  const weights = used.map(
    ({ collection, size }) =>
      ((shares[collection] ?? 0) / (sizes.get(collection) ?? 1)) * Math.min(1, STORY_CAP / size),
  );
  const scale = used.length / weights.reduce((sum, weight) => sum + weight, 0);
  return {
    columns: Array.from({ length: width }, (_, f) => Float32Array.from(used, ({ features }) => features[f] ?? 0)),
    labels: Uint8Array.from(used, ({ label }) => label),
    weights: Float32Array.from(weights, (weight) => weight * scale),
  };
}

function validate(
  title: string,
  rows: readonly Row[],
  names: readonly string[],
  shares: Shares,
  options: Options,
): void {
  const foldOf = ({ group }: Row): number => hash32(`fold ${group}`) % FOLDS;
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    train(
      rows.filter((row) => foldOf(row) !== fold),
      names,
      shares,
      options,
    ),
  );
  const answers = rows.map((row) => {
    const model = models[foldOf(row)];
    const probability = model ? 1 / (1 + Math.exp(-logOdds(model, row.features))) : 0;
    return { collection: row.collection, label: row.label, probability };
  });
  for (const line of collectionScores(answers)) process.stdout.write(`${title} ${line}\n`);
}

await main(process.argv.slice(2));
