import type { ArticleKey } from '../core/story.ts';
import { readTexts, withoutText } from './article-texts.ts';
import type { Connection } from './connection.ts';
import { entriesAt, findEntry, urlOfKey } from './entries.ts';
import { removeArticles } from './retention.ts';
import type { LibraryTransaction } from './schema.ts';
import { transact } from './transact.ts';

/**
 * Removes an article and every byte that derives from it. Its text may share a row with others, which has to be packed
 * again, and packing cannot wait inside a transaction: so it is prepared first, and done over when the row has changed.
 */
export async function forgetArticle(connection: Connection, key: ArticleKey): Promise<void> {
  for (let done = false; !done; ) {
    const shared = await transact(connection, 'readonly', async (tx) => {
      const entry = await findEntry(tx, key);
      const row = entry === null ? undefined : await tx.objectStore('entries').get(entry.id);
      const [text] = row?.shared === undefined ? [null] : await readTexts(tx, [row]);
      return row?.shared === undefined || !text ? null : { group: row.shared[0], text };
    });
    const blotted = shared && { ...shared, packed: await withoutText(shared.text) };
    done = await transact(connection, 'readwrite', async (tx) => {
      if (blotted !== null) {
        const texts = tx.objectStore('texts');
        const now = await texts.get(blotted.group);
        if (now === undefined || !sameBytes(now, blotted.text.packed)) return (await findEntry(tx, key)) === null;
        await texts.put(blotted.packed, blotted.group);
      }
      await forget(tx, key);
      return true;
    });
  }
}

async function forget(tx: LibraryTransaction<'readwrite'>, key: ArticleKey): Promise<void> {
  const entry = await findEntry(tx, key);
  if (entry === null) return;
  const entries = tx.objectStore('entries');
  const [row, revisions] = await Promise.all([entries.get(entry.id), entriesAt(tx, urlOfKey(key))]);
  for (const other of revisions) {
    // A later text that followed this one now follows what this one itself followed.
    const later = other.id > entry.id ? await entries.get(other.id) : undefined;
    if (later?.revisionOf === key) await entries.put({ ...later, revisionOf: row?.revisionOf ?? null }, other.id);
  }
  await removeArticles(tx, [entry.id]);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
