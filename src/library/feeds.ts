import type { LibraryTransaction } from './schema.ts';
import type { FeedRow } from './source-rows.ts';

type Tx = LibraryTransaction<IDBTransactionMode>;
type WriteTx = LibraryTransaction<'readwrite'>;

export function allFeeds(tx: Tx): Promise<readonly FeedRow[]> {
  return tx.objectStore('feeds').getAll();
}

/** Null for a feed that is not followed (any more). */
export async function readFeed(tx: Tx, url: string): Promise<FeedRow | null> {
  return (await tx.objectStore('feeds').get(url)) ?? null;
}

/** Feeds to be asked by now, longest due first. */
export function dueFeeds(tx: Tx, now: string): Promise<readonly FeedRow[]> {
  return tx.objectStore('feeds').index('byDueAt').getAll(IDBKeyRange.upperBound(now));
}

/**
 * Adds feeds; one that is followed already takes the outlet given now and keeps its state, unless it failed: what the reader has just
 * allowed, or asks for again, is due like a new one. Resolves to how many are new.
 */
export async function addFeeds(tx: WriteTx, rows: readonly FeedRow[]): Promise<number> {
  const feeds = tx.objectStore('feeds');
  const known = await Promise.all(rows.map((row) => feeds.get(row.url)));
  await Promise.all(
    rows.map((row, at) => {
      const before = known[at];
      return feeds.put(before === undefined ? row : followedAgain(before, row), row.url);
    }),
  );
  return known.filter((before) => before === undefined).length;
}

function followedAgain(before: FeedRow, { outlet, dueAt }: FeedRow): FeedRow {
  if (before.fault === null || dueAt === undefined) return { ...before, outlet };
  return { ...before, outlet, dueAt, failures: 0 };
}

export async function putFeed(tx: WriteTx, row: FeedRow): Promise<void> {
  await tx.objectStore('feeds').put(row, row.url);
}

/** Stops following: the feed goes, and its headlines that were not read yet. Articles stay. */
export async function removeFeed(tx: WriteTx, url: string): Promise<void> {
  const leads = tx.objectStore('leads');
  const keys = await leads.index('byFeed').getAllKeys(url);
  await Promise.all([tx.objectStore('feeds').delete(url), ...keys.map((key) => leads.delete(key))]);
}
