import type { ArticleKey } from '../core/story.ts';
import { type PackedText, readTexts } from './article-texts.ts';
import { readEntries, readEntryRange } from './read-entries.ts';
import { firstIdOf } from './row-keys.ts';
import type { ArticleRow, LibraryTransaction, Origin } from './schema.ts';

/** A stored article as a list names it. */
export interface ListedArticle {
  /** Its number, for asking for what came before it. */
  readonly number: number;
  readonly key: ArticleKey;
  readonly origin: Origin;
  /** Whether the reader ever had it open. */
  readonly isRead: boolean;
  /** For `unpackTexts`; null when the text is lost. */
  readonly text: PackedText | null;
}

export interface NewestArticles {
  readonly articles: readonly ListedArticle[];
  /** The smallest number that was looked at: the next ones begin before it. Null at the end. */
  readonly next: number | null;
}

/** What of an article says whether it belongs into a list. */
type Sort = Pick<ListedArticle, 'origin' | 'isRead'>;

/**
 * Stored articles of a sort, newest first, among the `span` numbers before `before` (null: from the newest). There may be
 * none and more to come: numbers of removed articles are not used again. Whole ranges are read at once: walking a cursor
 * takes a turn for each article. O(span), however many there are.
 */
export async function listNewest(
  tx: LibraryTransaction<IDBTransactionMode>,
  before: number | null,
  span: number,
  isWanted: (sort: Sort) => boolean = () => true,
): Promise<NewestArticles> {
  const entries = tx.objectStore('entries');
  const [newest, across, oldest] = await Promise.all([
    entries.openKeyCursor(before === null ? null : IDBKeyRange.upperBound(before, true), 'prev'),
    before === null ? undefined : entries.getKey(IDBKeyRange.lowerBound(before)),
    entries.openKeyCursor(),
  ]);
  // A row of several may hold the newest one before `before` and others that are not.
  const isAcross = before !== null && across !== undefined && firstIdOf(across) < before;
  const last = isAcross ? before - 1 : newest === null ? null : Math.floor(newest.primaryKey);
  if (last === null) return { articles: [], next: null };
  const first = last - span + 1;
  const found = await readEntryRange(tx, first, last + 1);
  const newestFirst = [...found].reverse();
  const articles = await listed(
    tx,
    newestFirst.map(({ id }) => id),
    newestFirst.map(({ row }) => row),
    isWanted,
  );
  return { articles, next: oldest === null || firstIdOf(oldest.primaryKey) >= first ? null : first };
}

/** Those of the articles with these numbers that are stored and of a sort, in the order asked for. */
export async function listNumbered(
  tx: LibraryTransaction<IDBTransactionMode>,
  numbers: readonly number[],
  isWanted: (sort: Sort) => boolean = () => true,
): Promise<readonly ListedArticle[]> {
  return listed(tx, numbers, await readEntries(tx, numbers), isWanted);
}

async function listed(
  tx: LibraryTransaction<IDBTransactionMode>,
  numbers: readonly number[],
  rows: readonly (ArticleRow | undefined)[],
  isWanted: (sort: Sort) => boolean,
): Promise<readonly ListedArticle[]> {
  const wanted = numbers.flatMap((number, at) => {
    const row = rows[at];
    if (row === undefined) return [];
    const sort = { origin: row.origin, isRead: row.readAt !== undefined };
    return isWanted(sort) ? [{ row, article: { number, key: row.key as ArticleKey, ...sort } }] : [];
  });
  const texts = await readTexts(
    tx,
    wanted.map(({ row }) => row),
  );
  return wanted.map(({ article }, at) => ({ ...article, text: texts[at] ?? null }));
}
