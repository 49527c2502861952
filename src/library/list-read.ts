import type { ArticleKey } from '../core/story.ts';
import { type PackedText, readTexts } from './article-texts.ts';
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
  /** For `unpackTexts`; null when the text is lost. */
  readonly text: PackedText | null;
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
  const listed: ReadPlace[] = [];
  const entries = tx.objectStore('entries');
  let cursor = await entries.index('byReadAt').openKeyCursor(range, 'prev');
  while (cursor !== null && listed.length < atMost) {
    const { key: readAt, primaryKey: number } = cursor;
    if (place === null || readAt < place.readAt || number < place.number) listed.push({ readAt, number });
    cursor = await cursor.continue();
  }
  const rows = await Promise.all(listed.map(({ number }) => entries.get(number)));
  const texts = await readTexts(tx, rows);
  return listed.flatMap((article, at) => {
    const key = rows[at]?.key as ArticleKey | undefined;
    return key === undefined ? [] : [{ ...article, key, text: texts[at] ?? null }];
  });
}
