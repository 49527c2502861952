import type { ArticleKey } from '../core/story.ts';
import type { LibraryTransaction } from './schema.ts';

/** Where a list of what the reader opened goes on: after this one. */
export interface ReadPlace {
  /** ISO 8601 UTC. */
  readonly readAt: string;
  /** The article's number: several may have been opened at one time. */
  readonly number: number;
}

/** An article that the reader opened. */
export interface ReadArticle extends ReadPlace {
  readonly key: ArticleKey;
}

/**
 * Articles that the reader opened, last opened first, at most `atMost` from after `place` on (null: from the newest).
 * O(atMost), however many there are.
 */
export async function listRead(
  tx: LibraryTransaction<IDBTransactionMode>,
  place: ReadPlace | null,
  atMost: number,
): Promise<readonly ReadArticle[]> {
  const range = place === null ? null : IDBKeyRange.upperBound(place.readAt);
  const listed: ReadArticle[] = [];
  const entries = tx.objectStore('entries');
  let cursor = await entries.index('byReadAt').openKeyCursor(range, 'prev');
  while (cursor !== null && listed.length < atMost) {
    const { key: readAt, primaryKey: number } = cursor;
    const isAfter = place === null || readAt < place.readAt || number < place.number;
    const entry = isAfter ? await entries.get(number) : undefined;
    if (entry !== undefined) listed.push({ readAt, number, key: entry.key as ArticleKey });
    cursor = await cursor.continue();
  }
  return listed;
}
