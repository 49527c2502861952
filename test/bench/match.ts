import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
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
import { bm25, type Ranker, tfIdfCosine } from './match/event-peers.ts';
import { scoreOf } from './match/run-eval.ts';
import type { BenchReport } from './report.ts';

const FOLDER = process.env.RETOLD_COLLECTIONS ?? new URL('../../../shared/data', import.meta.url).pathname;
const SCORERS = process.env.RETOLD_SCORERS ?? new URL('../../../shared/score', import.meta.url).pathname;
/** Texts that every print is timed on. */
const TIMED_TEXTS = 60;
/** The machine may be busy: peers take turns, and the median counts. */
const TIMED_ROUNDS = 9;
/** Collections of labelled pairs. */
const PAIR_COLLECTIONS = ['spotsigs', 'provenance', 'counter'];
/** Of the event queries, one in so many is asked, of Retold and peers alike. */
const QUERY_STEP = 20;
const POSITIVE = new Set(['near_dup', 'derived_copy', 'derived_partial', 'wholly_derived', 'partially_derived']);
/** Answers a query may have, for peers as for `eval:match`. */
const MOST_ANSWERS = 50;

/** Copies and events beside the usual methods, on the development collections, in one run. */
export async function benchMatch(): Promise<BenchReport> {
  const speed = await speeds();
  const copies = await copyScores();
  const copyLines = scoreOf(join(FOLDER, 'copies.docs.jsonl.gz'), [
    join(SCORERS, 'copies.mjs'),
    join(FOLDER, 'copies.pairs.jsonl.gz'),
  ]);
  const events = await eventScores();
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
    `Events, every ${QUERY_STEP}th query. Peers: link F1 at their best threshold a collection.`,
    '',
    '| method | collection | MAP | link F1 |',
    '|---|---|---|---|',
    ...events.peers.map(
      ({ name, collection, map, f1 }) => `| ${name} | ${collection} | ${map.toFixed(3)} | ${f1.toFixed(3)} |`,
    ),
    '',
    ...events.lines.map((line) => `    ${line}`),
  ].join('\n');
  return { name: 'Matching', markdown, json: { speed, copies, copyLines, events } };
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
    const figure = (part: number, whole: number): string => (part / Math.max(1, whole)).toFixed(3);
    return `${figure(2 * right, yes.length + positives)} (P ${figure(right, yes.length)}, R ${figure(right, positives)})`;
  });
  // What a threshold of nothing gives: a peer that is no better tells no copy from another report there.
  const always = PAIR_COLLECTIONS.map((set) => {
    const judged = pairs.filter((pair) => pair.set === set);
    return bestThreshold(judged.map(({ label }) => ({ score: 0, right: POSITIVE.has(label) }))).f1.toFixed(3);
  });
  const peers = COPY_PEERS.map(({ name, print, similarity }) => {
    const prints = new Map([...articles].map(([id, article]) => [id, print(bodyText(article))]));
    const scores = PAIR_COLLECTIONS.map((set) => {
      const scored = pairs
        .filter((pair) => pair.set === set)
        .map(({ a, b, label }) => ({ score: similarity(prints.get(a), prints.get(b)), right: POSITIVE.has(label) }));
      return bestThreshold(scored).f1.toFixed(3);
    });
    return { name, scores };
  });
  return [
    { name: 'Retold, verdict on every pair', scores: own },
    ...peers,
    { name: 'every pair a copy', scores: always },
  ];
}

interface EventScore {
  readonly name: string;
  readonly collection: string;
  readonly map: number;
  readonly f1: number;
}

async function eventScores(): Promise<{ readonly peers: readonly EventScore[]; readonly lines: readonly string[] }> {
  const documents = join(FOLDER, 'events.jsonl.gz');
  const queriesFile = join(FOLDER, 'events.queries.json');
  const ignoreFile = join(FOLDER, 'events.ignore.json');
  const relevant = JSON.parse(await readFile(queriesFile, 'utf8')) as Readonly<Record<string, readonly string[]>>;
  const asked = Object.keys(relevant).filter((_, i) => i % QUERY_STEP === 0);
  const list = join(mkdtempSync(join(tmpdir(), 'retold-bench-')), 'queries.txt');
  writeFileSync(list, `${asked.join('\n')}\n`);
  const lines = scoreOf(documents, [join(SCORERS, 'match.mjs'), documents, queriesFile, ignoreFile], list);

  const skipped = new Map<string, Set<string>>();
  const reasons = JSON.parse(await readFile(ignoreFile, 'utf8')) as Record<string, Record<string, readonly string[]>>;
  for (const clusters of Object.values(reasons)) {
    for (const [cluster, ids] of Object.entries(clusters))
      skipped.set(cluster, new Set([...(skipped.get(cluster) ?? []), ...ids]));
  }
  const all: { readonly id: string; readonly set: string; readonly cluster: string; readonly text: string }[] = [];
  for await (const line of readJsonLines(documents)) {
    const { id, article } = articleFromLine(line);
    const { set, cluster = '' } = line as { readonly set: string; readonly cluster?: string };
    all.push({ id, set, cluster, text: `${article.title}\n${bodyText(article)}` });
  }
  const places = new Map(all.map(({ id }, at) => [id, at]));
  const peers: EventScore[] = [];
  for (const [name, make] of [
    ['TF-IDF cosine, full text', tfIdfCosine],
    ['BM25, full text', bm25],
  ] as const) {
    const rank: Ranker = make(all.map(({ text }) => text));
    const sums = new Map<
      string,
      { queries: number; map: number; missed: number; pairs: { score: number; right: boolean }[] }
    >();
    for (const id of asked) {
      const at = places.get(id) ?? -1;
      const own = all[at];
      const right = new Set((relevant[id] ?? []).filter((other) => places.has(other)));
      if (own === undefined || right.size === 0) continue;
      const ignored = skipped.get(own.cluster);
      const answers = rank(at, 4 * MOST_ANSWERS)
        .filter((answer) => !ignored?.has(all[answer.at]?.id ?? ''))
        .slice(0, MOST_ANSWERS);
      const sum = sums.get(own.set) ?? { queries: 0, map: 0, missed: 0, pairs: [] };
      sums.set(own.set, sum);
      const reachable = Math.min(MOST_ANSWERS, right.size);
      let hits = 0;
      for (const [i, answer] of answers.entries()) {
        const hit = right.has(all[answer.at]?.id ?? '');
        if (hit) sum.map += ++hits / (i + 1) / reachable;
        sum.pairs.push({ score: answer.score, right: hit });
      }
      sum.queries += 1;
      sum.missed += reachable - hits;
    }
    for (const [collection, { queries, map, missed, pairs }] of [...sums].sort()) {
      peers.push({ name, collection, map: map / queries, f1: bestThreshold(pairs, missed).f1 });
    }
  }
  return { peers, lines };
}
