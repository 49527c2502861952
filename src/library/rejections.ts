import { bareAddress } from '../core/match/bare-address.ts';
import type { ArticleKey } from '../core/story.ts';
import { urlOfKey } from './addresses.ts';
import type { LibraryTransaction } from './schema.ts';

/** Two addresses whose texts are not one story, as the reader said. */
export type Rejection = readonly [string, string];

/** Notes that the texts of two addresses are not one story. Both ways round, so that either side finds it by range. */
export async function addRejection(tx: LibraryTransaction<'readwrite'>, [a, b]: Rejection): Promise<void> {
  const rejections = tx.objectStore('rejections');
  await Promise.all([rejections.put(true, [a, b]), rejections.put(true, [b, a])]);
}

/** Each judgement once. */
export async function allRejections(tx: LibraryTransaction<IDBTransactionMode>): Promise<readonly Rejection[]> {
  return (await tx.objectStore('rejections').getAllKeys()).filter(([a, b]) => a < b);
}

/**
 * Bare addresses that were rejected for the address of `key`, or for another of its pages (AMP, mobile): all judgements are looked
 * through, as many as the reader has made of what is still stored.
 */
export async function rejectedAddresses(
  tx: LibraryTransaction<IDBTransactionMode>,
  key: ArticleKey,
): Promise<ReadonlySet<string>> {
  const own = bareAddress(urlOfKey(key));
  const pairs = await tx.objectStore('rejections').getAllKeys();
  return new Set(pairs.flatMap(([one, other]) => (bareAddress(one) === own ? [bareAddress(other)] : [])));
}

/** Forgets every judgement about an address. */
export async function dropRejections(tx: LibraryTransaction<'readwrite'>, canonicalUrl: string): Promise<void> {
  const rejections = tx.objectStore('rejections');
  const urls = await rejectedUrls(tx, canonicalUrl);
  await Promise.all(
    urls.flatMap((url) => [rejections.delete([canonicalUrl, url]), rejections.delete([url, canonicalUrl])]),
  );
}

async function rejectedUrls(tx: LibraryTransaction<IDBTransactionMode>, canonicalUrl: string): Promise<string[]> {
  // In IndexedDB's key order every string sorts before every array: this spans all second parts.
  const pairs = await tx.objectStore('rejections').getAllKeys(IDBKeyRange.bound([canonicalUrl], [canonicalUrl, []]));
  return pairs.map(([, other]) => other);
}
