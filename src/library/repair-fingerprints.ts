import type { Article } from '../core/article.ts';
import { articleKey } from '../core/article-key.ts';
import type { Fingerprint } from '../core/fingerprint/fingerprint.ts';
import type { ArticleKey } from '../core/story.ts';
import { readTexts, unpackTexts } from './article-texts.ts';
import type { Connection } from './connection.ts';
import { entryRow, findEntry, readCounters, writeCounters } from './entries.ts';
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
  const texts = await transact(connection, 'readonly', async (tx) =>
    readTexts(tx, await Promise.all(ids.map((id) => tx.objectStore('articles').get(id)))),
  );
  const entries = (await unpackTexts(texts)).map((article) =>
    article === null ? null : entryRow(articleKey(article), fingerprintArticle(article)),
  );
  await transact(connection, 'readwrite', async (tx) => {
    const articles = tx.objectStore('articles');
    const entryStore = tx.objectStore('entries');
    let lost = 0;
    for (const [at, id] of ids.entries()) {
      const [article, old] = await Promise.all([articles.getKey(id), entryStore.getKey(id)]);
      const entry = article === undefined ? null : entries[at];
      // While the fingerprint was missing the same words may have been stored once more.
      const other = entry ? await findEntry(tx, entry.key as ArticleKey) : null;
      if (entry && (other === null || other.id === id)) {
        await entryStore.put(entry, id);
      } else if (article !== undefined || old !== undefined) {
        await Promise.all([entryStore.delete(id), articles.delete(id)]);
        lost++;
      }
    }
    const counters = await readCounters(tx);
    if (lost > 0) await writeCounters(tx, { ...counters, articles: counters.articles - lost });
  });
}
