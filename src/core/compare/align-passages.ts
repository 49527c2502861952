import type { Token } from '../text/tokens.ts';
import { passageSimilarity } from './passage-similarity.ts';
import type { PassageReading } from './passages.ts';

/** Passages that correspond, before it is known which of them moved. */
export interface Alignment {
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** 0..1, see passage-similarity.ts. */
  readonly similarity: number;
}

/**
 * Which passages of two texts correspond, one-to-one first, then splits and merges. Passages with the same words pair up
 * first, in order; the rest by weighted bag-of-words Dice over candidates from an inverted index, best first, neighbours of
 * pairs preferred. Order is not required, so moves are found as pairs out of order.
 *
 * O(n + p) for n tokens and p co-occurrences of content words between passages: near linear for news text, since
 * a word in more than POSTINGS_CAP passages proposes no candidates. Not for texts without sentences.
 */
export function alignPassages(
  a: readonly PassageReading[],
  b: readonly PassageReading[],
  weight: (key: string) => number,
  threshold: number,
): Alignment[] {
  const bOf = new Int32Array(a.length).fill(-1);
  const aOf = new Int32Array(b.length).fill(-1);
  const similarity = new Float64Array(a.length);
  pairSameWords(a, b, bOf, aOf, similarity);
  const bags = b.map((reading, j) => ((aOf[j] ?? -1) < 0 ? bagOf(reading, weight) : null));
  const candidates = candidatesOf(a, b, bOf, bags, weight, threshold);
  candidates.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  for (const pass of [true, false]) {
    for (const candidate of candidates) {
      if ((bOf[candidate.a] ?? -1) >= 0 || (aOf[candidate.b] ?? -1) >= 0) continue;
      if (pass && !isLikely(candidate, bOf)) continue;
      bOf[candidate.a] = candidate.b;
      aOf[candidate.b] = candidate.a;
      similarity[candidate.a] = candidate.similarity;
    }
  }
  pairLoneInGaps(a, b, bOf, aOf, similarity, weight);
  return withSplitsAndMerges(a, b, bOf, aOf, similarity, weight);
}

/** Least similarity of two leftover passages that stand alone between the same neighbours: their place speaks for them. */
const ALONE_IN_GAP = 0.25;

/** Pairs up a leftover passage of each text where both stand alone between neighbours that correspond. */
function pairLoneInGaps(
  a: readonly PassageReading[],
  b: readonly PassageReading[],
  bOf: Int32Array,
  aOf: Int32Array,
  similarity: Float64Array,
  weight: (key: string) => number,
): void {
  for (let i = 0; i < a.length; i++) {
    if ((bOf[i] ?? 0) >= 0) continue;
    const j = i === 0 ? 0 : (bOf[i - 1] ?? -1) + 1;
    const closed = i + 1 === a.length ? j + 1 === b.length : bOf[i + 1] === j + 1;
    if ((i > 0 && j === 0) || j >= b.length || !closed || (aOf[j] ?? 0) >= 0) continue;
    const alike = diceOf(joinedBag([i], a, weight), joinedBag([j], b, weight), weight);
    if (alike < ALONE_IN_GAP) continue;
    bOf[i] = j;
    aOf[j] = i;
    similarity[i] = alike;
  }
}

interface PassageCandidate {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
  /** Similarity with what speaks for the place: preference among candidates, not a measure of likeness. */
  readonly score: number;
}

interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly weight: number;
}

/** Words in more passages than this propose no candidates: they are about the story, not about the passage. */
const POSTINGS_CAP = 60;
/** Candidates looked at closely for each passage. */
const CLOSE_LOOKS = 8;
/** What standing at the same relative place is worth beside similarity: enough to tell repeated sentences apart. */
const PLACE_BONUS = 0.05;
/** Passages this similar correspond wherever they stand; less similar ones first where their neighbours do. */
const MUCH_ALIKE = 0.6;
/** Share of a leftover passage's words that must stand in its neighbour's partner, and nowhere else, to be a split or merge. */
const PART_CONTAINED = 0.6;

function pairSameWords(
  a: readonly PassageReading[],
  b: readonly PassageReading[],
  bOf: Int32Array,
  aOf: Int32Array,
  similarity: Float64Array,
): void {
  const pair = (i: number, j: number): void => {
    bOf[i] = j;
    aOf[j] = i;
    similarity[i] = 1;
  };
  const aPlaces = placesOf(a);
  const bPlaces = placesOf(b);
  for (const [words, places] of aPlaces) {
    const others = bPlaces.get(words) ?? [];
    const [i, j] = [places[0], others[0]];
    if (places.length === 1 && others.length === 1 && i !== undefined && j !== undefined) pair(i, j);
  }
  // Repeated sentences go with their neighbours; those that have none are left to the candidates.
  const isSame = (i: number, j: number): boolean =>
    (bOf[i] ?? 0) < 0 && (aOf[j] ?? 0) < 0 && a[i]?.words === b[j]?.words && a[i]?.words !== '';
  for (let i = 0; i < a.length; i++) {
    const j = i === 0 ? 0 : (bOf[i - 1] ?? -1) + 1;
    if ((i === 0 || j > 0) && isSame(i, j)) pair(i, j);
  }
  for (let i = a.length - 1; i >= 0; i--) {
    const j = i === a.length - 1 ? b.length - 1 : (bOf[i + 1] ?? -1) - 1;
    if (j >= 0 && isSame(i, j)) pair(i, j);
  }
}

