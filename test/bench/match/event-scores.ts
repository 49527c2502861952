import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleFromLine } from '../../../scripts/eval/article-from-line.ts';
import { readJsonLines } from '../../../scripts/eval/read-jsonl.ts';
import { bodyText } from '../../../src/core/article.ts';
import { bestThreshold } from './best-threshold.ts';
import { bm25, type Ranker, tfIdfCosine } from './event-peers.ts';
import { answersTo, MOST_ANSWERS, scoreOf } from './run-eval.ts';

/** Of the queries, one in so many is asked of the peers: they take seconds each. */
export const QUERY_STEP = 20;

export interface EventScore {
  readonly name: string;
  readonly collection: string;
  readonly map: number;
  readonly f1: number;
}

export interface EventScores {
  readonly peers: readonly EventScore[];
  /** What the scorer prints of Retold's answers to all queries, and to those that the peers are asked. */
  readonly lines: readonly string[];
  readonly sampleLines: readonly string[];
}

/** Retold over all event queries, and over those that the peers are asked. `folder`: of the collections; `scorers`: of their scorers. */
export async function eventScores(folder: string, scorers: string): Promise<EventScores> {
  const documents = join(folder, 'events.jsonl.gz');
  const queriesFile = join(folder, 'events.queries.json');
  const ignoreFile = join(folder, 'events.ignore.json');
  const relevant = JSON.parse(await readFile(queriesFile, 'utf8')) as Readonly<Record<string, readonly string[]>>;
  const asked = Object.keys(relevant).filter((_, i) => i % QUERY_STEP === 0);
  const scorer = [join(scorers, 'match.mjs'), documents, queriesFile, ignoreFile];
  const answers = await answersTo(documents, Object.keys(relevant));
  const lines = scoreOf(answers, scorer);
  const amongPeers = new Set(asked);
  const sampleLines = scoreOf(
    answers.filter(({ id }) => amongPeers.has(id)),
    scorer,
  );

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
      const ranked = rank(at, 4 * MOST_ANSWERS)
        .filter((answer) => !ignored?.has(all[answer.at]?.id ?? ''))
        .slice(0, MOST_ANSWERS);
      const sum = sums.get(own.set) ?? { queries: 0, map: 0, missed: 0, pairs: [] };
      sums.set(own.set, sum);
      const reachable = Math.min(MOST_ANSWERS, right.size);
      let hits = 0;
      for (const [i, answer] of ranked.entries()) {
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
  return { peers, lines, sampleLines };
}
