import { join } from 'node:path';
import { articleFromLine } from '../../scripts/eval/article-from-line.ts';
import { readJsonLines } from '../../scripts/eval/read-jsonl.ts';
import { type Article, bodyText } from '../../src/core/article.ts';
import { copyHashes } from '../../src/core/fingerprint/copy-hashes.ts';
import { fingerprintArticle } from '../../src/core/fingerprint/fingerprint-article.ts';
import { tokenise } from '../../src/core/fingerprint/tokenise.ts';
import { bestThreshold } from './match/best-threshold.ts';
import { COPY_PEERS } from './match/copy-peers.ts';
import { copyVerdicts } from './match/copy-verdicts.ts';
import { eventScores, QUERY_STEP } from './match/event-scores.ts';
import { pageScores } from './match/page-scores.ts';
import { answersTo, MOST_ANSWERS, scoreOf } from './match/run-eval.ts';
import { similarityScores } from './match/similarity-scores.ts';
import type { BenchReport } from './report.ts';

const FOLDER = process.env.RETOLD_COLLECTIONS ?? new URL('../../../shared/data', import.meta.url).pathname;
const SCORERS = process.env.RETOLD_SCORERS ?? new URL('../../../shared/score', import.meta.url).pathname;
/** Texts that every print is timed on. */
const TIMED_TEXTS = 60;
/** The machine may be busy: peers take turns, and the median counts. */
const TIMED_ROUNDS = 9;
/** Collections of labelled pairs. */
const PAIR_COLLECTIONS = ['spotsigs', 'provenance', 'counter'];
const POSITIVE = new Set(['near_dup', 'derived_copy', 'derived_partial', 'wholly_derived', 'partially_derived']);

/** Copies and events beside the usual methods, on the development collections, in one run. */
export async function benchMatch(): Promise<BenchReport> {
  const speed = await speeds();
  const copies = await copyScores();
  const copyLines = scoreOf(await answersTo(join(FOLDER, 'copies.docs.jsonl.gz')), [
    join(SCORERS, 'copies.mjs'),
    join(FOLDER, 'copies.pairs.jsonl.gz'),
  ]);
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
    'Copies: F1 over the labelled pairs, each judged by itself. Peers: at the threshold that is best for them on these very pairs.',
    'Retold: its verdict, which was learned from these pairs; on SpotSigs events that it was not learned from, `scripts/train-copy-verdict --validate`.',
    '',
    `| method | ${PAIR_COLLECTIONS.join(' | ')} |`,
    '|---|---|---|---|',
    ...copies.map(({ name, scores }) => `| ${name} | ${scores.join(' | ')} |`),
    '',
    `Retold's answers as \`eval:match\` gives them, at most ${MOST_ANSWERS} an article, of families of up to 157 copies:`,
    '',
    ...copyLines.map((line) => `    ${line}`),
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
  return { name: 'Matching', markdown, json: { speed, copies, copyLines, pages, events, similarity } };
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

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly label: string;
  readonly set: string;
}

function f1Cell({ f1, precision, recall }: ReturnType<typeof bestThreshold>): string {
  return `${f1.toFixed(3)} (P ${precision.toFixed(3)}, R ${recall.toFixed(3)})`;
}

async function copyScores(): Promise<readonly { readonly name: string; readonly scores: readonly string[] }[]> {
  const articles = new Map<string, Article>();
  for await (const line of readJsonLines(join(FOLDER, 'copies.docs.jsonl.gz'))) {
    const { id, article } = articleFromLine(line);
    articles.set(id, article);
  }
  const pairs: Pair[] = [];
  for await (const line of readJsonLines(join(FOLDER, 'copies.pairs.jsonl.gz'))) pairs.push(line as Pair);
  const verdict = await copyVerdicts(articles);
  const own = PAIR_COLLECTIONS.map((set) => {
    const judged = pairs.filter((pair) => pair.set === set);
    const yes = judged.filter(({ a, b }) => verdict(a, b));
    const right = yes.filter(({ label }) => POSITIVE.has(label)).length;
    const positives = judged.filter(({ label }) => POSITIVE.has(label)).length;
    return f1Cell({
      f1: (2 * right) / Math.max(1, yes.length + positives),
      precision: right / Math.max(1, yes.length),
      recall: right / Math.max(1, positives),
    });
  });
  // What a threshold of nothing gives: a peer that is no better tells no copy from another report there.
  const always = PAIR_COLLECTIONS.map((set) => {
    const judged = pairs.filter((pair) => pair.set === set);
    return f1Cell(bestThreshold(judged.map(({ label }) => ({ score: 0, right: POSITIVE.has(label) }))));
  });
  const peers = COPY_PEERS.map(({ name, print, similarity }) => {
    const prints = new Map([...articles].map(([id, article]) => [id, print(bodyText(article))]));
    const scores = PAIR_COLLECTIONS.map((set) => {
      const scored = pairs
        .filter((pair) => pair.set === set)
        .map(({ a, b, label }) => ({ score: similarity(prints.get(a), prints.get(b)), right: POSITIVE.has(label) }));
      return f1Cell(bestThreshold(scored));
    });
    return { name, scores };
  });
  return [
    { name: 'Retold, verdict on every pair', scores: own },
    ...peers,
    { name: 'every pair a copy', scores: always },
  ];
}
