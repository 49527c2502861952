import { isBody } from '../../src/core/article.ts';
import { type BlockModel, OUT_OF_QUESTION, scoreRow } from '../../src/extract/blocks/block-model.ts';
import { chooseBlocks } from '../../src/extract/blocks/choose-blocks.ts';
import { readBlockModel } from '../../src/extract/blocks/read-block-model.ts';
import { rescueBody } from '../../src/extract/blocks/rescue-body.ts';
import { runFeatures } from '../../src/extract/blocks/run-features.ts';
import { fitModel } from './fit-model.ts';
import type { TrainingPage } from './load-pages.ts';
import { packModel } from './pack-model.ts';
import { type PageScore, scorePage } from './score-page.ts';

const FOLDS = 5;

/** How a page fared with a model that saw no page of its site. */
export interface HeldOutPage {
  readonly page: TrainingPage;
  readonly score: PageScore;
  readonly logOdds: readonly number[];
}

/**
 * Five-fold cross-validation with the pages of a site kept together, by models as they are stored: packing rounds them.
 * Takes minutes; `note` is told after each fold.
 */
export function crossValidate(pages: readonly TrainingPage[], note: (text: string) => void): HeldOutPage[] {
  const results: HeldOutPage[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = readBlockModel(packModel(fitModel(pages.filter((page) => foldOf(page.site) !== fold))));
    for (const page of pages) if (foldOf(page.site) === fold) results.push(scoreWith(model, page));
    note(`fold ${fold + 1} of ${FOLDS}`);
  }
  return results;
}

/** A page's text as a model chooses it, scored. */
export function scoreWith(model: BlockModel, page: TrainingPage): HeldOutPage {
  const logOdds = runFeatures(page.runs, page.facts, model.weights).map((row) =>
    row === null ? OUT_OF_QUESTION : scoreRow(model, row),
  );
  const text = chooseBlocks(page.runs, rescueBody(page.runs, page.facts.votes, logOdds), page.facts.title)
    .filter(({ role }) => isBody({ text: '', role }))
    .map(({ run }) => run.text)
    .join('\n\n');
  return { page, score: scorePage(text, page.gold), logOdds };
}

function foldOf(site: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < site.length; at += 1) hash = Math.imul(hash ^ site.charCodeAt(at), 16_777_619) >>> 0;
  return hash % FOLDS;
}
