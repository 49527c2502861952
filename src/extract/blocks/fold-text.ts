/**
 * Folds the text nodes of a block into one line: white space (no-break spaces too) runs become one space, and characters
 * that are invisible in the page (soft hyphen, zero-width space, word joiner, byte order mark) go. Zero-width joiners stay:
 * Persian and Indic words need them.
 */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;
/** White space but a single space, which is folded already: most of a page's is. */
const WHITE_SPACE = /[\s\u0085]{2,}|[^\S ]|\u0085/g;

/** The folded text of raw page text, trimmed. */
export function foldText(raw: string): string {
  return raw.replace(INVISIBLE, '').replace(WHITE_SPACE, ' ').trim();
}
