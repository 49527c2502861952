import type { MarkKind, MarkReading } from '../messaging/protocol.ts';

/** A mark with its place in the live page. */
export interface PlacedMark {
  readonly kind: MarkKind;
  readonly range: Range;
  /** What the range read when it was placed. */
  readonly text: string;
  readonly readings: readonly MarkReading[];
}

/** The registered name of a mark's highlight; its look is in background/page-marks-css.ts. */
function highlightName(kind: MarkKind): string {
  return `retold-${kind}`;
}

const KINDS: readonly MarkKind[] = ['shared', 'changed', 'only-here', 'others-say-more'];

/**
 * Paints ranges with the CSS Custom Highlight API: the page's DOM is not touched, so nothing moves and a page that
 * re-renders does not break. Where two marks overlap, the later kind of KINDS is on top.
 */
export function paintMarks(marks: readonly PlacedMark[]): void {
  for (const [priority, kind] of KINDS.entries()) {
    const ranges = marks.filter((mark) => mark.kind === kind).map((mark) => mark.range);
    if (ranges.length === 0) continue;
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    CSS.highlights.set(highlightName(kind), highlight);
  }
}

/** Takes every mark of Retold's out of the page. */
export function clearMarks(): void {
  for (const kind of KINDS) CSS.highlights.delete(highlightName(kind));
  CSS.highlights.delete('retold-revealed');
}
