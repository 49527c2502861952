const HEBREW = /\p{sc=Hebrew}/u;

/** Whether the quotation mark at an offset stands within a Hebrew abbreviation, as in צה"ל and ארה״ב, and closes no quotation. */
export function isHebrewMark(text: string, at: number): boolean {
  const mark = text[at];
  return (mark === '"' || mark === '״') && HEBREW.test(text[at - 1] ?? '') && HEBREW.test(text[at + 1] ?? '');
}
