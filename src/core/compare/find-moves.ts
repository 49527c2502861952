import type { AlignedPair } from '../story.ts';
import type { Alignment } from './align-passages.ts';
import type { PassageReading } from './passages.ts';

/**
 * Marks the pairs that are out of order: those outside the heaviest subsequence of pairs whose places in `b` ascend, weighed
 * in the words of both texts, so that the shorter part counts as moved, and the same whichever text is `a`. O(p log p) for p pairs with a Fenwick tree over places in `b`
 * (weighted longest increasing subsequence; Fenwick 1994). `alignments` in the order of `a`.
 */
export function findMoves(
  alignments: readonly Alignment[],
  a: readonly PassageReading[],
  b: readonly PassageReading[],
): AlignedPair[] {
  const places = b.length;
  const best = new Float64Array(places + 2);
  const bestPair = new Int32Array(places + 2).fill(-1);
  const previous = new Int32Array(alignments.length).fill(-1);
  const total = new Float64Array(alignments.length);
  let top = -1;
  for (const [index, alignment] of alignments.entries()) {
    const place = (alignment.b[0] ?? 0) + 1;
    let before = 0;
    let pair = -1;
    for (let at = place - 1; at > 0; at -= at & -at) {
      if ((best[at] ?? 0) > before) {
        before = best[at] ?? 0;
        pair = bestPair[at] ?? -1;
      }
    }
    total[index] = before + weightOf(alignment.a, a) + weightOf(alignment.b, b);
    previous[index] = pair;
    if (top < 0 || (total[index] ?? 0) > (total[top] ?? 0)) top = index;
    for (let at = place; at <= places; at += at & -at) {
      if ((total[index] ?? 0) > (best[at] ?? 0)) {
        best[at] = total[index] ?? 0;
        bestPair[at] = index;
      }
    }
  }
  const inOrder = new Set<number>();
  for (let at = top; at >= 0; at = previous[at] ?? -1) inOrder.add(at);
  return alignments.map((alignment, index) => ({ ...alignment, moved: !inOrder.has(index) }));
}

/** Of two parts with as many words the one with fewer characters counts as moved: so small that all of a text's come to no word. */
const A_CHARACTER = 1e-7;

function weightOf(indexes: readonly number[], readings: readonly PassageReading[]): number {
  return indexes.reduce((sum, index) => {
    const reading = readings[index];
    return sum + (reading?.tokens.length ?? 0) + A_CHARACTER * (reading?.passage.text.length ?? 0);
  }, 1);
}
