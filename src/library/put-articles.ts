import type { Article } from '../core/article.ts';
import { articleKey } from '../core/article-key.ts';
import { encodeFingerprint } from '../core/fingerprint/codec.ts';
import type { Fingerprint } from '../core/fingerprint/fingerprint.ts';
import type { ArticleKey } from '../core/story.ts';
import { packArticle } from './article-packing.ts';
import { type EntryRef, entriesAt, readCounters, writeCounters } from './entries.ts';
import type { NewArticle, Provenance, PutOutcome } from './library.ts';
import type { ArticleRow, Counters, LibraryTransaction } from './schema.ts';

/** An article with everything that is computed before the transaction opens: nothing inside may wait for other work. */
export interface PreparedArticle {
  readonly key: ArticleKey;
  readonly canonicalUrl: string;
  readonly packed: Uint8Array;
  readonly fingerprint: Fingerprint;
  readonly stored: Provenance;
}

export async function prepareArticle(
  { article, stored }: NewArticle,
  fingerprintArticle: (article: Article) => Fingerprint,
): Promise<PreparedArticle> {
  return {
    key: articleKey(article),
    canonicalUrl: article.canonicalUrl,
    packed: await packArticle(article),
    fingerprint: fingerprintArticle(article),
    stored,
  };
}

/** Stores a batch within `tx`. Texts that are there already only have their reader noted. */
export async function putPrepared(
  tx: LibraryTransaction<'readwrite'>,
  batch: readonly PreparedArticle[],
): Promise<readonly PutOutcome[]> {
  const urls = [...new Set(batch.map((article) => article.canonicalUrl))];
  const [counters, ...known] = await Promise.all([readCounters(tx), ...urls.map((url) => entriesAt(tx, url))]);
  const revisions = new Map<string, readonly EntryRef[]>(urls.map((url, at) => [url, known[at] ?? []]));

  const outcomes: PutOutcome[] = [];
  const writes: Promise<unknown>[] = [];
  let next: Counters = counters;
  for (const article of batch) {
    const earlier = revisions.get(article.canonicalUrl) ?? [];
    const same = earlier.find((entry) => entry.key === article.key);
    if (same !== undefined) {
      outcomes.push(await noteAgain(tx, same, article));
      continue;
    }
    const id = next.nextId;
    next = { nextId: id + 1, articles: next.articles + 1 };
    const revisionOf = earlier[0]?.key ?? null;
    writes.push(...writeRows(tx, id, article, revisionOf));
    revisions.set(article.canonicalUrl, [{ id, key: article.key }, ...earlier]);
    outcomes.push({ key: article.key, isNew: true, revisionOf });
  }
  if (next !== counters) writes.push(writeCounters(tx, next));
  await Promise.all(writes);
  return outcomes;
}

function writeRows(
  tx: LibraryTransaction<'readwrite'>,
  id: number,
  article: PreparedArticle,
  revisionOf: ArticleKey | null,
): Promise<unknown>[] {
  const { origin, at } = article.stored;
  const row: ArticleRow = { packed: article.packed, origin, at, revisionOf };
  return [
    tx.objectStore('entries').put({ key: article.key, fingerprint: encodeFingerprint(article.fingerprint) }, id),
    tx.objectStore('articles').put(origin === 'reader' ? { ...row, readAt: at } : row, id),
  ];
}

/** The same words again: only a reader's visit is worth a write, because what was read is kept longest. */
async function noteAgain(
  tx: LibraryTransaction<'readwrite'>,
  entry: EntryRef,
  { key, stored }: PreparedArticle,
): Promise<PutOutcome> {
  const articles = tx.objectStore('articles');
  const row = await articles.get(entry.id);
  if (row !== undefined && stored.origin === 'reader' && (row.readAt === undefined || row.readAt < stored.at)) {
    await articles.put({ ...row, origin: 'reader', readAt: stored.at }, entry.id);
  }
  return { key, isNew: false, revisionOf: (row?.revisionOf ?? null) as ArticleKey | null };
}
