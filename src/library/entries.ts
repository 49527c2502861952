import { unwrap } from 'idb';
import { encodeFingerprint } from '../core/fingerprint/codec.ts';
import type { Fingerprint } from '../core/fingerprint/fingerprint.ts';
import type { ArticleKey } from '../core/story.ts';
import { hash64 } from '../core/text/hash.ts';
import { readState, writeState } from './index/index-state.ts';
import { requestEach } from './request-each.ts';
import type { Counters, IndexedRow, LibraryTransaction } from './schema.ts';

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

/** The part of an article's row that finds it again. */
export function indexedRow(key: ArticleKey, fingerprint: Fingerprint): IndexedRow {
  return { key, address: addressOf(urlOfKey(key)), fingerprint: encodeFingerprint(fingerprint) };
}

/** A canonical URL as a number of 52 bits. Two URLs may share one: whoever looks it up compares the keys. */
export function addressOf(canonicalUrl: string): number {
  return Number.parseInt(hash64(canonicalUrl).slice(0, 13), 16);
}

/** The article with this key; null when it is not stored. */
export async function findEntry(tx: LibraryTransaction<IDBTransactionMode>, key: ArticleKey): Promise<EntryRef | null> {
  const entries = await entriesAt(tx, urlOfKey(key));
  return entries.find((entry) => entry.key === key) ?? null;
}

/** Every text that an address has had, newest first. */
export async function entriesAt(
  tx: LibraryTransaction<IDBTransactionMode>,
  canonicalUrl: string,
): Promise<readonly EntryRef[]> {
  const [found = []] = await entriesAtEach(tx, [canonicalUrl]);
  return found;
}

/** The same for each of many addresses. */
export async function entriesAtEach(
  tx: LibraryTransaction<IDBTransactionMode>,
  canonicalUrls: readonly string[],
): Promise<readonly (readonly EntryRef[])[]> {
  const entries = tx.objectStore('entries');
  const byAddress = unwrap(entries.index('byAddress')) as IDBIndex;
  const idsOfEach = await requestEach(canonicalUrls, (url) => {
    return byAddress.getAllKeys(addressOf(url)) as IDBRequest<number[]>;
  });
  return Promise.all(
    canonicalUrls.map(async (canonicalUrl, at) => {
      const ids = idsOfEach[at] ?? [];
      // Most addresses of a batch are new.
      if (ids.length === 0) return [];
      const rows = await Promise.all(ids.map((id) => entries.get(id)));
      const found: EntryRef[] = [];
      ids.forEach((id, place) => {
        const key = rows[place]?.key as ArticleKey | undefined;
        if (key !== undefined && urlOfKey(key) === canonicalUrl) found.push({ id, key });
      });
      return found.sort((x, y) => y.id - x.id);
    }),
  );
}
