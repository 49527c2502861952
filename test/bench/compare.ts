import { existsSync } from 'node:fs';
import { articleFromLine } from '../../scripts/eval/article-from-line.ts';
import { readJsonLines } from '../../scripts/eval/read-jsonl.ts';
import type { Article } from '../../src/core/article.ts';
import { findCredits } from '../../src/extract/credits/find-credits.ts';
import { loadStories, toArticle } from '../newsstand/stories.ts';
import { measureParaphrases, type ParaphraseRow } from './compare-paraphrases.ts';
import { measureSpeed, type SpeedRow } from './compare-speed.ts';
import { REWRITES } from './edits/rewrites.ts';
import { type KindScore, kindScores, scoreEdits, type ZeroCheck, zeroChecks } from './edits/score-edits.ts';
import type { BenchReport } from './report.ts';

/** Development collections, when they are there: never part of the repository. */
const SHARED = new URL('../../../shared/data/', import.meta.url);
const ARTICLES = new URL('events.jsonl.gz', SHARED);
const SENTENCES = new URL('sentences.pairs.jsonl.gz', SHARED);
/** Collections of that file that are news stories in paragraphs. */
const NEWS = /^(?:baly|bbc|fnc1)\//;
/** Articles of ordinary length: shorter ones offer no place for most edits. */
const LENGTH = { from: 250, to: 1100, paragraphs: 6 } as const;
/** Every so many articles, so that the sample is not all of one day. */
const EVERY = 9;
const SAMPLE = 80;
const SEED = 20_260_301;
/** Edits applied together, in company of one another. */
const TOGETHER = 5;

/** Known edits found again, kind by kind; paraphrases told from others; speed beside `diffWords`. */
export async function benchCompare(): Promise<BenchReport> {
  const newsstand = loadStories().flatMap(({ versions }) => versions.map(toArticle));
  const invented = newsstand.filter(({ language, completeness }) => language === 'en' && completeness === 'whole');
  const collected = existsSync(ARTICLES) ? await collectedArticles() : [];
  const edits = [
    measureEdits('newsstand', invented),
    ...(collected.length > 0 ? [measureEdits('collected news', collected)] : []),
  ];
  const paraphrases = existsSync(SENTENCES) ? await measureParaphrases(SENTENCES.pathname) : [];
  const speed = measureSpeed(collected.length > 0 ? collected : invented);
  return {
    name: 'Comparing',
    markdown: [
      ...edits.map(({ articles, scores }) => editTable(`Known edits in articles of the ${articles}`, scores)),
      ...edits.map(({ articles, rewritten }) =>
        editTable(`The same by a second set of edits, written apart (articles of the ${articles})`, rewritten),
      ),
      zeroTable(edits),
      paraphraseTable(paraphrases),
      speedTable(speed),
    ].join('\n\n'),
    json: { edits, paraphrases, speed },
  };
}

interface MeasuredEdits {
  readonly articles: string;
  readonly scores: readonly KindScore[];
  /** By the second set of edits. */
  readonly rewritten: readonly KindScore[];
  readonly zero: readonly ZeroCheck[];
}

function measureEdits(name: string, articles: readonly Article[]): MeasuredEdits {
  const outcomes = scoreEdits(articles, TOGETHER, SEED);
  return {
    articles: name,
    scores: kindScores(outcomes),
    rewritten: kindScores(scoreEdits(articles, TOGETHER, SEED, REWRITES)),
    zero: zeroChecks(outcomes),
  };
}

async function collectedArticles(): Promise<Article[]> {
  const articles: Article[] = [];
  let seen = 0;
  for await (const line of readJsonLines(ARTICLES.pathname)) {
    const { id, article } = articleFromLine(line);
    if (!NEWS.test(id) || (article.language ?? 'en') !== 'en') continue;
    const words = article.blocks.reduce((sum, { text }) => sum + text.split(' ').length, 0);
    if (words < LENGTH.from || words > LENGTH.to || article.blocks.length < LENGTH.paragraphs || seen++ % EVERY > 0)
      continue;
    articles.push({
      ...article,
      credits: findCredits(article.blocks, { bylines: [], metadata: [], outlet: article.outlet.name }),
    });
    if (articles.length === SAMPLE) break;
  }
  return articles;
}

function editTable(caption: string, scores: readonly KindScore[]): string {
  const rows = [...scores].sort(
    (x, y) => Number(x.kind === 'all') - Number(y.kind === 'all') || (x.kind < y.kind ? -1 : 1),
  );
  return [
    `${caption}:`,
    '',
    '| kind | edits | precision | recall | F1 |',
    '|---|---|---|---|---|',
    ...rows.map(
      ({ kind, edits, precision, recall, f1 }) =>
        `| ${kind} | ${edits} | ${precision.toFixed(3)} | ${recall.toFixed(3)} | ${f1.toFixed(3)} |`,
    ),
  ].join('\n');
}

function zeroTable(edits: readonly MeasuredEdits[]): string {
  return [
    'Pairs between which nothing may be found:',
    '',
    '| pairs | articles | n | found |',
    '|---|---|---|---|',
    ...edits.flatMap(({ articles, zero }) =>
      zero.map(({ pairs, count, found }) => `| ${pairs} | ${articles} | ${count} | ${found} |`),
    ),
  ].join('\n');
}

function paraphraseTable(rows: readonly ParaphraseRow[]): string {
  if (rows.length === 0) return 'MSR paraphrase pairs: not on this machine.';
  return [
    'MSR paraphrase pairs (development half), best threshold for each score:',
    '',
    '| score | F1 | area under the curve |',
    '|---|---|---|',
    ...rows.map(({ score, f1, area }) => `| ${score} | ${f1.toFixed(4)} | ${area.toFixed(4)} |`),
  ].join('\n');
}

function speedTable(rows: readonly SpeedRow[]): string {
  const ms = (value: number | null): string => (value === null ? '' : `${value.toFixed(1)} ms`);
  return [
    '| work | runs | median | p95 | `diffWords`, median |',
    '|---|---|---|---|---|',
    ...rows.map(
      ({ work, pairs, median, p95, peerMedian }) =>
        `| ${work} | ${pairs} | ${ms(median)} | ${ms(p95)} | ${ms(peerMedian)} |`,
    ),
  ].join('\n');
}
