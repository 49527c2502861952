import { join } from 'node:path';
import { articleFromLine } from '../../scripts/eval/article-from-line.ts';
import { readJsonLines } from '../../scripts/eval/read-jsonl.ts';
import { type Article, bodyText } from '../../src/core/article.ts';
import { copyHashes } from '../../src/core/fingerprint/copy-hashes.ts';
import { fingerprintArticle } from '../../src/core/fingerprint/fingerprint-article.ts';
import { tokenise } from '../../src/core/fingerprint/tokenise.ts';
import { COPY_PEERS } from './match/copy-peers.ts';
import { copyScores, PAIR_COLLECTIONS } from './match/copy-scores.ts';
import { eventScores, QUERY_STEP } from './match/event-scores.ts';
import { pageScores } from './match/page-scores.ts';
import { MOST_ANSWERS } from './match/run-eval.ts';
import { similarityScores } from './match/similarity-scores.ts';
import type { BenchReport } from './report.ts';

const FOLDER = process.env.RETOLD_COLLECTIONS ?? new URL('../../../shared/data', import.meta.url).pathname;
const SCORERS = process.env.RETOLD_SCORERS ?? new URL('../../../shared/score', import.meta.url).pathname;
/** Texts that every print is timed on. */
const TIMED_TEXTS = 60;
/** The machine may be busy: peers take turns, and the median counts. */
const TIMED_ROUNDS = 9;

/** Copies and events beside the usual methods, on the development collections, in one run. */
export async function benchMatch(): Promise<BenchReport> {
  const speed = await speeds();
  const copies = await copyScores(FOLDER, SCORERS);
  const events = await eventScores(FOLDER, SCORERS);
  const pages = await pageScores(FOLDER, SCORERS);
  const similarity = await similarityScores(FOLDER);
  const markdown = [
    `Fingerprints, ${TIMED_TEXTS} texts, the median of ${TIMED_ROUNDS} rounds in turn. The packages make a copy fingerprint only: compare them with Retold's.`,
    '',
    "| fingerprint | ms an article | times Retold's copy fingerprint |",
    '|---|---|---|',
    ...speed.map(({ name, ms, ratio }) => `| ${name} | ${ms.toFixed(3)} | ${ratio.toFixed(1)} |`),
    '',
    'Copies: F1 over the labelled pairs, all counted by `../shared/score/copies.mjs`; each pair judged by itself but in the second row. Peers: at the threshold that is best for them on these very pairs.',
    'Retold: its verdict, which was learned from these pairs; on SpotSigs events that it was not learned from, `scripts/train-copy-verdict --validate`.',
    '',
    `| method | ${PAIR_COLLECTIONS.join(' | ')} |`,
    '|---|---|---|---|',
    ...copies.methods.map(({ name, scores }) => `| ${name} | ${scores.join(' | ')} |`),
    '',
    `Retold's answers as \`eval:match\` gives them, at most ${MOST_ANSWERS} an article, of families of up to 157 copies:`,
    '',
    ...copies.answered.map((line) => `    ${line}`),
    '',
    "From the page to the answer: SpotSigs' 1,196 pages of 2006 and 2007 as Retold reads them, in place of the collection's cleaned texts:",
    '',
    ...pages.map((line) => `    ${line}`),
    '',
    'Events, every query, as the scorer prints it. The models were learned from these collections.',
    '',
    ...events.lines.map((line) => `    ${line}`),
    '',
    `Beside the peers, who are asked every ${QUERY_STEP}th query: link F1 at their best threshold a collection.`,
    '',
    '| method | collection | MAP | link F1 |',
    '|---|---|---|---|',
    ...events.peers.map(
      ({ name, collection, map, f1 }) => `| ${name} | ${collection} | ${map.toFixed(3)} | ${f1.toFixed(3)} |`,
    ),
    '',
    ...events.sampleLines.map((line) => `    ${line}`),
    '',
    'Pairs of articles that people said tell the same story, or another: area under the curve (1: every same pair above every other).',
    '',
    `| method | ${similarity.languages.join(' | ')} |`,
    `|---|${similarity.languages.map(() => '---|').join('')}`,
    ...similarity.methods.map(({ name, areas }) => `| ${name} | ${areas.map((area) => area.toFixed(3)).join(' | ')} |`),
  ].join('\n');
  return { name: 'Matching', markdown, json: { speed, copies, pages, events, similarity } };
}

async function speeds(): Promise<readonly { readonly name: string; readonly ms: number; readonly ratio: number }[]> {
  const articles: Article[] = [];
  for await (const line of readJsonLines(join(FOLDER, 'copies.docs.jsonl.gz'))) {
    articles.push(articleFromLine(line).article);
    if (articles.length === TIMED_TEXTS) break;
  }
  const timed = articles.map((article) => ({ article, text: bodyText(article) }));
  const contestants: readonly { readonly name: string; readonly print: (of: (typeof timed)[number]) => unknown }[] = [
    { name: 'Retold, copy fingerprint', print: ({ article }) => copyHashes(tokenise(article)) },
    { name: 'Retold, copy and event fingerprint', print: ({ article }) => fingerprintArticle(article) },
    ...COPY_PEERS.map(({ name, print }) => ({ name, print: ({ text }: { readonly text: string }) => print(text) })),
  ];
  const rounds = contestants.map((): number[] => []);
  // The first round warms up.
  for (let round = 0; round <= TIMED_ROUNDS; round++) {
    for (const [i, { print }] of contestants.entries()) {
      const start = performance.now();
      for (const entry of timed) print(entry);
      if (round > 0) rounds[i]?.push((performance.now() - start) / timed.length);
    }
  }
  const times = rounds.map((row) => row.sort((x, y) => x - y)[TIMED_ROUNDS >> 1] ?? 0);
  return contestants.map(({ name }, i) => ({ name, ms: times[i] ?? 0, ratio: (times[i] ?? 0) / (times[0] ?? 1) }));
}
