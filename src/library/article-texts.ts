import type { Article } from '../core/article.ts';
import { needsDictionary, packArticles, unpackArticles } from './article-packing.ts';
import type { Dictionary } from './dictionary/dictionary.ts';
import { readDictionary } from './dictionary/stored-dictionary.ts';
import { readEntryRange } from './read-entries.ts';
import type { ArticleRow, LibraryTransaction } from './schema.ts';

/**
 * Articles that came in one batch share a row of `texts`, at most this many: eight take a quarter less room than each
 * alone; more gain little and make reading one of them slower (0.3 ms for eight, 0.6 for sixteen).
 */
export const TEXTS_SIZE = 8;

/** Where an article's text is, read but not unpacked. */
export interface PackedText {
  readonly packed: Uint8Array;
  readonly place: number;
  /** What it is read with; null where that is not needed, or is lost. */
  readonly dictionary: Dictionary | null;
}

/** Finds the packed texts of these rows; null where there is none (a lost row). A group is read once. */
export async function readTexts(
  tx: LibraryTransaction<IDBTransactionMode>,
  rows: readonly (ArticleRow | undefined)[],
): Promise<(PackedText | null)[]> {
  const groups = new Map<number, Promise<Uint8Array | undefined>>();
  const found = await Promise.all(
    rows.map(async (row) => {
      if (row?.packed !== undefined) return { packed: row.packed, place: 0 };
      if (row?.shared === undefined) return null;
      const [group, place] = row.shared;
      const reading = groups.get(group) ?? tx.objectStore('texts').get(group);
      groups.set(group, reading);
      const packed = await reading;
      return packed === undefined ? null : { packed, place };
    }),
  );
  const isNeeded = found.some((text) => text !== null && needsDictionary(text.packed));
  const dictionary = isNeeded ? ((await readDictionary(tx))?.dictionary ?? null) : null;
  return found.map((text) => text && { ...text, dictionary });
}

/** Unpacks texts, each group once; null stays null, and so does what cannot be read. */
export function unpackTexts(texts: readonly (PackedText | null)[]): Promise<(Article | null)[]> {
  const wanted = new Map<Uint8Array, Set<number>>();
  for (const text of texts) {
    if (text !== null) wanted.set(text.packed, (wanted.get(text.packed) ?? new Set()).add(text.place));
  }
  const unpacked = new Map<Uint8Array, Promise<readonly (Article | null)[]>>();
  return Promise.all(
    texts.map(async (text) => {
      if (text === null) return null;
      const isWanted = (place: number) => wanted.get(text.packed)?.has(place) === true;
      const unpacking =
        unpacked.get(text.packed) ?? unpackArticles(text.packed, text.dictionary, isWanted).catch(nothingReadable);
      unpacked.set(text.packed, unpacking);
      return (await unpacking)[text.place] ?? null;
    }),
  );
}

/** A text garbled on disk is lost: its article has none until it comes again (restore-texts.ts). */
function nothingReadable(error: unknown): readonly null[] {
  if (error instanceof RangeError) return [];
  throw error;
}

/** The same group with the texts at these places blotted out. It is read without a dictionary then. */
export async function withoutTexts(
  packed: Uint8Array,
  dictionary: Dictionary | null,
  places: readonly number[],
): Promise<Uint8Array> {
  const articles = await unpackArticles(packed, dictionary).catch(nothingReadable);
  return packArticles(articles.map((article, at) => (places.includes(at) ? null : article)));
}

/** Deletes the groups of removed articles of which no article is left. */
export async function dropEmptyGroups(
  tx: LibraryTransaction<'readwrite'>,
  removed: readonly (ArticleRow | undefined)[],
): Promise<void> {
  const groups = new Set(removed.flatMap((row) => (row?.shared === undefined ? [] : [row.shared[0]])));
  await Promise.all(
    Array.from(groups, async (group) => {
      // A group's articles have consecutive ids, from its own number on.
      const rows = await readEntryRange(tx, group, group + TEXTS_SIZE);
      if (!rows.some(({ row }) => row.shared?.[0] === group)) await tx.objectStore('texts').delete(group);
    }),
  );
}
