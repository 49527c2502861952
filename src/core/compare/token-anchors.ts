/** Two places that hold the same token, which is the only one of its kind on either side. */
export interface Anchor {
  readonly a: number;
  readonly b: number;
}

/**
 * Tokens that occur once in each of two ranges, in an order both ranges share: a skeleton for diffing what is too long for
 * dynamic programming. O(n log n). Patience diff (Bram Cohen); the longest ascending subsequence by patience sorting.
 */
export function tokenAnchors(
  a: readonly string[],
  b: readonly string[],
  aRange: { readonly from: number; readonly to: number },
  bRange: { readonly from: number; readonly to: number },
): Anchor[] {
  const bPlaces = onlyPlaces(b, bRange);
  const shared: Anchor[] = [];
  for (const [token, place] of onlyPlaces(a, aRange)) {
    const other = bPlaces.get(token);
    if (place >= 0 && other !== undefined && other >= 0) shared.push({ a: place, b: other });
  }
  shared.sort((x, y) => x.a - y.a);
  return longestAscending(shared);
}

/** Where each token stands, or -1 for one that stands in several places. */
function onlyPlaces(tokens: readonly string[], { from, to }: { from: number; to: number }): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at < to; at++) {
    const token = tokens[at] ?? '';
    places.set(token, places.has(token) ? -1 : at);
  }
  return places;
}

function longestAscending(anchors: readonly Anchor[]): Anchor[] {
  const tops: number[] = [];
  const before = new Int32Array(anchors.length).fill(-1);
  for (const [i, { b }] of anchors.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((anchors[tops[middle] ?? 0]?.b ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = i;
  }
  const kept: Anchor[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const anchor = anchors[at];
    if (anchor !== undefined) kept.push(anchor);
  }
  return kept.reverse();
}
