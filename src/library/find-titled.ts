import { unpackTexts } from './article-texts.ts';
import type { Connection } from './connection.ts';
import { readCounters } from './entries.ts';
import { listNewest } from './list-newest.ts';
import { firstIdOf } from './row-keys.ts';
import { makeSheet, readSheets, SHEET_ARTICLES, sheetOf } from './title-sheets.ts';
import { titleLine } from './title-words.ts';
import { transact } from './transact.ts';

/** Sheets looked through for one answer: 4,000 articles, about 20 ms. */
const SHEETS_AT_ONCE = 8;
/** Articles of the newest sheet, which is not full yet, that are read for one answer. */
const UNSHEETED_AT_ONCE = 128;

/** Numbers of articles whose title lines pass, newest first. */
export interface TitledArticles {
  readonly numbers: readonly number[];
  /** All from this number on were looked at: older ones begin before it. Null at the end. */
  readonly next: number | null;
}

/**
 * Articles whose title line passes, among some thousand before the one numbered `before` (null: from the newest). There may
 * be none and more to come. One may have been removed meanwhile. O(articles looked at): 4 us each, and 100 us where the sheet
 * has to be made first.
 */
export async function findTitled(
  connection: Connection,
  before: number | null,
  passes: (line: string) => boolean,
): Promise<TitledArticles> {
  const { end, oldest } = await bounds(connection);
  const top = Math.min(before ?? end, end);
  if (oldest === null || top <= oldest) return { numbers: [], next: null };
  const sheet = sheetOf(top - 1);
  if ((sheet + 1) * SHEET_ARTICLES > end) return findUnsheeted(connection, top, sheet * SHEET_ARTICLES, passes);
  const made = await readSheets(connection, sheet, SHEETS_AT_ONCE);
  const sheets = made.length > 0 ? made : [await makeSheet(connection, sheet)];
  const numbers = sheets.flatMap(({ first, lines }) =>
    lines.flatMap((line, at) => (line !== '' && first + at < top && passes(line) ? [first + at] : [])).reverse(),
  );
  const last = sheets.at(-1)?.first ?? 0;
  return { numbers, next: last > oldest ? last : null };
}

/** The number after the newest article's, and the oldest's. */
function bounds(connection: Connection): Promise<{ readonly end: number; readonly oldest: number | null }> {
  return transact(
    connection,
    'readonly',
    async (tx) => {
      const [{ nextId }, oldest] = await Promise.all([readCounters(tx), tx.objectStore('entries').openKeyCursor()]);
      return { end: nextId, oldest: oldest === null ? null : firstIdOf(oldest.primaryKey) };
    },
    ['entries', 'state'],
  );
}

async function findUnsheeted(
  connection: Connection,
  top: number,
  first: number,
  passes: (line: string) => boolean,
): Promise<TitledArticles> {
  const span = Math.min(UNSHEETED_AT_ONCE, top - first);
  const { articles, next } = await transact(connection, 'readonly', (tx) => listNewest(tx, top, span));
  const texts = await unpackTexts(articles.map(({ text }) => text));
  const numbers = articles.flatMap(({ number }, at) => {
    const article = texts[at];
    return article && passes(titleLine(article)) ? [number] : [];
  });
  return { numbers, next };
}
