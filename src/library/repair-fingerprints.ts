import type { Article } from '../core/article.ts';
import { articleKey } from '../core/article-key.ts';
import { encodeFingerprint } from '../core/fingerprint/codec.ts';
import type { Fingerprint } from '../core/fingerprint/fingerprint.ts';
import { unpackArticle } from './article-packing.ts';
import type { Connection } from './connection.ts';
import { transact } from './transact.ts';

/**
 * Makes the fingerprints of these articles again from their texts. A fingerprint without a text, and a text that cannot
 * be read any more, are removed: neither can be shown. Bounded by the number of ids, about 2 ms each.
 */
export async function repairFingerprints(
  connection: Connection,
  ids: readonly number[],
  fingerprintArticle: (article: Article) => Fingerprint,
): Promise<void> {
  const rows = await transact(connection, 'readonly', (tx) =>
    Promise.all(ids.map((id) => tx.objectStore('articles').get(id))),
  );
  const entries = await Promise.all(
    rows.map(async (row) => {
      const article = row === undefined ? null : await readable(row.packed);
      if (article === null) return null;
      return { key: articleKey(article), fingerprint: encodeFingerprint(fingerprintArticle(article)) };
    }),
  );
  await transact(connection, 'readwrite', async (tx) => {
    const articles = tx.objectStore('articles');
    const stored = await Promise.all(ids.map((id) => articles.getKey(id)));
    await Promise.all(
      ids.map((id, at) => {
        const entry = stored[at] === undefined ? null : entries[at];
        if (entry) return tx.objectStore('entries').put(entry, id);
        return Promise.all([tx.objectStore('entries').delete(id), articles.delete(id)]);
      }),
    );
  });
}

async function readable(packed: Uint8Array): Promise<Article | null> {
  try {
    return await unpackArticle(packed);
  } catch {
    // Cut short or garbled on disk: the words are lost, whatever the decompressor says about it.
    return null;
  }
}
