import { tokenAnchors } from './token-anchors.ts';

/** Tokens `aFrom`..`aTo` of one passage stand where `bFrom`..`bTo` stand in the other; one of the two may be empty. */
export interface Hunk {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

export interface TokenDiff {
  /** Where the passages differ, in order. */
  readonly hunks: readonly Hunk[];
  /** Index in `b` of each token of `a` that is kept, or -1. */
  readonly partner: Int32Array;
}

/**
 * The longest common subsequence of two token lists, weighted so that content words hold the alignment rather than "the".
 * O(n·m) time and space for n and m tokens after the common start and end are cut: right for sentences (tens of tokens).
 * Longer stretches are first cut at tokens that both have once, and what is still too long then counts as changed.
 * Dynamic programming after Wagner & Fischer (1974).
 */
export function diffTokens(a: readonly string[], b: readonly string[], weight: (key: string) => number): TokenDiff {
  const partner = new Int32Array(a.length).fill(-1);
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) {
    partner[from] = from;
    from++;
  }
  let aEnd = a.length;
  let bEnd = b.length;
  while (aEnd > from && bEnd > from && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd--;
    bEnd--;
    partner[aEnd] = bEnd;
  }
  matchRange(a, b, { from, to: aEnd }, { from, to: bEnd }, weight, partner);
  return { hunks: hunksOf(partner, a.length, b.length), partner };
}

/** Largest table, in cells: 4 MB, some 10 ms. Two sentences of 60 words need 3,600. */
const TABLE_CELLS = 1_000_000;

interface Range {
  readonly from: number;
  readonly to: number;
}

function matchRange(
  a: readonly string[],
  b: readonly string[],
  aRange: Range,
  bRange: Range,
  weight: (key: string) => number,
  partner: Int32Array,
): void {
  const cells = (aRange.to - aRange.from) * (bRange.to - bRange.from);
  if (cells <= 0) return;
  if (cells <= TABLE_CELLS) {
    matchWithin(a, b, aRange, bRange, weight, partner);
    return;
  }
  let [aFrom, bFrom] = [aRange.from, bRange.from];
  const anchors = tokenAnchors(a, b, aRange, bRange);
  if (anchors.length === 0) return;
  for (const anchor of anchors) {
    partner[anchor.a] = anchor.b;
    matchRange(a, b, { from: aFrom, to: anchor.a }, { from: bFrom, to: anchor.b }, weight, partner);
    [aFrom, bFrom] = [anchor.a + 1, anchor.b + 1];
  }
  matchRange(a, b, { from: aFrom, to: aRange.to }, { from: bFrom, to: bRange.to }, weight, partner);
}

/** What a match gains for following directly on another: keeps matches in runs where there is a choice. */
const RUN_BONUS = 0.25;

function matchWithin(
  a: readonly string[],
  b: readonly string[],
  { from: aFrom, to: aEnd }: Range,
  { from: bFrom, to: bEnd }: Range,
  weight: (key: string) => number,
  partner: Int32Array,
): void {
  const rows = aEnd - aFrom;
  const columns = bEnd - bFrom;
  const width = columns + 1;
  const best = new Float32Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    const key = a[aFrom + i] ?? '';
    const gain = weight(key);
    for (let j = columns - 1; j >= 0; j--) {
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      const run =
        key === b[bFrom + j]
          ? gain + bonus(a, b, aFrom + i + 1, bFrom + j + 1, aEnd, bEnd) + (best[(i + 1) * width + j + 1] ?? 0)
          : -1;
      best[i * width + j] = Math.max(skip, run);
    }
  }
  let i = 0;
  let j = 0;
  while (i < rows && j < columns) {
    const here = best[i * width + j] ?? 0;
    const key = a[aFrom + i] ?? '';
    const onward = best[(i + 1) * width + j + 1] ?? 0;
    const isMatch = key === b[bFrom + j];
    if (isMatch && here <= weight(key) + bonus(a, b, aFrom + i + 1, bFrom + j + 1, aEnd, bEnd) + onward + EPSILON) {
      partner[aFrom + i] = bFrom + j;
      i++;
      j++;
    } else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
}

/** Single precision in the table against double precision in the sum. */
const EPSILON = 1e-4;

function bonus(a: readonly string[], b: readonly string[], i: number, j: number, aEnd: number, bEnd: number): number {
  return (i === aEnd && j === bEnd) || (i < aEnd && j < bEnd && a[i] === b[j]) ? RUN_BONUS : 0;
}

function hunksOf(partner: Int32Array, aLength: number, bLength: number): Hunk[] {
  const hunks: Hunk[] = [];
  let aFrom = 0;
  let bFrom = 0;
  for (let i = 0; i <= aLength; i++) {
    const at = i === aLength ? bLength : (partner[i] ?? -1);
    if (at < 0) continue;
    if (i > aFrom || at > bFrom) hunks.push({ aFrom, aTo: i, bFrom, bTo: at });
    aFrom = i + 1;
    bFrom = at + 1;
  }
  return hunks;
}
