import type { PlacedMark } from './paint-marks.ts';

/** Marks lie on one another; the one on top is what a reader points at. */
const TOP_FIRST = ['others-say-more', 'changed', 'only-here'] as const;

/**
 * The mark with a card under a point of the window, and the box of its words there; null: none. O(marks), each a comparison
 * of two positions: a thousand marks take well under a millisecond.
 */
export function markUnder(
  marks: readonly PlacedMark[],
  x: number,
  y: number,
  document: Document,
): { readonly mark: PlacedMark; readonly words: DOMRect } | null {
  const caret = caretAt(x, y, document);
  if (caret === null) return null;
  for (const kind of TOP_FIRST) {
    for (const mark of marks) {
      if (mark.kind !== kind || mark.readings.length === 0) continue;
      if (!mark.range.isPointInRange(caret.node, caret.offset)) continue;
      const words = [...mark.range.getClientRects()].find(
        (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
      );
      if (words !== undefined) return { mark, words };
    }
  }
  return null;
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** The place in the text nearest to a point: by the standard's name, or by the one that Chrome had before 128. */
function caretAt(x: number, y: number, document: Document): Caret | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y);
    return position === null ? null : { node: position.offsetNode, offset: position.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y) ?? null;
  return range === null ? null : { node: range.startContainer, offset: range.startOffset };
}
