import type { Article } from '../core/article.ts';
import { articleKey } from '../core/article-key.ts';
import type { Fingerprint } from '../core/fingerprint/fingerprint.ts';
import type { ArticleKey } from '../core/story.ts';
import { needsDictionary, type PackingOptions, packArticles } from './article-packing.ts';
import { readTexts, TEXTS_SIZE } from './article-texts.ts';
import { changeEntries } from './change-entries.ts';
import type { StoredDictionary } from './dictionary/stored-dictionary.ts';
import { type EntryRef, entriesAtEach, type IndexedRow, indexedRow, readCounters, writeCounters } from './entries.ts';
import { groupRow } from './entry-rows.ts';
import { readIndexState } from './index/index-state.ts';
import type { NewArticle, Provenance, PutOutcome } from './library.ts';
import { putRow } from './put-row.ts';
import { readEntries } from './read-entries.ts';
import type { KnownText } from './restore-texts.ts';
import { GROUP_SIZE, groupKey } from './row-keys.ts';
import type { ArticleRow, Counters, LibraryTransaction } from './schema.ts';
import { titleLine } from './title-words.ts';
import { Turns } from './turns.ts';

/** Texts packed together, to be stored in one row. */
export interface PreparedTexts {
  readonly packed: Uint8Array;
  readonly articles: readonly Article[];
  /** Places of articles that are not in it: their words are stored elsewhere. */
  readonly leftOut: ReadonlySet<number>;
}

