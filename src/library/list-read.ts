import type { ArticleKey } from '../core/story.ts';
import { type PackedText, readTexts } from './article-texts.ts';
import { findEntries } from './entries.ts';
import { readEntries } from './read-entries.ts';
import type { LibraryTransaction } from './schema.ts';

/** Where a list of what the reader opened goes on: after this one. */
export interface ReadPlace {
  /** ISO 8601 UTC. */
  readonly readAt: string;
  /** The article's number: several may have been opened at one time. */
  readonly number: number;
}

/** An article that the reader opened. */
export interface ReadArticle extends ReadPlace {
  readonly key: ArticleKey;
  /** For `unpackTexts`; null when the text is lost. */
  readonly text: PackedText | null;
}

type AnyTransaction = LibraryTransaction<IDBTransactionMode>;

/**
 * Numbers of articles that the reader opened, last opened first, at most `atMost` from after `place` on (null: from the
 * newest). O(opened before it), 1 us each: all keys are read at once, as walking a cursor takes a turn for each.
 */
export async function openedNumbers(
  tx: AnyTransaction,
  place: ReadPlace | null,
  atMost = Number.POSITIVE_INFINITY,
): Promise<readonly number[]> {
  const opened = tx.objectStore('entries').index('byReadAt');
  if (place === null) return (await opened.getAllKeys()).reverse().slice(0, atMost);
  // Those of one moment stand in the order of their numbers.
  const [earlier, sameMoment] = await Promise.all([
    opened.getAllKeys(IDBKeyRange.upperBound(place.readAt, true)),
    opened.getAllKeys(IDBKeyRange.only(place.readAt)),
  ]);
  const later = sameMoment.filter((number) => number < place.number);
  return [...later.reverse(), ...earlier.reverse()].slice(0, atMost);
}

/** Those of the articles with these numbers that the reader opened, in the order asked for. */
export async function readNumbered(tx: AnyTransaction, numbers: readonly number[]): Promise<readonly ReadArticle[]> {
  const rows = await readEntries(tx, numbers);
  const opened = numbers.flatMap((number, at) => {
    const row = rows[at];
    return row?.readAt === undefined ? [] : [{ row, place: { number, readAt: row.readAt } }];
  });
  const texts = await readTexts(
    tx,
    opened.map(({ row }) => row),
  );
  return opened.map(({ row, place }, at) => ({ ...place, key: row.key as ArticleKey, text: texts[at] ?? null }));
}

/** The same by keys. */
export async function readAmong(tx: AnyTransaction, keys: readonly ArticleKey[]): Promise<readonly ReadArticle[]> {
  const found = await findEntries(tx, keys);
  return readNumbered(
    tx,
    found.flatMap((entry) => (entry === null ? [] : [entry.id])),
  );
}
