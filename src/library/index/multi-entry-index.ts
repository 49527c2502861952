import { decodeFingerprint, encodeFingerprint } from '../../core/fingerprint/codec.ts';
import type { Fingerprint } from '../../core/fingerprint/fingerprint.ts';
import type { CandidateSet, StoryIndex } from '../../core/match/story-index.ts';
import type { ArticleKey } from '../../core/story.ts';
import type { Connection } from '../connection.ts';
import { findEntry, readCounters, writeCounters } from '../entries.ts';
import type { LibraryTransaction } from '../schema.ts';
import { transact } from '../transact.ts';
import { idf, scoreCandidate, termScore, topIds } from './rank-candidates.ts';

/**
 * Postings of a hash beyond this many articles are counted but not read: so common a term finds nothing, and reading
 * it costs most. 1,000 is 1 % of the largest library this design is for.
 */
const COMMON_FREQUENCY = 1_000;

/**
 * The plainest index that IndexedDB allows: one row an article, with a multiEntry index on its copy hashes and one on
 * its terms. A query is one index lookup for each of its hashes: O(q log n) requests of about 0.1 ms each, so tens of
 * ms at 1,000 articles and hundreds at 100,000; each posting is an entry of its own on disk.
 */
export function multiEntryIndex(connection: Connection): StoryIndex {
  return {
    put: (entries) =>
      transact(connection, 'readwrite', async (tx) => {
        let counters = await readCounters(tx);
        for (const { key, fingerprint } of entries) {
          const known = await findEntry(tx, key);
          const id = known?.id ?? counters.nextId;
          if (known === null) counters = { nextId: id + 1, articles: counters.articles + 1 };
          await tx.objectStore('entries').put({ key, fingerprint: encodeFingerprint(fingerprint) }, id);
          await addPostings(tx, id, fingerprint);
        }
        await writeCounters(tx, counters);
      }),
    remove: (keys) =>
      transact(connection, 'readwrite', async (tx) => {
        let counters = await readCounters(tx);
        for (const key of keys) {
          const known = await findEntry(tx, key);
          if (known === null) continue;
          counters = { ...counters, articles: counters.articles - 1 };
          await Promise.all([tx.objectStore('entries').delete(known.id), dropPostings(tx, known.id)]);
        }
        await writeCounters(tx, counters);
      }),
    candidates: (query, limit) => transact(connection, 'readonly', (tx) => findCandidates(tx, query, limit)),
  };
}

export async function addPostings(
  tx: LibraryTransaction<'readwrite'>,
  id: number,
  { copy, terms }: Fingerprint,
): Promise<void> {
  await tx.objectStore('postings').put({ copy: [...copy], terms: [...terms] }, id);
}

export async function dropPostings(tx: LibraryTransaction<'readwrite'>, id: number): Promise<void> {
  await tx.objectStore('postings').delete(id);
}

async function findCandidates(
  tx: LibraryTransaction<'readonly'>,
  query: Fingerprint,
  limit: number,
): Promise<CandidateSet> {
  const [{ articles }, copyPostings, termPostings] = await Promise.all([
    readCounters(tx),
    Promise.all(Array.from(query.copy, (hash) => readPostings(tx, 'copy', hash))),
    Promise.all(Array.from(query.terms, (hash) => readPostings(tx, 'terms', hash))),
  ]);
  const termFrequencies = Uint32Array.from(termPostings, (postings) => postings.frequency);
  const idfs = Float64Array.from(termFrequencies, (frequency) => idf(frequency, articles));

  const copyTally = new Map<number, number>();
  for (const { ids } of copyPostings) {
    for (const id of ids) copyTally.set(id, (copyTally.get(id) ?? 0) + 1);
  }
  const eventTally = new Map<number, number>();
  termPostings.forEach(({ ids }, i) => {
    const score = termScore(query.weights[i] ?? 0, 1, idfs[i] ?? 0);
    for (const id of ids) eventTally.set(id, (eventTally.get(id) ?? 0) + score);
  });

  const ids = new Set([...topIds(copyTally, limit), ...topIds(eventTally, limit)]);
  const rows = await Promise.all(Array.from(ids, (id) => tx.objectStore('entries').get(id)));
  const candidates = rows
    .filter((row) => row !== undefined)
    .map((row) => {
      const entry = { key: row.key as ArticleKey, fingerprint: decodeFingerprint(row.fingerprint) };
      return scoreCandidate(query, entry, idfs);
    });
  const copyFrequencies = Uint32Array.from(copyPostings, (postings) => postings.frequency);
  return { articles, copyFrequencies, termFrequencies, candidates };
}

interface Postings {
  readonly frequency: number;
  /** Article ids; empty for a hash that is too common to find anything by. */
  readonly ids: readonly number[];
}

async function readPostings(
  tx: LibraryTransaction<'readonly'>,
  index: 'copy' | 'terms',
  hash: number,
): Promise<Postings> {
  const store = tx.objectStore('postings');
  const by = index === 'copy' ? store.index('copy') : store.index('terms');
  const ids = await by.getAllKeys(hash, COMMON_FREQUENCY + 1);
  if (ids.length <= COMMON_FREQUENCY) return { frequency: ids.length, ids };
  return { frequency: await by.count(hash), ids: [] };
}
