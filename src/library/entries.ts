import { unwrap } from 'idb';
import { encodeFingerprint } from '../core/fingerprint/codec.ts';
import type { Fingerprint } from '../core/fingerprint/fingerprint.ts';
import type { ArticleKey } from '../core/story.ts';
import { addressOf, urlOfKey } from './addresses.ts';
import { articlesIn } from './entry-rows.ts';
import { readIndexState, readState, writeState } from './index/index-state.ts';
import { requestEach } from './request-each.ts';
import type { ArticleRow, Counters, EntryRow, LibraryTransaction } from './schema.ts';

/** A stored article's number and name. Later articles have larger ids. */
export interface EntryRef {
  readonly id: number;
  readonly key: ArticleKey;
}

/** The same with all that is stored of it. */
export interface FoundEntry extends EntryRef {
  readonly row: ArticleRow;
}

/** What the index knows an article by. */
export interface IndexedRow extends Pick<ArticleRow, 'key' | 'fingerprint'> {
  readonly address: number;
}

/** In a transaction over `entries` and `state`. */
export async function readCounters(tx: LibraryTransaction<IDBTransactionMode>): Promise<Counters> {
  return (await readState(tx, 'counters')) ?? countAgain(tx);
}

/** Of a new library, or of one whose counters are lost: no number of a stored or indexed article may be given to another. */
async function countAgain(tx: LibraryTransaction<IDBTransactionMode>): Promise<Counters> {
  const entries = tx.objectStore('entries');
  const [last, articles, { tailStart }, build] = await Promise.all([
    entries.openKeyCursor(null, 'prev'),
    entries.index('byAddress').count(),
    readIndexState(tx),
    readState(tx, 'build'),
  ]);
  return { nextId: Math.max(Math.floor(last?.primaryKey ?? 0) + 1, build?.endId ?? tailStart), articles };
}

export function writeCounters(tx: LibraryTransaction<'readwrite'>, counters: Counters): void {
  writeState(tx, 'counters', counters);
}

/** The part of an article's row that finds it again. */
export function indexedRow(key: ArticleKey, fingerprint: Fingerprint): IndexedRow {
  return { key, address: addressOf(urlOfKey(key)), fingerprint: encodeFingerprint(fingerprint) };
}

/** The article with this key; null when it is not stored. */
export async function findEntry(
  tx: LibraryTransaction<IDBTransactionMode>,
  key: ArticleKey,
): Promise<FoundEntry | null> {
  const [found] = await findEntries(tx, [key]);
  return found ?? null;
}

/** The articles with these keys; null for those that are not stored. */
export async function findEntries(
  tx: LibraryTransaction<IDBTransactionMode>,
  keys: readonly ArticleKey[],
): Promise<(FoundEntry | null)[]> {
  const found = await entriesAtEach(tx, keys.map(urlOfKey));
  return keys.map((key, at) => found[at]?.find((entry) => entry.key === key) ?? null);
}

/** Every text that an address has had, newest first. */
export async function entriesAt(
  tx: LibraryTransaction<IDBTransactionMode>,
  canonicalUrl: string,
): Promise<readonly FoundEntry[]> {
  const [found = []] = await entriesAtEach(tx, [canonicalUrl]);
  return found;
}

/** The same for each of many addresses. */
export async function entriesAtEach(
  tx: LibraryTransaction<IDBTransactionMode>,
  canonicalUrls: readonly string[],
): Promise<readonly (readonly FoundEntry[])[]> {
  const entries = unwrap(tx.objectStore('entries')) as IDBObjectStore;
  const byAddress = entries.index('byAddress');
  const keysOfEach = await requestEach(canonicalUrls, (url) => {
    return byAddress.getAllKeys(addressOf(url)) as IDBRequest<number[]>;
  });
  // Most addresses of a batch are new; of others several may lie in one row.
  const keys = [...new Set(keysOfEach.flat())];
  const rows = await requestEach(keys, (key) => entries.get(key) as IDBRequest<EntryRow>);
  const rowOf = new Map(keys.map((key, at) => [key, rows[at]]));
  return canonicalUrls.map((canonicalUrl, at) => {
    const found = (keysOfEach[at] ?? []).flatMap((rowKey) => {
      const row = rowOf.get(rowKey);
      return row === undefined ? [] : articlesIn(rowKey, row);
    });
    return found
      .filter(({ row }) => urlOfKey(row.key) === canonicalUrl)
      .map(({ id, row }) => ({ id, key: row.key as ArticleKey, row }))
      .sort((x, y) => y.id - x.id);
  });
}
