import { bareAddress } from '../core/match/bare-address.ts';
import type { ArticleKey } from '../core/story.ts';
import { urlOfKey } from './addresses.ts';
import type { LibraryTransaction } from './schema.ts';

/** Two addresses whose texts are not one story, as the reader said. */
export type Rejection = readonly [string, string];

/**
 * One side's row key: its bare address, by which all pages of one article lie side by side (AMP, mobile), then the two addresses: a
 * click reads what concerns its page, however many judgements an import has brought.
 */
function rowOf(own: string, other: string): [string, string, string] {
  return [bareAddress(own), own, other];
}

/** Notes that the texts of two addresses are not one story. Both ways round, so that either side finds it by range. */
export async function addRejection(tx: LibraryTransaction<'readwrite'>, [a, b]: Rejection): Promise<void> {
  const rejections = tx.objectStore('rejections');
  await Promise.all([rejections.put(true, rowOf(a, b)), rejections.put(true, rowOf(b, a))]);
}

/** Takes back what was said of two addresses, at whichever pages of theirs. O(judgements about the first). */
export async function withdrawRejection(tx: LibraryTransaction<'readwrite'>, [a, b]: Rejection): Promise<void> {
  const rejections = tx.objectStore('rejections');
  const rows = await rowsBelow(tx, bareAddress(a));
  const withdrawn = rows.filter(([, , other]) => bareAddress(other) === bareAddress(b));
  await Promise.all(
    withdrawn.flatMap(([, own, other]) => [rejections.delete(rowOf(own, other)), rejections.delete(rowOf(other, own))]),
  );
}

/** Each judgement once. */
export async function allRejections(tx: LibraryTransaction<IDBTransactionMode>): Promise<readonly Rejection[]> {
  const rows = await tx.objectStore('rejections').getAllKeys();
  return rows.flatMap(([, a, b]) => (a < b ? [[a, b] as const] : []));
}

/** Bare addresses that were rejected for the address of `key`, or for another of its pages. O(those judgements). */
export async function rejectedAddresses(
  tx: LibraryTransaction<IDBTransactionMode>,
  key: ArticleKey,
): Promise<ReadonlySet<string>> {
  const rows = await rowsBelow(tx, bareAddress(urlOfKey(key)));
  return new Set(rows.map(([, , other]) => bareAddress(other)));
}

/** Forgets every judgement about an address. */
export async function dropRejections(tx: LibraryTransaction<'readwrite'>, canonicalUrl: string): Promise<void> {
  const rejections = tx.objectStore('rejections');
  const rows = await rowsBelow(tx, bareAddress(canonicalUrl), canonicalUrl);
  await Promise.all(rows.flatMap((row) => [rejections.delete(row), rejections.delete(rowOf(row[2], canonicalUrl))]));
}

/** Before version 10 a row's key was the two addresses only. O(judgements), once. */
export function keyByBareAddress(tx: IDBTransaction): void {
  const rejections = tx.objectStore('rejections');
  const reading = rejections.getAllKeys();
  reading.onsuccess = () => {
    rejections.clear();
    for (const [own, other] of reading.result as [string, string][]) rejections.put(true, rowOf(own, other));
  };
}

function rowsBelow(
  tx: LibraryTransaction<IDBTransactionMode>,
  ...first: string[]
): Promise<[string, string, string][]> {
  // In IndexedDB's key order every string sorts before every array: this spans all that begin so.
  return tx.objectStore('rejections').getAllKeys(IDBKeyRange.bound(first, [...first, []]));
}
