import { packJson, unpackJson } from './article-packing.ts';
import { readTexts, unpackTexts } from './article-texts.ts';
import type { Connection } from './connection.ts';
import { readCounters } from './entries.ts';
import { readEntryRange } from './read-entries.ts';
import { firstIdOf, idsOf, rowsHolding } from './row-keys.ts';
import type { LibraryTransaction, StoreName } from './schema.ts';
import { titleLine } from './title-words.ts';
import { transact } from './transact.ts';

/**
 * The title lines of this many articles with neighbouring numbers are packed together, for searches: of 100,000 articles
 * that is 200 rows of 20 KB to unpack in place of all texts. Larger ones take longer to make again when an article is
 * forgotten, smaller ones pack worse.
 */
export const SHEET_ARTICLES = 512;

const STORES: StoreName[] = ['entries', 'texts', 'dictionary', 'titles', 'state'];

/** The number of the sheet that an article belongs on. */
export function sheetOf(id: number): number {
  return Math.floor(id / SHEET_ARTICLES);
}

/** A sheet: the title line of the article numbered `first + i`; '' where none is stored. */
export interface TitleSheet {
  readonly first: number;
  readonly lines: readonly string[];
}

/**
 * Some sheets from `newest` downwards, at most `atMost`, up to the first that is not made or cannot be read. Numbers are not used
 * twice, so a sheet whose numbers are all given away says the same until one of its articles is removed.
 */
export async function readSheets(
  connection: Connection,
  newest: number,
  atMost: number,
): Promise<readonly TitleSheet[]> {
  const range = IDBKeyRange.bound(Math.max(0, newest - atMost + 1), newest);
  const [numbers, packed] = await transact(
    connection,
    'readonly',
    (tx) => Promise.all([tx.objectStore('titles').getAllKeys(range), tx.objectStore('titles').getAll(range)]),
    ['titles'],
  );
  const unpacked = await Promise.all(packed.map((sheet) => unpackJson(sheet).catch(unreadable)));
  const sheets: TitleSheet[] = [];
  for (let at = numbers.length - 1; at >= 0 && numbers[at] === newest - sheets.length; at--) {
    const lines = unpacked[at];
    if (!Array.isArray(lines)) break;
    sheets.push({ first: (newest - sheets.length) * SHEET_ARTICLES, lines: lines as string[] });
  }
  return sheets;
}

/** Makes a sheet for a search, which needs it whether or not there is room to keep it. About 50 ms. */
export async function makeSheet(connection: Connection, sheet: number): Promise<TitleSheet> {
  const { made, articles } = await gatherSheet(connection, sheet);
  // Upkeep tries it again, and reports it.
  await keepSheet(connection, made, articles).catch(() => undefined);
  return made;
}

/** A sheet from the texts of so many articles. */
async function gatherSheet(
  connection: Connection,
  sheet: number,
): Promise<{ readonly made: TitleSheet; readonly articles: number }> {
  const first = sheet * SHEET_ARTICLES;
  const { ids, texts } = await transact(
    connection,
    'readonly',
    async (tx) => {
      const found = await readEntryRange(tx, first, first + SHEET_ARTICLES);
      const read = await readTexts(
        tx,
        found.map(({ row }) => row),
      );
      return { ids: found.map(({ id }) => id), texts: read };
    },
    STORES,
  );
  const articles = await unpackTexts(texts);
  const lines = new Array<string>(SHEET_ARTICLES).fill('');
  ids.forEach((id, at) => {
    const article = articles[at];
    if (article) lines[id - first] = titleLine(article);
  });
  return { made: { first, lines }, articles: ids.length };
}

/** Keeps a sheet of so many articles when all its numbers are given away, and none of the articles is forgotten by now. */
export async function keepSheet(connection: Connection, { first, lines }: TitleSheet, articles: number): Promise<void> {
  const packed = await packJson(lines);
  await transact(
    connection,
    'readwrite',
    async (tx) => {
      const end = first + SHEET_ARTICLES;
      const [{ nextId }, keys] = await Promise.all([
        readCounters(tx),
        tx.objectStore('entries').getAllKeys(rowsHolding(first, end)),
      ]);
      // Not what was forgotten meanwhile: nothing of that may stay.
      if (end > nextId || idsOf(keys, first, end).length !== articles) return;
      await tx.objectStore('titles').put(packed, sheetOf(first));
    },
    ['entries', 'titles', 'state'],
  );
}

/** Makes the newest sheet that is missing. Resolves to false when none is. */
export async function sheetStep(connection: Connection): Promise<boolean> {
  const missing = await transact(
    connection,
    'readonly',
    async (tx) => {
      const [{ nextId }, oldest, made] = await Promise.all([
        readCounters(tx),
        tx.objectStore('entries').openKeyCursor(),
        tx.objectStore('titles').getAllKeys(),
      ]);
      if (oldest === null) return null;
      const known = new Set(made);
      for (let sheet = sheetOf(nextId) - 1; sheet >= sheetOf(firstIdOf(oldest.primaryKey)); sheet--) {
        if (!known.has(sheet)) return sheet;
      }
      return null;
    },
    STORES,
  );
  if (missing === null) return false;
  const { made, articles } = await gatherSheet(connection, missing);
  await keepSheet(connection, made, articles);
  return true;
}

/** Drops the sheets that name these articles, which are being removed. Searches and upkeep make them again without. */
export async function dropSheets(tx: LibraryTransaction<'readwrite'>, ids: readonly number[]): Promise<void> {
  const titles = tx.objectStore('titles');
  await Promise.all(Array.from(new Set(ids.map(sheetOf)), (sheet) => titles.delete(sheet)));
}

/** A garbled sheet is made again. */
function unreadable(error: unknown): null {
  if (error instanceof RangeError) return null;
  throw error;
}
