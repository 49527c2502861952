import { SHEET_ARTICLES, sheetOf, type TitleSheet } from './title-sheets.ts';

/**
 * Title lines that an import has just stored, until they fill a sheet: making it from them takes a tenth of the time of
 * reading the texts again. At most as many as one sheet has.
 */
export class TitleMemory {
  readonly #lines = new Map<number, string>();

  add(id: number, line: string): void {
    this.#lines.set(id, line);
  }

  /** The sheets of which every line is here. Forgets them, and those that others store articles on, too. */
  takeWhole(): TitleSheet[] {
    const ids = [...this.#lines.keys()].sort((a, b) => a - b);
    const newest = sheetOf((ids.at(-1) ?? 0) + 1);
    const sheets: TitleSheet[] = [];
    for (const sheet of new Set(ids.map(sheetOf))) {
      if (sheet === newest) continue;
      const first = sheet * SHEET_ARTICLES;
      const lines = Array.from({ length: SHEET_ARTICLES }, (_, at) => this.#lines.get(first + at) ?? '');
      // No article has the number 0.
      if (lines.every((line, at) => line !== '' || first + at === 0)) sheets.push({ first, lines });
    }
    for (const id of ids) if (sheetOf(id) < newest) this.#lines.delete(id);
    return sheets;
  }
}
