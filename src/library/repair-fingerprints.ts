import type { Article } from '../core/article.ts';
import { articleKey } from '../core/article-key.ts';
import type { Fingerprint } from '../core/fingerprint/fingerprint.ts';
import type { ArticleKey } from '../core/story.ts';
import { readTexts, unpackTexts } from './article-texts.ts';
import { changeEntries } from './change-entries.ts';
import type { Connection } from './connection.ts';
import { findEntry, indexedRow, readCounters, writeCounters } from './entries.ts';
import { readEntries } from './read-entries.ts';
import { dropSheets } from './title-sheets.ts';
import { transact } from './transact.ts';

/**
 * Makes the fingerprints of these articles again from their texts. An article without a text, or with one that cannot be read
 * any more, is removed: it can't be shown. Bounded by the number of ids, about 2 ms each.
 */
export async function repairFingerprints(
  connection: Connection,
  ids: readonly number[],
  fingerprintArticle: (article: Article) => Fingerprint,
): Promise<void> {
  const texts = await transact(connection, 'readonly', async (tx) => readTexts(tx, await readEntries(tx, ids)));
  const repaired = (await unpackTexts(texts)).map((article) =>
    article === null ? null : indexedRow(articleKey(article), fingerprintArticle(article)),
  );
  await transact(connection, 'readwrite', async (tx) => {
    let lost = 0;
    for (const [at, id] of ids.entries()) {
      const [row] = await readEntries(tx, [id]);
      if (row === undefined) continue;
      const indexed = repaired[at];
      // While it had another key the same words may have been stored once more.
      const other = indexed ? await findEntry(tx, indexed.key as ArticleKey) : null;
      if (indexed && (other === null || other.id === id)) {
        await changeEntries(tx, new Map([[id, { ...row, key: indexed.key, fingerprint: indexed.fingerprint }]]));
      } else {
        await changeEntries(tx, new Map([[id, null]]));
        await dropSheets(tx, [id]);
        lost++;
      }
    }
    const counters = await readCounters(tx);
    if (lost > 0) writeCounters(tx, { ...counters, articles: counters.articles - lost });
  });
}
