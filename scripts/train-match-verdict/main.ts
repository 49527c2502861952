/**
 * Learns the event verdict and writes src/core/match/event-model.ts.
 *
 * usage: npx tsx scripts/train-match-verdict/main.ts FOLDER [--validate]
 * FOLDER holds the development collections. Prints, per collection, what the verdict answers on stories that it has not
 * learned from: four-fold cross-validation by story (ECB+: by topic). With --validate nothing is written. Deterministic.
 * The copy model: scripts/train-copy-verdict.
 */
import { writeFile } from 'node:fs/promises';
import { FEATURES } from '../../src/core/match/verdict-features.ts';
import { hash32 } from '../../src/core/text/hash32.ts';
import { type Boosted, boost, logOdds } from './boosted-trees.ts';
import { eventQueries, similarityQueries } from './collect-queries.ts';
import { collectionScores } from './collection-scores.ts';
import { packModel } from './pack-model.ts';
import type { TrainingQuery } from './training-query.ts';
import { trainingRows } from './training-rows.ts';

const MODEL_FILE = new URL('../../src/core/match/event-model.ts', import.meta.url);
const FOLDS = 4;

/** Features that may only speak for a match, and one that may only speak against it. */
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
  'openingHeld',
  'lesserOpeningHeld',
  'sharedOpening',
  'sharedOpeningNames',
  'heaviest',
  'containment',
  'lesserContainment',
  'sharedCopy',
  'dated',
  'ratioToBest',
  'aboveBackground',
  'sameCircle',
]);
const FALLING = new Set<string>(['rank']);

/** Trees of four questions hold all pairs of features that matter; more or deeper trees gained nothing on stories not learned from. */
const OPTIONS = { trees: 88, depth: 4, rate: 0.2, smoothing: 5, leastLeaf: 150 };

async function main([folder, flag]: readonly string[]): Promise<void> {
  if (folder === undefined) throw new Error('usage: npx tsx scripts/train-match-verdict/main.ts FOLDER [--validate]');
  const queries = [...(await eventQueries(folder)), ...(await similarityQueries(folder))];
  process.stderr.write(`${queries.length} queries\n`);
  for (const line of collectionScores(queries, probabilitiesOfUnseen(queries))) process.stdout.write(`${line}\n`);
  if (flag === '--validate') return;
  const lines = [
    '// Made by scripts/train-match-verdict from the development collections. Do not edit.',
    "import type { PackedModel } from './tree-model.ts';",
    '',
    '/** Do two articles report the same event? Inputs: `FEATURES`. */',
    `export const EVENT_MODEL: PackedModel = ${JSON.stringify(packModel(train(queries), OPTIONS.depth))};`,
    '',
  ];
  await writeFile(MODEL_FILE, lines.join('\n'));
}

function train(queries: readonly TrainingQuery[]): Boosted {
  const monotone = FEATURES.map((name) => (RISING.has(name) ? 1 : FALLING.has(name) ? -1 : 0));
  return boost(trainingRows(queries, FEATURES.length), { ...OPTIONS, monotone });
}

/** Each candidate's probability by a model that has not learned from its story. */
function probabilitiesOfUnseen(queries: readonly TrainingQuery[]): readonly Float64Array[] {
  const foldOf = ({ group }: TrainingQuery): number => hash32(`fold ${group}`) % FOLDS;
  const models = Array.from({ length: FOLDS }, (_, fold) => train(queries.filter((query) => foldOf(query) !== fold)));
  return queries.map((query) => {
    const model = models[foldOf(query)];
    return Float64Array.from(query.described, ({ features }) =>
      model ? 1 / (1 + Math.exp(-logOdds(model, features))) : 0,
    );
  });
}

await main(process.argv.slice(2));
