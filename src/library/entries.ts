import type { ArticleKey } from '../core/story.ts';
import { readState, writeState } from './index/index-state.ts';
import type { Counters, LibraryTransaction } from './schema.ts';

/** A stored article's number and name. Later articles have larger ids. */
export interface EntryRef {
  readonly id: number;
  readonly key: ArticleKey;
}

/** A key is its canonical URL, '#' and this many hex digits (core/article-key.ts). */
const KEY_HASH_LENGTH = 16;

const EMPTY: Counters = { nextId: 1, articles: 0 };

export async function readCounters(tx: LibraryTransaction<IDBTransactionMode>): Promise<Counters> {
  return (await readState(tx, 'counters')) ?? EMPTY;
}

export async function writeCounters(tx: LibraryTransaction<'readwrite'>, counters: Counters): Promise<void> {
  await writeState(tx, 'counters', counters);
}

/** The canonical URL in an article key. */
export function urlOfKey(key: string): string {
  return key.slice(0, -(KEY_HASH_LENGTH + 1));
}

/** The article with this key; null when it is not stored. */
export async function findEntry(tx: LibraryTransaction<IDBTransactionMode>, key: ArticleKey): Promise<EntryRef | null> {
  const id = await tx.objectStore('entries').index('byKey').getKey(key);
  return id === undefined ? null : { id, key };
}

/** Every text that an address has had, newest first. */
export async function entriesAt(
  tx: LibraryTransaction<IDBTransactionMode>,
  canonicalUrl: string,
): Promise<readonly EntryRef[]> {
  const byKey = tx.objectStore('entries').index('byKey');
  // Hash digits end at 'f'. An address may itself hold '#', so a longer one can fall into the range: filtered below.
  const range = IDBKeyRange.bound(`${canonicalUrl}#`, `${canonicalUrl}#g`);
  const ids = await byKey.getAllKeys(range);
  if (ids.length === 0) return [];
  const rows = await byKey.getAll(range);
  const found: EntryRef[] = [];
  ids.forEach((id, at) => {
    const key = rows[at]?.key as ArticleKey | undefined;
    if (key !== undefined && urlOfKey(key) === canonicalUrl) found.push({ id, key });
  });
  return found.sort((x, y) => y.id - x.id);
}
