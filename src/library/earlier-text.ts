import type { ArticleKey } from '../core/story.ts';
import { urlOfKey } from './addresses.ts';
import { entriesAt } from './entries.ts';
import type { EarlierText } from './library.ts';
import type { LibraryTransaction } from './schema.ts';

/**
 * Of the other texts that the address of `key` has had, the one that the reader saw last, or else the one stored last; null where there
 * is none. O(texts of the address).
 */
export async function earlierText(
  tx: LibraryTransaction<IDBTransactionMode>,
  key: ArticleKey,
): Promise<EarlierText | null> {
  const others = (await entriesAt(tx, urlOfKey(key))).filter((entry) => entry.key !== key);
  const seen = others.flatMap(({ key, row: { readAt } }) => (readAt === undefined ? [] : [{ key, at: readAt }]));
  const [newest] = others;
  return seen.toSorted(latestFirst)[0] ?? (newest === undefined ? null : { key: newest.key, at: newest.row.at });
}

function latestFirst(x: EarlierText, y: EarlierText): number {
  return x.at < y.at ? 1 : -1;
}
