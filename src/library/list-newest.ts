import type { ArticleKey } from '../core/story.ts';
import type { LibraryTransaction, Origin } from './schema.ts';

/** A stored article as a list names it. */
export interface ListedArticle {
  /** Its number, for asking for what came before it. */
  readonly number: number;
  readonly key: ArticleKey;
  readonly origin: Origin;
  /** Whether the reader ever had it open. */
  readonly isRead: boolean;
}

/** Stored articles, newest first, at most `atMost` that came before the one numbered `before` (null: from the newest). */
export async function listNewest(
  tx: LibraryTransaction<IDBTransactionMode>,
  before: number | null,
  atMost: number,
): Promise<readonly ListedArticle[]> {
  const range = before === null ? null : IDBKeyRange.upperBound(before, true);
  const listed: ListedArticle[] = [];
  let cursor = await tx.objectStore('entries').openCursor(range, 'prev');
  while (cursor !== null && listed.length < atMost) {
    const number = cursor.primaryKey;
    const { key, origin, readAt } = cursor.value;
    listed.push({ number, key: key as ArticleKey, origin, isRead: readAt !== undefined });
    cursor = await cursor.continue();
  }
  return listed;
}
