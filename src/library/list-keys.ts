import type { ArticleKey } from '../core/story.ts';
import { readEntryRange } from './read-entries.ts';
import { idsOf } from './row-keys.ts';
import type { LibraryTransaction } from './schema.ts';

/** Keys of stored articles in the order in which they came, at most `atMost` after the one numbered `after`. */
export async function listKeys(
  tx: LibraryTransaction<IDBTransactionMode>,
  after: number,
  atMost: number,
): Promise<readonly { readonly number: number; readonly key: ArticleKey }[]> {
  // A row of several that ends with `after` has a larger key, and none that is asked for.
  const rowKeys = await tx.objectStore('entries').getAllKeys(IDBKeyRange.lowerBound(after + 1), atMost);
  const numbers = idsOf(rowKeys, after + 1).slice(0, atMost);
  const rows = await readEntryRange(tx, after + 1, (numbers.at(-1) ?? after) + 1);
  return rows.map(({ id, row }) => ({ number: id, key: row.key as ArticleKey }));
}
