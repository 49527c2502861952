import type { Article } from '../core/article.ts';
import { articleKey } from '../core/article-key.ts';
import type { Fingerprint } from '../core/fingerprint/fingerprint.ts';
import type { ArticleKey } from '../core/story.ts';
import { packArticles } from './article-packing.ts';
import { GROUP_SIZE } from './article-texts.ts';
import { type EntryRef, entriesAtEach, indexedRow, readCounters, writeCounters } from './entries.ts';
import { readIndexState } from './index/index-state.ts';
import type { NewArticle, Provenance, PutOutcome } from './library.ts';
import { putRow } from './put-row.ts';
import type { Counters, EntryRow, IndexedRow, LibraryTransaction } from './schema.ts';
import { titleLine } from './title-words.ts';
import { Turns } from './turns.ts';

/** Texts packed together, to be stored in one row. */
export interface PreparedTexts {
  readonly packed: Uint8Array;
  readonly count: number;
}

/** An article with everything that is computed before the transaction opens: nothing inside may wait for other work. */
export interface PreparedArticle {
  readonly key: ArticleKey;
  readonly canonicalUrl: string;
  readonly texts: PreparedTexts;
  readonly place: number;
  readonly fingerprint: Fingerprint;
  readonly indexed: IndexedRow;
  readonly stored: Provenance;
  readonly titleLine: string;
}

/**
 * Packed bytes in one transaction: about 540 articles of 4 KB of text. While the browser writes them the next are packed.
 * More of them keep whoever stores one article waiting; smaller ones cost their round trips: on a machine at load 25 an
 * import in thirds of this took a fifth longer.
 */
const PIECE_BYTES = 1_536 * 1_024;

/**
 * Packs and fingerprints articles, a piece of `PIECE_BYTES` or little more at a time. Between two groups a transaction that
 * waits for its answers goes on.
 */
export async function* preparePieces(
  batch: readonly NewArticle[],
  fingerprintArticle: (article: Article) => Fingerprint,
): AsyncGenerator<readonly PreparedArticle[]> {
  const many = batch.length > GROUP_SIZE;
  const turns = new Turns();
  let piece: PreparedArticle[] = [];
  let bytes = 0;
  try {
    for (let from = 0; from < batch.length; from += GROUP_SIZE) {
      const group = batch.slice(from, from + GROUP_SIZE);
      const articles = group.map(({ article }) => article);
      const texts = { packed: await packArticles(articles, many), count: group.length };
      bytes += texts.packed.length;
      group.forEach(({ article, stored }, place) => {
        const { canonicalUrl } = article;
        const key = articleKey(article);
        const fingerprint = fingerprintArticle(article);
        const indexed = indexedRow(key, fingerprint);
        piece.push({ key, canonicalUrl, texts, place, fingerprint, indexed, stored, titleLine: titleLine(article) });
        bytes += indexed.fingerprint.length + key.length;
      });
      if (many) await turns.next();
      if (bytes < PIECE_BYTES) continue;
      yield piece;
      [piece, bytes] = [[], 0];
    }
  } finally {
    turns.end();
  }
  if (piece.length > 0) yield piece;
}

/** What storing a batch came to: an outcome for each article, and the ids that the new ones got. */
export interface PutBatch {
  readonly outcomes: readonly PutOutcome[];
  readonly stored: readonly { readonly id: number; readonly article: PreparedArticle }[];
  /** Articles that are in no segment of the index yet. */
  readonly waiting: number;
}

/** Stores a batch within `tx`. Texts that are there already only have their reader noted. */
export async function putPrepared(
  tx: LibraryTransaction<'readwrite'>,
  batch: readonly PreparedArticle[],
): Promise<PutBatch> {
  const urls = [...new Set(batch.map((article) => article.canonicalUrl))];
  const [counters, { tailStart }, known] = await Promise.all([
    readCounters(tx),
    readIndexState(tx),
    entriesAtEach(tx, urls),
  ]);
  const revisions = new Map<string, readonly EntryRef[]>(urls.map((url, at) => [url, known[at] ?? []]));

  const outcomes: PutOutcome[] = [];
  const stored: { id: number; article: PreparedArticle }[] = [];
  const groups = new Map<PreparedTexts, number>();
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
    const group = groups.get(article.texts) ?? id;
    if (group === id && article.texts.count > 1) putRow(tx, 'texts', id, article.texts.packed);
    groups.set(article.texts, group);
    putRow(tx, 'entries', id, rowOf(article, group, revisionOf));
    revisions.set(article.canonicalUrl, [{ id, key: article.key }, ...earlier]);
    outcomes.push({ key: article.key, isNew: true, revisionOf });
    stored.push({ id, article });
  }
  if (next !== counters) await writeCounters(tx, next);
  return { outcomes, stored, waiting: next.nextId - tailStart };
}

function rowOf(
  { stored: { origin, at }, texts, place, indexed }: PreparedArticle,
  group: number,
  revisionOf: ArticleKey | null,
): EntryRow {
  const text = texts.count > 1 ? { shared: [group, place] as const } : { packed: texts.packed };
  const row: EntryRow = { ...indexed, ...text, origin, at, revisionOf };
  return origin === 'reader' ? { ...row, readAt: at } : row;
}

/** The same words again: only a reader's visit is worth a write, because what was read is kept longest. */
async function noteAgain(
  tx: LibraryTransaction<'readwrite'>,
  entry: EntryRef,
  { key, stored }: PreparedArticle,
): Promise<PutOutcome> {
  const entries = tx.objectStore('entries');
  const row = await entries.get(entry.id);
  if (row !== undefined && stored.origin === 'reader' && (row.readAt === undefined || row.readAt < stored.at)) {
    await entries.put({ ...row, origin: 'reader', readAt: stored.at }, entry.id);
  }
  return { key, isNew: false, revisionOf: (row?.revisionOf ?? null) as ArticleKey | null };
}
