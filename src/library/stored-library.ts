import type { Article } from '../core/article.ts';
import type { Fingerprint } from '../core/fingerprint/fingerprint.ts';
import type { StoryIndex } from '../core/match/story-index.ts';
import type { ArticleKey, Version } from '../core/story.ts';
import { unpackArticle } from './article-packing.ts';
import type { Connection } from './connection.ts';
import { entriesAt, findEntry, readCounters, urlOfKey } from './entries.ts';
import { blockIndex } from './index/block-index.ts';
import { IndexCache } from './index/index-cache.ts';
import { TAIL_LIMIT } from './index/index-step.ts';
import type { Library, LibraryUsage, PutOutcome } from './library.ts';
import { prepareArticle, putPrepared } from './put-articles.ts';
import { addRejection, rejectedKeys } from './rejections.ts';
import { removeArticles } from './retention.ts';
import type { ArticleRow, LibraryTransaction } from './schema.ts';
import { transact } from './transact.ts';
import { maintain, upkeepStep } from './upkeep.ts';
import { withRoom } from './with-room.ts';

export interface LibraryParts {
  readonly connection: Connection;
  readonly fingerprintArticle: (article: Article) => Fingerprint;
}

/** The library over one database connection. Everything it knows is in the database: it may be dropped at any moment. */
export function storedLibrary({ connection, fingerprintArticle }: LibraryParts): Library {
  const cache = new IndexCache();
  const parts = { connection, cache, fingerprintArticle };
  let untended = TAIL_LIMIT; // unknown at first: look once
  let tending = false;
  const index: StoryIndex = blockIndex(connection, cache);

  async function putArticles(batch: Parameters<Library['putArticles']>[0]): Promise<readonly PutOutcome[]> {
    const prepared = await Promise.all(batch.map((article) => prepareArticle(article, fingerprintArticle)));
    const outcomes = await withRoom(connection, () =>
      transact(connection, 'readwrite', (tx) => putPrepared(tx, prepared)),
    );
    await tend(prepared.length);
    return outcomes;
  }

  /**
   * Indexes what was just stored, as far as it cannot wait. Of many articles the caller waits for it, or an import would
   * outrun the index; a single one is acknowledged at once.
   */
  async function tend(added: number): Promise<void> {
    untended += added;
    if (untended < TAIL_LIMIT || tending) return;
    untended = 0;
    tending = true;
    const tended = tendAll().finally(() => {
      tending = false;
    });
    // What fails here is tried again by the next step, and then reported by `maintain`.
    if (added > 1) await tended;
    else tended.catch(() => undefined);
  }

  async function tendAll(): Promise<void> {
    for (let more = true; more; ) more = (await upkeepStep(parts, { patient: false })).more;
  }

  async function getArticles(keys: readonly ArticleKey[]): Promise<readonly Version[]> {
    const rows = await transact(connection, 'readonly', (tx) => Promise.all(keys.map((key) => articleRow(tx, key))));
    return unpackVersions(keys, rows);
  }

  return {
    index,
    putArticles,
    getArticles,

    async putArticle(article, stored) {
      const [outcome] = await putArticles([{ article, stored }]);
      if (outcome === undefined) throw new RangeError('A batch of one has one outcome.');
      return outcome;
    },

    async getArticle(key) {
      const [version] = await getArticles([key]);
      return version?.article ?? null;
    },

    async articlesAt(canonicalUrl) {
      const found = await transact(connection, 'readonly', async (tx) => {
        const entries = await entriesAt(tx, canonicalUrl);
        const rows = await Promise.all(entries.map((entry) => tx.objectStore('articles').get(entry.id)));
        return { keys: entries.map((entry) => entry.key), rows };
      });
      return unpackVersions(found.keys, found.rows);
    },

    forgetArticle: (key) => transact(connection, 'readwrite', (tx) => forget(tx, key)),
    rejectMatch: (a, b) => transact(connection, 'readwrite', (tx) => addRejection(tx, a, b)),
    rejectedFor: (key) => transact(connection, 'readonly', (tx) => rejectedKeys(tx, key)),
    count: () => transact(connection, 'readonly', async (tx) => (await readCounters(tx)).articles),

    async usage(): Promise<LibraryUsage> {
      const { articles } = await transact(connection, 'readonly', readCounters);
      const estimate = await globalThis.navigator?.storage?.estimate?.();
      return { articles, bytes: estimate?.usage ?? null, quota: estimate?.quota ?? null };
    },

    maintain: (budget) => maintain(parts, budget),
    close: () => connection.close(),
  };
}

async function articleRow(
  tx: LibraryTransaction<IDBTransactionMode>,
  key: ArticleKey,
): Promise<ArticleRow | undefined> {
  const entry = await findEntry(tx, key);
  return entry === null ? undefined : tx.objectStore('articles').get(entry.id);
}

async function unpackVersions(
  keys: readonly ArticleKey[],
  rows: readonly (ArticleRow | undefined)[],
): Promise<readonly Version[]> {
  const versions = await Promise.all(
    keys.map(async (key, at) => {
      const row = rows[at];
      return row === undefined ? null : { key, article: await unpackArticle(row.packed) };
    }),
  );
  return versions.filter((version) => version !== null);
}

async function forget(tx: LibraryTransaction<'readwrite'>, key: ArticleKey): Promise<void> {
  const entry = await findEntry(tx, key);
  if (entry === null) return;
  const articles = tx.objectStore('articles');
  const [row, entries] = await Promise.all([articles.get(entry.id), entriesAt(tx, urlOfKey(key))]);
  for (const other of entries) {
    // A later text that followed this one now follows what this one itself followed.
    const later = other.id > entry.id ? await articles.get(other.id) : undefined;
    if (later?.revisionOf === key) await articles.put({ ...later, revisionOf: row?.revisionOf ?? null }, other.id);
  }
  await removeArticles(tx, [entry.id]);
}
