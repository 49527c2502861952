import { FEATURE_NAMES } from '../../src/extract/blocks/feature-names.ts';
import { FAR, runFeatures } from '../../src/extract/blocks/run-features.ts';
import type { WordWeights } from '../../src/extract/blocks/word-weights.ts';
import { bag } from './bag.ts';
import { binRows, featureEdges } from './bin-features.ts';
import type { BoostSettings } from './boost.ts';
import type { FittedModel } from './fitted-model.ts';
import { countWords, learnWeights } from './learn-words.ts';
import type { TrainingPage } from './load-pages.ts';
import { random } from './random.ts';
import { type PageScore, scorePage } from './score-page.ts';

const SETTINGS: BoostSettings = {
  trees: 220,
  leaves: 16,
  rate: 0.08,
  minHessian: 0.15,
  lambda: 1,
  rowShare: 0.7,
  featureShare: 0.4,
  seed: 1,
};

/**
 * Models of which the average is taken, because one alone depends on its draws: in eight trainings (four seeds, two ways to
 * fold) fundus F1 was .9728-.9758 and 2023 pages' .9454-.9487, averaged in twos .9737-.9752 and .9473-.9480. Three of 140 trees
 * each gave the same within .001, four of this size no more than two.
 */
const BAGS = 2;

/** Scales the label weights, which sum to some 2 a page, to what `minHessian` and `lambda` are made for. */
const WEIGHT_SCALE = 30;
/** Share and weight of the rows that are learned from a second time without names. */
const BARE_SHARE = 0.5;
const BARE_WEIGHT = 0.3;
/** Under these a page's gold is not of the article that the page shows (14 of 452 pages); it is scored but not learned from. */
const MIN_LABEL_RECALL = 0.4;
const MIN_VOTE_PRECISION = 0.45;

/** Fits on these pages; words are weighed on each page without its own site, as they will be on sites never seen. */
export function fitModel(pages: readonly TrainingPage[], seed = SETTINGS.seed): FittedModel {
  const clean = pages.filter((page) => !isMislabelled(page));
  const counts = countWords(clean);
  const weightsOfSite = new Map<string, WordWeights>();
  const rows: Float32Array[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  const next = random(seed);
  for (const page of clean) {
    const siteWeights = weightsOfSite.get(page.site) ?? learnWeights(counts, page.site);
    weightsOfSite.set(page.site, siteWeights);
    runFeatures(page.runs, page.facts, siteWeights).forEach((row, index) => {
      const label = page.labels[index];
      if (row === null || label === undefined || label.weight === 0) return;
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
  const training = { bins, labels: Uint8Array.from(labels), weights: Float32Array.from(weights) };
  return { ...bag(training, { ...SETTINGS, seed }, BAGS), edges, weights: learnWeights(counts, null) };
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
