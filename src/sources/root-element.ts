/** What may stand before the root: white space, declarations and instructions, comments, a document type. Sticky: one at a time. */
const BEFORE_ROOT = /\s+|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>/iy;
const OPENING = /<([a-z_][\w.:-]*)/iy;

/**
 * The name of an XML text's root element, as written and in lower case ("rdf:rdf"); null for a text that does not start as XML does.
 * Reads no further than that. O(n): one pattern for all that may stand before it would try every way to part ten comments.
 */
export function rootElement(text: string): string | null {
  let at = 0;
  for (;;) {
    BEFORE_ROOT.lastIndex = at;
    if (!BEFORE_ROOT.test(text)) break;
    at = BEFORE_ROOT.lastIndex;
  }
  OPENING.lastIndex = at;
  return OPENING.exec(text)?.[1]?.toLowerCase() ?? null;
}
