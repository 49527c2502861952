import type { Span } from '../../src/extract/resolve-range.ts';

/** The text between the two ends of a span, as a browser's `Range.toString()` gives it (linkedom's Range cannot). */
export function spanText(document: Document, span: Span): string {
  const walker = document.createTreeWalker(document, 4);
  let text = '';
  let inside = false;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const value = node.nodeValue ?? '';
    const from = node === span.start.node ? span.start.offset : 0;
    const to = node === span.end.node ? span.end.offset : value.length;
    if (node === span.start.node) inside = true;
    if (inside) text += value.slice(from, to);
    if (node === span.end.node) break;
  }
  return text;
}
