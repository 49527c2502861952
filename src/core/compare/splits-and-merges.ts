import type { Token } from '../text/tokens.ts';
import type { Alignment } from './align-passages.ts';
import { passageSimilarity } from './passage-similarity.ts';
import type { PassageReading } from './passages.ts';
import { bagOf, containedShare } from './word-bags.ts';

/** Share of a leftover passage's words that must stand in its neighbour's partner, and nowhere else, to be a split or merge. */
const PART_CONTAINED = 0.6;

/**
 * One-to-one partners as alignments, with leftover passages joined to the pair beside them that says the same: a sentence
 * split in two, or two merged. O(n) in the words of leftover passages and their neighbours.
 */
export function withSplitsAndMerges(
  a: readonly PassageReading[],
  b: readonly PassageReading[],
  bOf: Int32Array,
  aOf: Int32Array,
  similarity: Float64Array,
  weight: (key: string) => number,
): Alignment[] {
  const aSides = new Map<number, number[]>();
  const bSides = new Map<number, number[]>();
  for (const [i, j] of bOf.entries()) {
    if (j < 0) continue;
    aSides.set(i, [i]);
    bSides.set(i, [j]);
  }
  for (const i of aOf.keys()) {
    if ((aOf[i] ?? -1) >= 0) continue;
    const partner = partOf(i, aOf, b, a, bSides, weight);
    if (partner !== null) bSides.get(partner)?.push(i);
  }
  for (const i of bOf.keys()) {
    if ((bOf[i] ?? -1) >= 0) continue;
    const home = partOfReversed(i, bOf, a, b, bSides, weight);
    if (home !== null) aSides.get(home)?.push(i);
  }
  const alignments: Alignment[] = [];
  for (const [i, aSide] of aSides) {
    const bSide = bSides.get(i) ?? [];
    aSide.sort((x, y) => x - y);
    bSide.sort((x, y) => x - y);
    const same = aSide.length === 1 && bSide.length === 1 && similarity[i] === 1;
    alignments.push({
      a: aSide,
      b: bSide,
      similarity: same ? 1 : passageSimilarity(tokensOf(aSide, a), tokensOf(bSide, b)),
    });
  }
  return alignments.sort((x, y) => (x.a[0] ?? 0) - (y.a[0] ?? 0));
}

function tokensOf(indexes: readonly number[], readings: readonly PassageReading[]): Token[] {
  return indexes.flatMap((index) => readings[index]?.tokens ?? []);
}

/** The passage of `a` whose partner stands next to leftover `j` of `b` and that holds most of its words; null if none does. */
function partOf(
  j: number,
  aOf: Int32Array,
  b: readonly PassageReading[],
  a: readonly PassageReading[],
  bSides: ReadonlyMap<number, readonly number[]>,
  weight: (key: string) => number,
): number | null {
  for (const neighbour of [j - 1, j + 1]) {
    const i = aOf[neighbour] ?? -1;
    if (i < 0) continue;
    const whole = bagOf([i], a, weight);
    const taken = bagOf(bSides.get(i) ?? [], b, weight);
    if (containedShare(bagOf([j], b, weight), whole, taken, weight) >= PART_CONTAINED) return i;
  }
  return null;
}

function partOfReversed(
  i: number,
  bOf: Int32Array,
  a: readonly PassageReading[],
  b: readonly PassageReading[],
  bSides: ReadonlyMap<number, readonly number[]>,
  weight: (key: string) => number,
): number | null {
  for (const neighbour of [i - 1, i + 1]) {
    if ((bOf[neighbour] ?? -1) < 0) continue;
    const whole = bagOf(bSides.get(neighbour) ?? [], b, weight);
    const taken = bagOf([neighbour], a, weight);
    if (containedShare(bagOf([i], a, weight), whole, taken, weight) >= PART_CONTAINED) return neighbour;
  }
  return null;
}
