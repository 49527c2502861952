import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fingerprint } from '../../src/core/fingerprint/fingerprint.ts';
import { fingerprintArticle } from '../../src/core/fingerprint/fingerprint-article.ts';
import { createMemoryIndex } from '../../src/core/match/memory-index.ts';
import type { Candidate, StoryIndex } from '../../src/core/match/story-index.ts';
import { type Described, describeCandidates } from '../../src/core/match/verdict-features.ts';
import type { ArticleKey } from '../../src/core/story.ts';
import { hash32 } from '../../src/core/text/hash32.ts';
import { articleFromLine } from '../eval/article-from-line.ts';
import { readJsonLines } from '../eval/read-jsonl.ts';
import { type LibraryDrawn, WHOLE } from './library-drawn.ts';
import type { TrainingQuery } from './training-query.ts';

interface Labelled {
  readonly id: ArticleKey;
  readonly collection: string;
  readonly cluster: string;
  readonly fingerprint: Fingerprint;
}

/** Best of the candidates that a library holds, by event score and by shared text. */
const CANDIDATES = 100;
/** Copy hashes that two texts must share to be candidates by text. */
const ENOUGH_SHARED = 3;
/**
 * Of the queries of these collections one in so many is enough: SpotSigs' stories all have dozens of copies, AllSides' are a
 * thousand.
 */
const QUERY_SHARES: Readonly<Record<string, number>> = { spotsigs: 6, allsides: 2 };

/** The judged queries of `events.jsonl.gz`, each with all of its candidates in a library. */
export async function eventQueries(folder: string, library: LibraryDrawn): Promise<readonly TrainingQuery[]> {
  const relevantOf = await readJson<Readonly<Record<string, readonly string[]>>>(join(folder, 'events.queries.json'));
  const ignored = await ignoredByCluster(join(folder, 'events.ignore.json'));
  const all: Labelled[] = [];
  for await (const line of readJsonLines(join(folder, 'events.jsonl.gz'))) {
    const { id, set, cluster, text } = line as Readonly<Record<'id' | 'set' | 'text', string>> & { cluster?: string };
    const { article } = articleFromLine({ ...(line as object), text: library.textOf(id, text) });
    all.push({
      id: id as ArticleKey,
      collection: set,
      cluster: cluster ?? id,
      fingerprint: fingerprintArticle(article),
    });
  }
  const index = createMemoryIndex();
  await index.put(all.map(({ id, fingerprint }) => ({ key: id, fingerprint })));
  const stories = new Map<string, string>(all.map(({ id, cluster }) => [id, cluster]));
  const queries: TrainingQuery[] = [];
  for (const { id, collection, cluster, fingerprint } of all) {
    if (relevantOf[id] === undefined || hash32(id) % (QUERY_SHARES[collection] ?? 1) !== 0) continue;
    const told = new Set(relevantOf[id]);
    const holds = (other: string): boolean =>
      library.holds(id, { id: other, story: stories.get(other) ?? other, relevant: told.has(other) });
    const relevant = new Set([...told].filter(holds));
    if (relevant.size === 0) continue;
    const described = await describe(index, id, fingerprint, library.candidates, holds);
    const labels = Int8Array.from(described, ({ candidate: { key } }) =>
      ignored.get(cluster)?.has(key) ? -1 : relevant.has(key) ? 1 : 0,
    );
    queries.push({ collection, group: topicOf(collection, cluster), relevant: relevant.size, described, labels });
  }
  return queries;
}

/** The labelled pairs of `similarity.pairs.jsonl.gz`, each side looked up among all their articles; one collection a language. */
export async function similarityQueries(folder: string): Promise<readonly TrainingQuery[]> {
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
  const index = createMemoryIndex();
  await index.put([...fingerprints].map(([id, fingerprint]) => ({ key: id as ArticleKey, fingerprint })));
  const queries: TrainingQuery[] = [];
  for (const { id, lang, label } of pairs) {
    if (label !== 'same' && label !== 'different') continue;
    for (const [own, other] of [
      [`${id}/a`, `${id}/b`],
      [`${id}/b`, `${id}/a`],
    ] as const) {
      const fingerprint = fingerprints.get(own);
      if (fingerprint === undefined) continue;
      const described = await describe(index, own as ArticleKey, fingerprint, WHOLE.candidates, () => true);
      const labels = Int8Array.from(described, ({ candidate: { key } }) =>
        key !== other ? -1 : label === 'same' ? 1 : 0,
      );
      const relevant = label === 'same' ? 1 : 0;
      queries.push({ collection: `similarity-${lang}`, group: id, relevant, described, labels });
    }
  }
  return queries;
}

async function describe(
  index: StoryIndex,
  id: ArticleKey,
  fingerprint: Fingerprint,
  candidates: number,
  holds: (key: ArticleKey) => boolean,
): Promise<readonly Described[]> {
  const found = await index.candidates(fingerprint, candidates);
  const held = found.candidates.filter(({ key }) => key !== id && holds(key));
  return describeCandidates(fingerprint, found, candidates > CANDIDATES ? best(held) : held);
}

/** As an index of the library chooses them: the best by event score, and those that share most text. */
function best(candidates: readonly Candidate[]): readonly Candidate[] {
  const byScore = candidates.toSorted((a, b) => b.eventScore - a.eventScore).slice(0, CANDIDATES);
  const byText = candidates.toSorted((a, b) => b.sharedCopy - a.sharedCopy).slice(0, CANDIDATES);
  const chosen = new Set([...byScore, ...byText.filter(({ sharedCopy }) => sharedCopy >= ENOUGH_SHARED)]);
  return candidates.filter((candidate) => chosen.has(candidate));
}

/**
 * What is held out together. ECB+ pairs two events of one kind in a topic ("13ecb", "13ecbplus"). Provenance's two stories of
 * Spotify are of one policy on two days, each among the other's candidates: who has learned from one has learned from the other's pairs.
 */
function topicOf(collection: string, cluster: string): string {
  if (collection === 'provenance-spotify') return collection;
  return collection === 'ecbplus' ? cluster.replace(/ecb(?:plus)?$/, '') : cluster;
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
