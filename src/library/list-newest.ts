import { unwrap } from 'idb';
import type { ArticleKey } from '../core/story.ts';
import { type PackedText, readTexts } from './article-texts.ts';
import { requestEach } from './request-each.ts';
import type { EntryRow, LibraryTransaction, Origin } from './schema.ts';

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
  const newest = await entries.openKeyCursor(before === null ? null : IDBKeyRange.upperBound(before, true), 'prev');
  if (newest === null) return { articles: [], next: null };
  const last = newest.primaryKey;
  const first = last - span + 1;
  const range = IDBKeyRange.bound(first, last);
  const [numbers, rows, older] = await Promise.all([
    entries.getAllKeys(range),
    entries.getAll(range),
    entries.getKey(IDBKeyRange.upperBound(first, true)),
  ]);
  const articles = await listed(tx, numbers.reverse(), rows.reverse(), isWanted);
  return { articles, next: older === undefined ? null : first };
}

/** Those of the articles with these numbers that are stored and of a sort, in the order asked for. */
export async function listNumbered(
  tx: LibraryTransaction<IDBTransactionMode>,
  numbers: readonly number[],
  isWanted: (sort: Sort) => boolean = () => true,
): Promise<readonly ListedArticle[]> {
  const entries = unwrap(tx.objectStore('entries')) as IDBObjectStore;
  const rows = await requestEach(numbers, (number) => entries.get(number) as IDBRequest<EntryRow | undefined>);
  return listed(tx, numbers, rows, isWanted);
}

async function listed(
  tx: LibraryTransaction<IDBTransactionMode>,
  numbers: readonly number[],
  rows: readonly (EntryRow | undefined)[],
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
