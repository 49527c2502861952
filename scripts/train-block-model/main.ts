import { writeFileSync } from 'node:fs';
/**
 * Trains the block model on development pages: `npx tsx scripts/train-block-model/main.ts [--write] [--details=FILE] [ROOT]`.
 * Prints the score of five-fold cross-validation with sites kept together (each page is scored by a model that saw no page of
 * its site); `--write` then fits on all pages and writes src/extract/blocks/block-model.json.
 */
import { type BlockModel, scoreRow } from '../../src/extract/blocks/block-model.ts';
import { chooseBlocks } from '../../src/extract/blocks/choose-blocks.ts';
import { FAR, FEATURE_NAMES, runFeatures } from '../../src/extract/blocks/run-features.ts';
import type { WordWeights } from '../../src/extract/blocks/word-weights.ts';
import { binRows, featureEdges } from './bin-features.ts';
import { type BoostSettings, boost } from './boost.ts';
import { countWords, learnWeights } from './learn-words.ts';
import { COLLECTIONS, loadPages, type TrainingPage } from './load-pages.ts';
import { random } from './random.ts';
import { type PageScore, scorePage, summarise } from './score-page.ts';
import { writeModel } from './write-model.ts';

const FOLDS = 5;
const SETTINGS: BoostSettings = {
  trees: 160,
  leaves: 20,
  rate: 0.09,
  minHessian: 0.15,
  lambda: 1,
  rowShare: 0.7,
  featureShare: 0.4,
  seed: 1,
};

/** Scales the label weights, which sum to some 2 a page, to what `minHessian` and `lambda` are made for. */
const WEIGHT_SCALE = 30;
/** Share and weight of the rows that are learned from a second time without names. */
const BARE_SHARE = 0.5;
const BARE_WEIGHT = 0.3;
/** Under these a page's gold is not of the article that the page shows (14 of 452 pages); it is scored but not learned from. */
const MIN_LABEL_RECALL = 0.4;
const MIN_VOTE_PRECISION = 0.45;

const root = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '/work/shared/data/extract';
const detailsFile = process.argv.find((argument) => argument.startsWith('--details='))?.slice('--details='.length);
const started = performance.now();
const pages = loadPages(root);
note(
  `${pages.length} pages, ${pages.reduce((sum, page) => sum + page.runs.length, 0)} runs, ${FEATURE_NAMES.length} features`,
);
if (!process.argv.includes('--no-check')) crossValidate();
if (process.argv.includes('--write')) writeModel(fitModel(pages));

function crossValidate(): void {
  const details: string[] = [];
  const scores = new Map<string, PageScore[]>(COLLECTIONS.map((collection) => [collection, []]));
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = fitModel(pages.filter((page) => foldOf(page.site) !== fold));
    for (const page of pages.filter((one) => foldOf(one.site) === fold)) {
      const rows = runFeatures(page.runs, page.facts, model.weights);
      const logOdds = rows.map((row) => scoreRow(model, row));
      const text = chooseBlocks(page.runs, logOdds, page.facts.title)
        .map((block) => block.run.text)
        .join('\n\n');
      const score = scorePage(text, page.gold);
      scores.get(page.collection)?.push(score);
      details.push(describe(page, logOdds, score));
    }
    note(`fold ${fold + 1} of ${FOLDS}`);
  }
  if (detailsFile !== undefined) writeFileSync(detailsFile, details.join('\n'));
  for (const [collection, list] of scores) {
    const { precision, recall, f1 } = summarise(list);
    console.log(
      `${collection}: F1 ${f1.toFixed(4)} precision ${precision.toFixed(4)} recall ${recall.toFixed(4)} (${list.length} pages)`,
    );
  }
}

/** A page's score and the runs that were chosen wrongly, for a look at what goes wrong. */
function describe(page: TrainingPage, logOdds: readonly number[], score: PageScore): string {
  const wrong = page.runs.flatMap((run, index) => {
    const label = page.labels[index];
    const odds = logOdds[index] ?? 0;
    if (label === undefined || label.weight === 0 || label.label === (odds >= 0 ? 1 : 0)) return [];
    const path = `${run.container.parent?.tag}.${run.container.parent?.words.join('.')}>${run.container.tag}.${run.container.words.join('.')}`;
    return [
      `  ${label.label === 1 ? 'lost' : 'kept'} ${odds.toFixed(1)} ${label.weight.toFixed(2)} vote ${page.facts.votes[index] === true ? 1 : 0} ${path.slice(0, 120)} | ${run.text.slice(0, 110)}`,
    ];
  });
  return [
    `${page.collection} ${page.id} ${page.site} P ${score.precision?.toFixed(3)} R ${score.recall?.toFixed(3)}`,
    ...wrong,
  ].join('\n');
}

/** Fits on these pages; words are weighed on each page without its own site, as they will be on sites never seen. */
function fitModel(training: readonly TrainingPage[]): BlockModel {
  const clean = training.filter((page) => !isMislabelled(page));
  const counts = countWords(clean);
  const weightsOfSite = new Map<string, WordWeights>();
  const rows: Float32Array[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  const next = random(SETTINGS.seed);
  for (const page of clean) {
    const siteWeights = weightsOfSite.get(page.site) ?? learnWeights(counts, page.site);
    weightsOfSite.set(page.site, siteWeights);
    runFeatures(page.runs, page.facts, siteWeights).forEach((row, index) => {
      const label = page.labels[index];
      if (label === undefined || label.weight === 0) return;
      rows.push(row);
      labels.push(label.label);
      weights.push(label.weight * WEIGHT_SCALE);
      if (next() >= BARE_SHARE) return;
      rows.push(withoutNames(row));
      labels.push(label.label);
      weights.push(label.weight * WEIGHT_SCALE * BARE_WEIGHT);
    });
  }
  const edges = featureEdges(rows, FEATURE_NAMES.length);
  const bins = binRows(rows, edges);
  const boosted = boost({ bins, labels: Uint8Array.from(labels), weights: Float32Array.from(weights) }, SETTINGS);
  return { ...boosted, edges, weights: learnWeights(counts, null) };
}

/** The row as it would be on a page whose markup names nothing: the model must know what to do there too. */
function withoutNames(row: Float32Array): Float32Array {
  return row.map((value, feature) => {
    const name = FEATURE_NAMES[feature] ?? '';
    return name.startsWith('near:') ? FAR : name.startsWith('name') ? 0 : value;
  });
}

/** Pages whose gold is a fragment of the article, or another text: what even the right runs score low on. */
function isMislabelled(page: TrainingPage): boolean {
  const scoreOf = (isChosen: (index: number) => boolean): PageScore =>
    scorePage(
      page.runs
        .filter((_, index) => isChosen(index))
        .map((run) => run.text)
        .join('\n\n'),
      page.gold,
    );
  const labelled = scoreOf((index) => page.labels[index]?.label === 1);
  const voted = scoreOf((index) => page.facts.votes[index] === true);
  return (labelled.recall ?? 0) < MIN_LABEL_RECALL || (voted.precision ?? 0) < MIN_VOTE_PRECISION;
}

function foldOf(site: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < site.length; at += 1) hash = Math.imul(hash ^ site.charCodeAt(at), 16_777_619) >>> 0;
  return hash % FOLDS;
}

function note(text: string): void {
  console.error(`${((performance.now() - started) / 1000).toFixed(1)} s  ${text}`);
}
