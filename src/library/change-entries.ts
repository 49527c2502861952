import { articlesIn, isGroup, singleRow } from './entry-rows.ts';
import { putRow } from './put-row.ts';
import { readRowsOf } from './read-entries.ts';
import { groupKey } from './row-keys.ts';
import type { ArticleRow, EntryRow, LibraryTransaction } from './schema.ts';

/**
 * Gives stored articles another row, or removes them (null). Those that share a row with others get rows of their own, and so do
 * the others. An id that is not stored is left out. O(changes).
 */
export async function changeEntries(
  tx: LibraryTransaction<'readwrite'>,
  changes: ReadonlyMap<number, ArticleRow | null>,
): Promise<void> {
  const ids = [...changes.keys()];
  const found = await readRowsOf(tx, ids);
  const entries = tx.objectStore('entries');
  const rows = new Map<number, EntryRow>();
  ids.forEach((id, at) => {
    const row = found[at];
    if (row !== undefined) rows.set(isGroup(row) ? groupKey(row.firstId, row.keys.length) : id, row);
  });
  await Promise.all(
    Array.from(rows, async ([key, row]) => {
      const articles = articlesIn(key, row);
      const kept = articles.flatMap((article) => {
        const changed = changes.get(article.id);
        return changed === null ? [] : [{ id: article.id, row: changed ?? article.row }];
      });
      for (const one of kept) putRow(tx, 'entries', one.id, singleRow(one.id, one.row));
      if (isGroup(row) || kept.length === 0) await entries.delete(key);
    }),
  );
}
