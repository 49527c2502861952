import { decodeHTML } from 'entities';

/** A headline or summary beyond this is cut: it is shown in a line and never compared. */
const MAX_CHARS = 2_000;

/**
 * One line of plain text from a feed's markup: tags go, entities are decoded, white space is folded. Null when nothing is
 * left. The result is text: it is never parsed again. O(n).
 */
export function plainLine(markup: string | null | undefined): string | null {
  if (typeof markup !== 'string') return null;
  const text = decodeHTML(
    markup
      .slice(0, MAX_CHARS * 20)
      .replace(/<(?:script|style)\b[\s\S]*?(?:<\/(?:script|style)\s*>|$)/gi, ' ')
      .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
      .replace(/<\/?[a-z][^<>]*>/gi, ' '),
  )
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? null : text.slice(0, MAX_CHARS);
}
