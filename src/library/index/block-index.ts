import type { IndexEntry, StoryIndex } from '../../core/match/story-index.ts';
import type { ArticleKey } from '../../core/story.ts';
import { changeEntries } from '../change-entries.ts';
import type { Connection } from '../connection.ts';
import { findEntry, indexedRow, readCounters, writeCounters } from '../entries.ts';
import { putRow } from '../put-row.ts';
import type { LibraryTransaction } from '../schema.ts';
import { transact } from '../transact.ts';
import { findCandidates } from './find-candidates.ts';
import type { IndexCache } from './index-cache.ts';
import { readIndexState, readState, writeState } from './index-state.ts';
import { markDamaged } from './index-step.ts';

/**
 * Posting blocks in IndexedDB, merged like an LSM tree: sorted segments cut into Rice-coded blocks, one row read for each
 * hash of a query and each large segment; the newest articles, not in a segment yet, are compared one by one. Storing an
 * article writes its fingerprint and no posting. Why: docs/adr/0004-postings-in-merged-blocks.md.
 *
 * When not to use it: for a few hundred articles that fit in memory, core/match/memory-index.ts is simpler.
 */
export function blockIndex(connection: Connection, cache: IndexCache): StoryIndex {
  return {
    put: (entries) => transact(connection, 'readwrite', (tx) => putEntries(tx, entries)),
    remove: (keys) =>
      transact(connection, 'readwrite', async (tx) => {
        for (const key of keys) await removeEntry(tx, key);
      }),
    async candidates(query, limit) {
      const { answer, damaged } = await transact(connection, 'readonly', (tx) =>
        findCandidates(tx, cache, query, limit),
      );
      if (damaged) await transact(connection, 'readwrite', markDamaged).catch(leftToTheNext);
      return answer;
    },
  };
}

/** The answer is there, and the next question finds the damage again: a full disk, for instance, is no reason to give none. */
function leftToTheNext(): void {}

/** An article given to the index alone: it is found and has nothing to show. */
const WITHOUT_TEXT = { origin: 'import', at: '', revisionOf: null } as const;

async function putEntries(tx: LibraryTransaction<'readwrite'>, entries: readonly IndexEntry[]): Promise<void> {
  for (const { key, fingerprint } of entries) {
    await removeEntry(tx, key);
    const counters = await readCounters(tx);
    const { nextId, articles } = counters;
    putRow(tx, 'entries', nextId, { ...indexedRow(key, fingerprint), ...WITHOUT_TEXT, id: nextId });
    writeCounters(tx, { ...counters, nextId: nextId + 1, articles: articles + 1 });
  }
}

async function removeEntry(tx: LibraryTransaction<'readwrite'>, key: ArticleKey): Promise<void> {
  const entry = await findEntry(tx, key);
  if (entry !== null) await dropEntries(tx, [entry.id]);
}

/** Removes stored articles from the index, counters included. */
export async function dropEntries(tx: LibraryTransaction<'readwrite'>, ids: readonly number[]): Promise<void> {
  const [state, counters, removed, build] = await Promise.all([
    readIndexState(tx),
    readCounters(tx),
    readState(tx, 'removed'),
    readState(tx, 'build'),
  ]);
  const inSegments = ids.filter((id) => id < (build?.endId ?? state.tailStart));
  const changing = changeEntries(tx, new Map(ids.map((id) => [id, null])));
  // When writing fails both do, and the first says so.
  changing.catch(() => undefined);
  writeCounters(tx, { ...counters, articles: counters.articles - ids.length });
  if (inSegments.length > 0) {
    writeState(tx, 'removed', Uint32Array.from([...(removed ?? []), ...inSegments]).sort());
    writeState(tx, 'index', { ...state, generation: state.generation + 1 });
  }
  await changing;
}
