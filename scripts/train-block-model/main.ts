/**
 * Trains the block model on development pages: `npx tsx scripts/train-block-model/main.ts [--write] [--details=FILE] [ROOT]`.
 * Prints the score of cross-validation by site (cross-validate.ts); `--write` then fits on all pages and writes
 * src/extract/blocks/block-model.json, `--details` writes every wrongly chosen run of every page. Deterministic.
 */

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { FEATURE_NAMES } from '../../src/extract/blocks/feature-names.ts';
import { crossValidate, type HeldOutPage } from './cross-validate.ts';
import { fitModel } from './fit-model.ts';
import { COLLECTIONS, loadPages } from './load-pages.ts';
import { summarise } from './score-page.ts';
import { writeModel } from './write-model.ts';

const root =
  process.argv.slice(2).find((argument) => !argument.startsWith('--')) ??
  path.resolve(import.meta.dirname, '../../../shared/data/extract');
const detailsFile = process.argv.find((argument) => argument.startsWith('--details='))?.slice('--details='.length);
const started = performance.now();
const pages = loadPages(root);
note(
  `${pages.length} pages, ${pages.reduce((sum, page) => sum + page.runs.length, 0)} runs, ${FEATURE_NAMES.length} features`,
);
if (!process.argv.includes('--no-check')) report(crossValidate(pages, note));
if (process.argv.includes('--write')) writeModel(fitModel(pages));

function report(results: readonly HeldOutPage[]): void {
  for (const collection of COLLECTIONS) {
    const scores = results.filter(({ page }) => page.collection === collection).map(({ score }) => score);
    const { precision, recall, f1 } = summarise(scores);
    console.log(
      `${collection}: F1 ${f1.toFixed(4)} precision ${precision.toFixed(4)} recall ${recall.toFixed(4)} (${scores.length} pages)`,
    );
  }
  if (detailsFile !== undefined) writeFileSync(detailsFile, results.map(describe).join('\n'));
}

/** A page's score and the runs that were chosen wrongly, for a look at what goes wrong. */
function describe({ page, score, logOdds }: HeldOutPage): string {
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

function note(text: string): void {
  console.error(`${((performance.now() - started) / 1000).toFixed(1)} s  ${text}`);
}