function placesOf(readings: readonly PassageReading[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { words, index } of readings) {
    if (words === '') continue;
    const list = places.get(words);
    if (list === undefined) places.set(words, [index]);
    else list.push(index);
  }
  return places;
}

function bagOf(reading: PassageReading, weight: (key: string) => number): Bag {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { key } of reading.tokens) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    total += weight(key);
  }
  return { counts, weight: total };
}

function candidatesOf(
  a: readonly PassageReading[],
  b: readonly PassageReading[],
  bOf: Int32Array,
  bags: readonly (Bag | null)[],
  weight: (key: string) => number,
  threshold: number,
): PassageCandidate[] {
  const postings = new Map<string, number[]>();
  for (const [j, bag] of bags.entries()) {
    if (bag === null) continue;
    for (const key of bag.counts.keys()) {
      if (weight(key) < 1) continue;
      const list = postings.get(key);
      if (list === undefined) postings.set(key, [j]);
      else list.push(j);
    }
  }
  const candidates: PassageCandidate[] = [];
  const overlap = new Float64Array(b.length);
  for (const reading of a) {
    if ((bOf[reading.index] ?? -1) >= 0) continue;
    const bag = bagOf(reading, weight);
    const touched: number[] = [];
    for (const [key, count] of bag.counts) {
      const list = postings.get(key);
      if (list === undefined || list.length > POSTINGS_CAP) continue;
      for (const j of list) {
        if (overlap[j] === 0) touched.push(j);
        overlap[j] = (overlap[j] ?? 0) + weight(key) * count;
      }
    }
    touched.sort((x, y) => (overlap[y] ?? 0) - (overlap[x] ?? 0) || x - y);
    for (const j of touched.slice(0, CLOSE_LOOKS)) {
      const other = bags[j];
      if (other === null || other === undefined) continue;
      const similarity = diceOf(bag, other, weight);
      if (similarity < threshold) continue;
      const apart = Math.abs(reading.index / a.length - j / b.length);
      candidates.push({ a: reading.index, b: j, similarity, score: similarity + PLACE_BONUS * (1 - apart) });
    }
    for (const j of touched) overlap[j] = 0;
  }
  return candidates;
}

function diceOf(a: Bag, b: Bag, weight: (key: string) => number): number {
  let shared = 0;
  for (const [key, count] of a.counts) {
    const other = b.counts.get(key);
    if (other !== undefined) shared += Math.min(count, other) * weight(key);
  }
  return a.weight + b.weight === 0 ? 0 : (2 * shared) / (a.weight + b.weight);
}

/** Taken in the first pass: much alike, or next to a pair that corresponds already. */
function isLikely(candidate: PassageCandidate, bOf: Int32Array): boolean {
  const before = candidate.a > 0 ? bOf[candidate.a - 1] : -1;
  const after = bOf[candidate.a + 1];
  return candidate.similarity > MUCH_ALIKE || before === candidate.b - 1 || after === candidate.b + 1;
}

function withSplitsAndMerges(
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
    const whole = joinedBag([i], a, weight);
    const taken = joinedBag(bSides.get(i) ?? [], b, weight);
    if (containedShare(joinedBag([j], b, weight), whole, taken, weight) >= PART_CONTAINED) return i;
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
    const whole = joinedBag(bSides.get(neighbour) ?? [], b, weight);
    const taken = joinedBag([neighbour], a, weight);
    if (containedShare(joinedBag([i], a, weight), whole, taken, weight) >= PART_CONTAINED) return neighbour;
  }
  return null;
}

function joinedBag(
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

/** The weighted share of `part` that stands in `whole` beyond what `taken` accounts for. */
function containedShare(part: Bag, whole: Bag, taken: Bag, weight: (key: string) => number): number {
  if (part.weight === 0) return 0;
  let shared = 0;
  for (const [key, count] of part.counts) {
    const left = (whole.counts.get(key) ?? 0) - (taken.counts.get(key) ?? 0);
    if (left > 0) shared += Math.min(count, left) * weight(key);
  }
  return shared / part.weight;
}
