import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articleFromLine } from '../../scripts/eval/article-from-line.ts';
import { readJsonLines } from '../../scripts/eval/read-jsonl.ts';
import { type Article, bodyText } from '../../src/core/article.ts';
import { fingerprintArticle } from '../../src/core/fingerprint/fingerprint-article.ts';
import { bestThreshold } from './match/best-threshold.ts';
import { COPY_PEERS } from './match/copy-peers.ts';
import { bm25, type Ranker, tfIdfCosine } from './match/event-peers.ts';
import { scoreOf } from './match/run-eval.ts';
import type { BenchReport } from './report.ts';

const FOLDER = process.env.RETOLD_COLLECTIONS ?? new URL('../../../shared/data', import.meta.url).pathname;
const SCORERS = process.env.RETOLD_SCORERS ?? new URL('../../../shared/score', import.meta.url).pathname;
/** Texts that every copy print is timed on. The npm MinHash takes tens of milliseconds each. */
const TIMED_TEXTS = 60;
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
    '| fingerprint | ms an article | times Retold |',
    '|---|---|---|',
    ...speed.map(({ name, ms, ratio }) => `| ${name} | ${ms.toFixed(2)} | ${ratio.toFixed(1)} |`),
    '',
    'Copies, labelled pairs. Peers: F1 at the threshold that is best for them on these very pairs. Retold: as it answers.',
    '',
    '| method | SpotSigs F1 | Provenance F1 |',
    '|---|---|---|',
    ...copies.map(({ name, scores }) => `| ${name} | ${scores.join(' | ')} |`),
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
  const texts = articles.map(bodyText);
  const measure = (work: (i: number) => unknown): number => {
    for (let i = 0; i < texts.length; i++) work(i);
    const start = performance.now();
    for (let i = 0; i < texts.length; i++) work(i);
    return (performance.now() - start) / texts.length;
  };
  const own = measure((i) => articles[i] && fingerprintArticle(articles[i]));
  const peers = COPY_PEERS.map(({ name, print }) => ({ name, ms: measure((i) => print(texts[i] ?? '')) }));
  return [{ name: 'Retold (copy and event)', ms: own }, ...peers].map((row) => ({ ...row, ratio: row.ms / own }));
}

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly label: string;
  readonly set: string;
}

async function copyScores(): Promise<readonly { readonly name: string; readonly scores: readonly string[] }[]> {
  const texts = new Map<string, string>();
  for await (const line of readJsonLines(join(FOLDER, 'copies.docs.jsonl.gz'))) {
    const { id, article } = articleFromLine(line);
    texts.set(id, bodyText(article));
  }
  const pairs: Pair[] = [];
  for await (const line of readJsonLines(join(FOLDER, 'copies.pairs.jsonl.gz'))) pairs.push(line as Pair);
  return COPY_PEERS.map(({ name, print, similarity }) => {
    const prints = new Map([...texts].map(([id, text]) => [id, print(text)]));
    const scores = ['spotsigs', 'provenance'].map((set) => {
      const scored = pairs
        .filter((pair) => pair.set === set)
        .map(({ a, b, label }) => ({ score: similarity(prints.get(a), prints.get(b)), right: POSITIVE.has(label) }));
      return bestThreshold(scored).f1.toFixed(3);
    });
    return { name, scores };
  });
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
