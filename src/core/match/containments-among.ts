import { DROPPED_BITS, roundedUp } from '../fingerprint/stored-copy.ts';

/**
 * The larger containment of every two of some copy fingerprints in each other, as `copyOverlap` without weights would
 * estimate it: row by row, 0 on the diagonal. `prints[i]` is the ascending copy hashes of one article,
 * of which some may be rounded (`storedCopy`): all are compared without their lowest bits.
 *
 * Counts what two prints share by walking, for one print after another, the list of earlier prints that hold each hash:
 * O(n h + s), n prints of h hashes with s shared hashes over all pairs, where comparing pair by pair is O(n^2 h).
 */
export function containmentsAmong(prints: readonly Uint32Array[]): Float64Array {
  const count = prints.length;
  const shared = new Uint32Array(count * count);
  const holders = new Map<number, number[]>();
  for (const [i, print] of prints.entries()) {
    for (const exact of print) {
      const hash = exact >>> DROPPED_BITS;
      const earlier = holders.get(hash);
      if (earlier === undefined) {
        holders.set(hash, [i]);
        continue;
      }
      for (const j of earlier) {
        const at = i * count + j;
        shared[at] = (shared[at] ?? 0) + 1;
      }
      earlier.push(i);
    }
  }
  const containments = new Float64Array(count * count);
  for (const [i, a] of prints.entries()) {
    for (const [j, b] of prints.slice(0, i).entries()) {
      const both = shared[i * count + j] ?? 0;
      if (both === 0) continue;
      // Each print samples the hashes below its own threshold, so the two can be compared below the lower one.
      const threshold = roundedUp(Math.min(a.at(-1) ?? 0, b.at(-1) ?? 0));
      const containment = both / Math.min(countUpTo(a, threshold), countUpTo(b, threshold));
      containments[i * count + j] = containment;
      containments[j * count + i] = containment;
    }
  }
  return containments;
}

/** How many of the ascending numbers are at most `most`. O(log n). */
function countUpTo(numbers: Uint32Array, most: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] ?? 0) <= most) from = middle + 1;
    else to = middle;
  }
  return from;
}
