/**
 * Text nodes read without white space and invisible characters. Offsets in it survive what a page's markup does to the same
 * words: line breaks, no-break spaces, soft hyphens, inline links, text nodes split or joined.
 */
export interface SqueezedText {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** `starts[i]`: where `nodes[i]` starts in `text`. */
  readonly starts: readonly number[];
}

/** A boundary of a DOM range. */
export interface Boundary {
  readonly node: Text;
  readonly offset: number;
}

const UNSEEN = /[\s\u0085\u00AD\u200B\u2060\uFEFF]+/g;

/** A text without white space and invisible characters. */
export function squeeze(text: string): string {
  return text.replace(UNSEEN, '');
}

/** Squeezes text nodes into one text. O(n), n = characters. */
export function squeezeNodes(nodes: readonly Text[]): SqueezedText {
  const starts: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  for (const node of nodes) {
    const piece = squeeze(node.nodeValue ?? '');
    starts.push(length);
    pieces.push(piece);
    length += piece.length;
  }
  return { text: pieces.join(''), nodes, starts };
}

/** The place of character `at` of a squeezed text in its nodes: before it, or after it. Null when there is no such character. */
export function boundaryAt(squeezed: SqueezedText, at: number, side: 'before' | 'after'): Boundary | null {
  if (at < 0 || at >= squeezed.text.length) return null;
  const index = lastStartAtOrBefore(squeezed.starts, at);
  const node = squeezed.nodes[index];
  if (node === undefined) return null;
  const value = node.nodeValue ?? '';
  let left = at - (squeezed.starts[index] ?? 0);
  for (let offset = 0; offset < value.length; offset += 1) {
    if (squeeze(value.charAt(offset)) === '') continue;
    if (left === 0) return { node, offset: side === 'before' ? offset : offset + 1 };
    left -= 1;
  }
  return null;
}

/** Binary search; of equal starts (nodes of white space only) the last, which holds the character. */
function lastStartAtOrBefore(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
