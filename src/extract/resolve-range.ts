import { findQuote, type Quote } from './anchor/find-quote.ts';
import { type Boundary, boundaryAt, type SqueezedText, squeeze, squeezeNodes } from './anchor/squeezed-text.ts';
import { collectRuns } from './blocks/collect-runs.ts';
import type { Anchors, BlockAnchor } from './extraction.ts';

/** A stretch of an article: block index, UTF-16 offsets in the block's text, and the words that stand there. */
export interface Place {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Both ends of a stretch of a page, inside its text nodes. */
export interface Span {
  readonly start: Boundary;
  readonly end: Boundary;
}

/** Characters kept on either side of a quote to tell its place from others with the same words. */
const CONTEXT_CHARS = 40;

/** Where a place of the article stands in the page now, as a range, or null when its words are gone. See `resolveSpans`. */
export function resolveRange(place: Place, anchors: Anchors, document: Document): Range | null {
  return resolveRanges([place], anchors, document)[0] ?? null;
}

/** `resolveRange` for many places; a page that re-rendered is read once for all of them. */
export function resolveRanges(places: readonly Place[], anchors: Anchors, document: Document): (Range | null)[] {
  return resolveSpans(places, anchors, document).map((span) => {
    if (span === null) return null;
    const range = document.createRange();
    range.setStart(span.start.node, span.start.offset);
    range.setEnd(span.end.node, span.end.offset);
    return range;
  });
}

/**
 * Finds places of the article in the page: by the text nodes they were read from while these stand in the page with the same
 * words, else by searching the page for the quoted words, with what stood around them, and with some errors (`findQuote`).
 */
export function resolveSpans(places: readonly Place[], anchors: Anchors, document: Document): (Span | null)[] {
  let page: SqueezedText | null = null;
  return places.map((place) => {
    const anchor = anchors[place.block];
    const quote = quoteOf(place, anchor?.text ?? '');
    const standing = anchor === undefined ? null : spanInBlock(anchor, quote, document);
    if (standing !== null) return standing;
    page ??= readPage(document);
    const match = findQuote(page.text, quote);
    return match === null ? null : spanOf(page, match.start, match.end);
  });
}

/** A quote and its place in its block's squeezed text. */
interface PlacedQuote extends Quote {
  readonly at: number;
}

function quoteOf(place: Place, blockText: string): PlacedQuote {
  const exact = squeeze(place.text);
  const prefix = squeeze(blockText.slice(0, place.start));
  const suffix = squeeze(blockText.slice(place.end));
  return { exact, at: prefix.length, prefix: prefix.slice(-CONTEXT_CHARS), suffix: suffix.slice(0, CONTEXT_CHARS) };
}

function spanInBlock(anchor: BlockAnchor, quote: PlacedQuote, document: Document): Span | null {
  const stands = anchor.nodes.every((node) => node.isConnected && node.ownerDocument === document);
  if (quote.exact === '' || !stands) return null;
  const block = squeezeNodes(anchor.nodes);
  if (!block.text.startsWith(quote.exact, quote.at)) return null;
  return spanOf(block, quote.at, quote.at + quote.exact.length);
}

function spanOf(squeezed: SqueezedText, from: number, to: number): Span | null {
  const start = boundaryAt(squeezed, from, 'before');
  const end = boundaryAt(squeezed, to - 1, 'after');
  return start === null || end === null ? null : { start, end };
}

function readPage(document: Document): SqueezedText {
  const root = document.body ?? document.documentElement;
  return squeezeNodes(root === null ? [] : collectRuns(root).runs.flatMap((run) => run.nodes));
}
