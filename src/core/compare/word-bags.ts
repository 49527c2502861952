import type { PassageReading } from './passages.ts';

/** The words of one or more passages with their counts, and their weight in all. */
export interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly weight: number;
}

/** The bag of the passages at some indexes. O(n). */
export function bagOf(
  indexes: readonly number[],
  readings: readonly PassageReading[],
  weight: (key: string) => number,
): Bag {
  const counts = new Map<string, number>();
  let total = 0;
  for (const index of indexes) {
    for (const { key } of readings[index]?.tokens ?? []) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      total += weight(key);
    }
  }
  return { counts, weight: total };
}

/** Weighted Dice of two bags, 0..1. O(n). */
export function diceOf(a: Bag, b: Bag, weight: (key: string) => number): number {
  let shared = 0;
  for (const [key, count] of a.counts) {
    const other = b.counts.get(key);
    if (other !== undefined) shared += Math.min(count, other) * weight(key);
  }
  return a.weight + b.weight === 0 ? 0 : (2 * shared) / (a.weight + b.weight);
}

/** The weighted share of `part` that stands in `whole` beyond what `taken` accounts for. */
export function containedShare(part: Bag, whole: Bag, taken: Bag, weight: (key: string) => number): number {
  if (part.weight === 0) return 0;
  let shared = 0;
  for (const [key, count] of part.counts) {
    const left = (whole.counts.get(key) ?? 0) - (taken.counts.get(key) ?? 0);
    if (left > 0) shared += Math.min(count, left) * weight(key);
  }
  return shared / part.weight;
}
