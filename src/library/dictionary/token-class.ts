/** A token is a longest run of characters of one class. */
export const SEPARATOR = 0;
export const WORD = 1;
export type TokenClass = typeof SEPARATOR | typeof WORD;

/**
 * The class of a UTF-16 code unit. Not Unicode's own classes, which change with the browser's version: what was stored with one is
 * read with another. So it only says which characters mostly make words, and never changes.
 */
export function classOf(unit: number): TokenClass {
  if (unit < 0x80) {
    const letter = unit | 0x20;
    return (letter >= 0x61 && letter <= 0x7a) || (unit >= 0x30 && unit <= 0x39) ? WORD : SEPARATOR;
  }
  if (unit < 0xc0 || unit === 0xd7 || unit === 0xf7) return SEPARATOR;
  // General punctuation to symbols; CJK punctuation; surrogates and private use; full-width punctuation.
  const isSeparator =
    (unit >= 0x2000 && unit < 0x2c00) ||
    (unit >= 0x3000 && unit < 0x3040) ||
    (unit >= 0xd800 && unit < 0xf900) ||
    (unit >= 0xff00 && unit < 0xff10);
  return isSeparator ? SEPARATOR : WORD;
}
