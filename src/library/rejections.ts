import type { ArticleKey } from '../core/story.ts';
import { urlOfKey } from './addresses.ts';
import { entriesAt } from './entries.ts';
import type { LibraryTransaction } from './schema.ts';

/** Notes that the texts of two addresses are not one story. Both ways round, so that either side finds it by range. */
export async function addRejection(tx: LibraryTransaction<'readwrite'>, a: ArticleKey, b: ArticleKey): Promise<void> {
  const rejections = tx.objectStore('rejections');
  const [urlA, urlB] = [urlOfKey(a), urlOfKey(b)];
  await Promise.all([rejections.put(true, [urlA, urlB]), rejections.put(true, [urlB, urlA])]);
}

/** Stored articles at every address that was rejected for the address of `key`. */
export async function rejectedKeys(
  tx: LibraryTransaction<IDBTransactionMode>,
  key: ArticleKey,
): Promise<ReadonlySet<ArticleKey>> {
  const urls = await rejectedUrls(tx, urlOfKey(key));
  const entries = await Promise.all(urls.map((url) => entriesAt(tx, url)));
  return new Set(entries.flat().map((entry) => entry.key));
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