/** Articles to be stored in one transaction. */
export interface PreparedPiece {
  readonly articles: readonly PreparedArticle[];
  /** What texts of it may be packed with; null: none are. */
  readonly dictionary: StoredDictionary | null;
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

const NONE: ReadonlySet<number> = new Set();

/**
 * Packs and fingerprints articles, a piece of `PIECE_BYTES` or little more at a time. Between two groups a transaction that
 * waits for its answers goes on. What the reader opened is packed without the dictionary: the page waits for it.
 */
export async function* preparePieces(
  batch: readonly NewArticle[],
  fingerprintArticle: (article: Article) => Fingerprint,
  dictionary: StoredDictionary | null,
): AsyncGenerator<PreparedPiece> {
  const many = batch.length > TEXTS_SIZE;
  const turns = new Turns();
  let piece: PreparedArticle[] = [];
  let bytes = 0;
  try {
    for (let from = 0; from < batch.length; from += TEXTS_SIZE) {
      const group = batch.slice(from, from + TEXTS_SIZE);
      const articles = group.map(({ article }) => article);
      const isOpened = group.some(({ stored }) => stored.origin === 'reader');
      const options = { many, dictionary: isOpened ? null : (dictionary?.dictionary ?? null) };
      const texts = await packTexts(articles, NONE, options);
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
      yield { articles: piece, dictionary };
      [piece, bytes] = [[], 0];
    }
  } finally {
    turns.end();
  }
  if (piece.length > 0) yield { articles: piece, dictionary };
}

/** The same with all texts packed without a dictionary. */
export function withoutDictionary(piece: PreparedPiece): Promise<PreparedPiece> {
  const leftOut = new Map(piece.articles.map(({ texts }) => [texts, texts.leftOut]));
  return packAgain({ ...piece, dictionary: null }, leftOut);
}

/** The same with some of its texts packed without the articles at these places. */
export async function packAgain(
  { articles, dictionary }: PreparedPiece,
  leftOut: ReadonlyMap<PreparedTexts, ReadonlySet<number>>,
): Promise<PreparedPiece> {
  const many = articles.length > TEXTS_SIZE;
  const again = new Map<PreparedTexts, PreparedTexts>();
  for (const [texts, places] of leftOut) {
    const coded = needsDictionary(texts.packed) ? (dictionary?.dictionary ?? null) : null;
    again.set(texts, await packTexts(texts.articles, places, { many, dictionary: coded }));
  }
  return {
    articles: articles.map((article) => ({ ...article, texts: again.get(article.texts) ?? article.texts })),
    dictionary,
  };
}

async function packTexts(
  articles: readonly Article[],
  leftOut: ReadonlySet<number>,
  options: PackingOptions,
): Promise<PreparedTexts> {
  const kept = articles.map((article, place) => (leftOut.has(place) ? null : article));
  return { packed: await packArticles(kept, options), articles, leftOut };
}

/** An article and the id that it was stored under. */
export interface StoredArticle {
  readonly id: number;
  readonly article: PreparedArticle;
}

/** What storing a batch came to: an outcome for each article, and the ids that the new ones got. */
export interface PutBatch {
  readonly outcomes: readonly PutOutcome[];
  readonly stored: readonly StoredArticle[];
  /** Articles that are in no segment of the index yet. */
  readonly waiting: number;
}

/** The same, with what was stored before. */
export interface PutPiece extends PutBatch {
  readonly known: readonly KnownText[];
}

/** Texts that would hold what is stored elsewhere, or lack what is new; with each the places that it should leave out. */
export class PackedOtherwise extends Error {
  constructor(readonly texts: ReadonlyMap<PreparedTexts, ReadonlySet<number>>) {
    super('Other articles are new than those that were packed.');
  }
}

/**
 * Stores a batch within `tx`. Texts that are there already only have their reader noted. @throws {PackedOtherwise} before it writes
 * anything.
 */
export async function putPrepared(
  tx: LibraryTransaction<'readwrite'>,
  batch: readonly PreparedArticle[],
): Promise<PutPiece> {
  const urls = [...new Set(batch.map((article) => article.canonicalUrl))];
  const [counters, { tailStart }, known] = await Promise.all([
    readCounters(tx),
    readIndexState(tx),
    entriesAtEach(tx, urls),
  ]);
  const otherwise = packedOtherwise(batch, known.flat());
  if (otherwise.size > 0) throw new PackedOtherwise(otherwise);
  const revisions = new Map<string, readonly EntryRef[]>(urls.map((url, at) => [url, known[at] ?? []]));

  const outcomes: PutOutcome[] = [];
  const stored: StoredArticle[] = [];
  const again = new Map<number, KnownArticle>();
  const groups = new Map<PreparedTexts, number>();
  let next: Counters = counters;
  // New articles that share a row of texts, as long as no others come between them.
  let together: NewRow[] = [];
  const write = () => {
    putNewRows(tx, together);
    together = [];
  };
  for (const article of batch) {
    const earlier = revisions.get(article.canonicalUrl) ?? [];
    const same = earlier.find((entry) => entry.key === article.key);
    if (same !== undefined) {
      if (together.some(({ id }) => id === same.id)) write();
      const other = earlier.find((entry) => entry !== same)?.key ?? null;
      const row = await noteAgain(tx, same, article);
      outcomes.push({ key: article.key, isNew: false, revisionOf: (row?.revisionOf ?? other) as ArticleKey | null });
      if (same.id < counters.nextId) again.set(same.id, { article, row });
      continue;
    }
    const id = next.nextId;
    next = { ...next, nextId: id + 1, articles: next.articles + 1 };
    const revisionOf = earlier[0]?.key ?? null;
    if (together[0]?.article.texts !== article.texts || together.length === GROUP_SIZE) write();
    const group = groups.get(article.texts) ?? id;
    if (group === id && article.texts.articles.length > 1) putRow(tx, 'texts', id, article.texts.packed);
    groups.set(article.texts, group);
    together.push({ id, article, row: rowOf(article, group, revisionOf) });
    revisions.set(article.canonicalUrl, [{ id, key: article.key }, ...earlier]);
    outcomes.push({ key: article.key, isNew: true, revisionOf });
    stored.push({ id, article });
  }
  write();
  if (next !== counters) writeCounters(tx, next);
  return { outcomes, stored, known: await knownTexts(tx, again), waiting: next.nextId - tailStart };
}

/** An article of a batch that is stored already. */
interface KnownArticle {
  readonly article: PreparedArticle;
  readonly row: ArticleRow | undefined;
}

async function knownTexts(
  tx: LibraryTransaction<'readwrite'>,
  again: ReadonlyMap<number, KnownArticle>,
): Promise<readonly KnownText[]> {
  const texts = await readTexts(
    tx,
    Array.from(again.values(), ({ row }) => row),
  );
  return Array.from(again).flatMap(([id, { article: known }], at) => {
    const article = known.texts.articles[known.place];
    return article === undefined ? [] : [{ id, key: known.key, article, text: texts[at] ?? null }];
  });
}

/**
 * Texts with articles that are new, and not only those or not all of them: a copy of what is stored elsewhere would stay when that is
 * forgotten. With each the places to leave out.
 */
function packedOtherwise(
  batch: readonly PreparedArticle[],
  known: readonly EntryRef[],
): ReadonlyMap<PreparedTexts, ReadonlySet<number>> {
  const seen = new Set(known.map(({ key }) => key));
  const stored = new Map<PreparedTexts, Set<number>>();
  for (const { key, texts, place } of batch) {
    const places = stored.get(texts) ?? new Set();
    stored.set(texts, seen.has(key) ? places.add(place) : places);
    seen.add(key);
  }
  const isOtherwise = ({ articles, leftOut }: PreparedTexts, places: ReadonlySet<number>) =>
    places.size < articles.length && (places.size !== leftOut.size || [...places].some((place) => !leftOut.has(place)));
  return new Map([...stored].filter(([texts, places]) => isOtherwise(texts, places)));
}

/** A new article and the row that it would have alone. */
interface NewRow extends StoredArticle {
  readonly row: ArticleRow & IndexedRow;
}

/** Writes articles with consecutive ids and one row of texts: together if the reader has opened none of them. */
function putNewRows(tx: LibraryTransaction<'readwrite'>, articles: readonly NewRow[]): void {
  const [first] = articles;
  const texts = first?.row.shared?.[0];
  const rows = articles.map(({ row }) => row);
  const different = new Set(rows.map(({ address }) => address)).size === rows.length;
  if (first === undefined || texts === undefined || rows.length < 2 || !different || rows.some(isRead)) {
    for (const { id, row } of articles) putRow(tx, 'entries', id, { ...row, id });
    return;
  }
  putRow(tx, 'entries', groupKey(first.id, rows.length), groupRow(first.id, texts, rows));
}

function isRead({ readAt }: ArticleRow): boolean {
  return readAt !== undefined;
}

function rowOf(
  { stored: { origin, at }, texts, place, indexed }: PreparedArticle,
  group: number,
  revisionOf: ArticleKey | null,
): ArticleRow & IndexedRow {
  const text = texts.articles.length > 1 ? { shared: [group, place] as const } : { packed: texts.packed };
  const row = { ...indexed, ...text, origin, at, revisionOf };
  return origin === 'reader' ? { ...row, readAt: at } : row;
}

/** The same words again: only a reader's visit is worth a write, because what was read is kept longest. Resolves to the row there was. */
async function noteAgain(
  tx: LibraryTransaction<'readwrite'>,
  entry: EntryRef,
  { stored }: PreparedArticle,
): Promise<ArticleRow | undefined> {
  const [row] = await readEntries(tx, [entry.id]);
  if (row !== undefined && stored.origin === 'reader' && (row.readAt === undefined || row.readAt < stored.at)) {
    await changeEntries(tx, new Map([[entry.id, { ...row, origin: 'reader', readAt: stored.at }]]));
  }
  return row;
}
