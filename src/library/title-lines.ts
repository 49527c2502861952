import { unpackTexts } from './article-texts.ts';
import type { Connection } from './connection.ts';
import { readCounters } from './entries.ts';
import { listNumbered } from './list-newest.ts';
import { makeSheet, readSheets, SHEET_ARTICLES, sheetOf, type TitleSheet } from './title-sheets.ts';
import { titleLine } from './title-words.ts';
import { transact } from './transact.ts';

/**
 * The title lines of the articles with these numbers; '' where none is stored. O(sheets that they stand on): 1 ms each, 50 where
 * one has to be made first. The texts of those on the newest sheet, which is not full yet, are read.
 */
export async function titleLines(connection: Connection, numbers: readonly number[]): Promise<readonly string[]> {
  const { nextId } = await transact(connection, 'readonly', readCounters, ['entries', 'state']);
  const full = sheetOf(nextId);
  const sheets = new Map<number, TitleSheet>();
  await Promise.all(
    Array.from(new Set(numbers.map(sheetOf)), async (sheet) => {
      if (sheet >= full) return;
      const [made] = await readSheets(connection, sheet, 1);
      sheets.set(sheet, made ?? (await makeSheet(connection, sheet)));
    }),
  );
  const newest = await unsheetedLines(
    connection,
    numbers.filter((number) => sheetOf(number) >= full),
  );
  return numbers.map((number) => {
    const line = sheets.get(sheetOf(number))?.lines[number % SHEET_ARTICLES];
    return line ?? newest.get(number) ?? '';
  });
}

async function unsheetedLines(
  connection: Connection,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (numbers.length === 0) return new Map();
  const listed = await transact(connection, 'readonly', (tx) => listNumbered(tx, numbers));
  const texts = await unpackTexts(listed.map(({ text }) => text));
  return new Map(
    listed.flatMap(({ number }, at) => {
      const article = texts[at];
      return article ? [[number, titleLine(article)] as const] : [];
    }),
  );
}
