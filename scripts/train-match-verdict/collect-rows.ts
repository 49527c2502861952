import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fingerprint } from '../../src/core/fingerprint/fingerprint.ts';
import { fingerprintArticle } from '../../src/core/fingerprint/fingerprint-article.ts';
import { createMemoryIndex } from '../../src/core/match/memory-index.ts';
import { describeCandidates } from '../../src/core/match/verdict-features.ts';
import type { ArticleKey } from '../../src/core/story.ts';
import { hash32 } from '../../src/core/text/hash32.ts';
import { articleFromLine } from '../eval/article-from-line.ts';
import { readJsonLines } from '../eval/read-jsonl.ts';

/** One candidate of one query with the answer. */
export interface Row {
  readonly features: Float64Array;
  readonly label: 0 | 1;
  /** Collection it is from: each counts by its own weight, however many rows it has. */
  readonly collection: string;
  /** Story or family: cross-validation never parts one. */
  readonly group: string;
  /** Size of the story: large ones have quadratically many rows. */
  readonly size: number;
}

interface Labelled {
  readonly id: ArticleKey;
  readonly collection: string;
  readonly group: string;
  readonly fingerprint: Fingerprint;
}

const CANDIDATES = 100;
/** Of SpotSigs' queries, whose stories all have dozens of copies, one in so many is enough. */
const SPOTSIGS_SHARE = 6;
/** Rows for the event verdict from `events.jsonl.gz`: all candidates of all queries. */
export async function eventRows(folder: string): Promise<readonly Row[]> {
  const queries = await readJson<Readonly<Record<string, readonly string[]>>>(join(folder, 'events.queries.json'));
  const ignored = await ignoredByCluster(join(folder, 'events.ignore.json'));
  const all: Labelled[] = [];
  for await (const line of readJsonLines(join(folder, 'events.jsonl.gz'))) {
    const { set, cluster } = line as { readonly set: string; readonly cluster?: string };
    const { id, article } = articleFromLine(line);
    all.push({ id: id as ArticleKey, collection: set, group: cluster ?? id, fingerprint: fingerprintArticle(article) });
  }
  const index = createMemoryIndex();
  await index.put(all.map(({ id, fingerprint }) => ({ key: id, fingerprint })));
  const rows: Row[] = [];
  for (const query of all) {
    const relevant = new Set(queries[query.id]);
    if (relevant.size === 0 || (query.collection === 'spotsigs' && hash32(query.id) % SPOTSIGS_SHARE !== 0)) continue;
    const found = await index.candidates(query.fingerprint, CANDIDATES);
    const candidates = found.candidates.filter(({ key }) => key !== query.id);
    for (const { candidate, features } of describeCandidates(query.fingerprint, found, candidates).described) {
      if (ignored.get(query.group)?.has(candidate.key)) continue;
      const label = relevant.has(candidate.key) ? 1 : 0;
      rows.push({ features, label, collection: query.collection, group: query.group, size: relevant.size + 1 });
    }
  }
  return rows;
}

/** Rows for the event verdict from the labelled pairs of `similarity.pairs.jsonl.gz`, each looked up among all their articles. */
export async function similarityRows(folder: string): Promise<readonly Row[]> {
  const pairs: { readonly id: string; readonly lang: string; readonly label: string }[] = [];
  const fingerprints = new Map<string, Fingerprint>();
  for await (const line of readJsonLines(join(folder, 'similarity.pairs.jsonl.gz'))) {
    const pair = line as { id: string; lang: string; label: string; a: object; b: object };
    pairs.push(pair);
    for (const side of ['a', 'b'] as const) {
      const id = `${pair.id}/${side}`;
      fingerprints.set(id, fingerprintArticle(articleFromLine({ language: pair.lang, ...pair[side], id }).article));
    }
  }
  const rows: Row[] = [];
  const lookUp = await lookUpIn(fingerprints);
  for (const { id, label } of pairs) {
    if (label !== 'same' && label !== 'different') continue;
    for (const [query, other] of [
      [`${id}/a`, `${id}/b`],
      [`${id}/b`, `${id}/a`],
    ] as const) {
      const features = (await lookUp(query)).get(other);
      if (features)
        rows.push({ features, label: label === 'same' ? 1 : 0, collection: 'similarity', group: id, size: 2 });
    }
  }
  return rows;
}

/** An index of all the fingerprints, and a look-up of the features of the candidates of one of them. Answers are kept. */
async function lookUpIn(
  fingerprints: ReadonlyMap<string, Fingerprint>,
): Promise<(id: string) => Promise<ReadonlyMap<string, Float64Array>>> {
  const index = createMemoryIndex();
  await index.put([...fingerprints].map(([id, fingerprint]) => ({ key: id as ArticleKey, fingerprint })));
  const known = new Map<string, ReadonlyMap<string, Float64Array>>();
  return async (id) => {
    const before = known.get(id);
    const fingerprint = fingerprints.get(id);
    if (before !== undefined || fingerprint === undefined) return before ?? new Map();
    const found = await index.candidates(fingerprint, CANDIDATES);
    const candidates = found.candidates.filter(({ key }) => key !== id);
    const { described } = describeCandidates(fingerprint, found, candidates);
    const answer = new Map(described.map(({ candidate, features }) => [candidate.key as string, features]));
    known.set(id, answer);
    return answer;
  };
}

async function ignoredByCluster(path: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const ignored = new Map<string, Set<string>>();
  const reasons = await readJson<Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>>(path);
  for (const clusters of Object.values(reasons)) {
    for (const [cluster, ids] of Object.entries(clusters)) {
      const before = ignored.get(cluster) ?? new Set<string>();
      for (const id of ids) before.add(id);
      ignored.set(cluster, before);
    }
  }
  return ignored;
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T;
}
