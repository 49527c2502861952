import type { ArticleKey } from '../core/story.ts';
import type { LibraryTransaction } from './schema.ts';

/** Keys of stored articles in the order in which they came, at most `atMost` after the one numbered `after`. */
export async function listKeys(
  tx: LibraryTransaction<IDBTransactionMode>,
  after: number,
  atMost: number,
): Promise<readonly { readonly number: number; readonly key: ArticleKey }[]> {
  const range = IDBKeyRange.lowerBound(after, true);
  const entries = tx.objectStore('entries');
  const [numbers, rows] = await Promise.all([entries.getAllKeys(range, atMost), entries.getAll(range, atMost)]);
  return numbers.flatMap((number, at) => {
    const row = rows[at];
    return row === undefined ? [] : [{ number, key: row.key as ArticleKey }];
  });
}
