import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectRuns, type TextRun } from '../../src/extract/blocks/collect-runs.ts';
import { densityVote } from '../../src/extract/blocks/density-vote.ts';
import { headLines } from '../../src/extract/blocks/head-lines.ts';
import type { PageFacts } from '../../src/extract/blocks/page-sums.ts';
import { readabilityVote } from '../../src/extract/blocks/readability-vote.ts';
import { decodeHtml } from '../../src/extract/decode-html.ts';
import { readStatements } from '../../src/extract/metadata/page-statements.ts';
import { plainText } from '../../src/extract/metadata/plain-text.ts';
import { readMetadata } from '../../src/extract/metadata/read-metadata.ts';
import { hostDomain } from '../../src/extract/metadata/read-outlet.ts';
import { parseHtml } from '../eval/parse-html.ts';
import { readHtmlInputs } from '../eval/read-inputs-html.ts';
import { type Gold, labelRuns, type RunLabel } from './label-runs.ts';

/** One development page, read up to the point where blocks are chosen. */
export interface TrainingPage {
  readonly id: string;
  readonly collection: string;
  /** Registrable domain: pages of one site are never split between fitting and scoring. */
  readonly site: string;
  readonly runs: readonly TextRun[];
  readonly facts: PageFacts;
  readonly labels: readonly RunLabel[];
  readonly gold: Gold;
}

export const COLLECTIONS = ['benchmark', 'fundus', 'andy'] as const;

/** Reads the development pages (`ROOT/<collection>/*.html.gz`, `ROOT/<collection>.gold.json`). */
export function loadPages(root: string): TrainingPage[] {
  return COLLECTIONS.flatMap((collection) => {
    const golds = JSON.parse(readFileSync(join(root, `${collection}.gold.json`), 'utf8')) as Record<string, Gold>;
    return readHtmlInputs(join(root, collection)).flatMap((input) => {
      const gold = golds[input.id.replace(/\.html(?:\.gz)?$/, '')];
      if (gold === undefined) return [];
      const document = parseHtml(decodeHtml(input.readBytes(), null));
      const page = collectRuns(document.body);
      const { runs } = page;
      const vote = readabilityVote(document, page);
      const statements = readStatements(document, input.url);
      const metadata = readMetadata(document, statements, {
        byline: vote?.byline ?? null,
        lines: headLines(runs),
        nearest: [],
        underHeading: [],
      });
      const facts: PageFacts = {
        title: metadata.title,
        standfirst: metadata.standfirst ?? '',
        bylines: metadata.bylines,
        statedBody: plainText(statements.article?.body ?? ''),
        votes: vote?.keeps.includes(true) === true ? vote.keeps : densityVote(runs),
      };
      const labels = labelRuns(
        runs.map((run) => run.text),
        gold,
      );
      return [{ id: input.id, collection, site: hostDomain(input.url) || input.id, runs, facts, labels, gold }];
    });
  });
}
