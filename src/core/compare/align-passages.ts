import { pairSameWords } from './pair-same-words.ts';
import { type PassageCandidate, passageCandidates } from './passage-candidates.ts';
import type { PassageReading } from './passages.ts';
import { withSplitsAndMerges } from './splits-and-merges.ts';
import { bagOf, diceOf } from './word-bags.ts';

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
  const candidates = passageCandidates(a, b, bOf, aOf, weight, threshold);
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

/** Passages this similar correspond wherever they stand; less similar ones first where their neighbours do. */
const MUCH_ALIKE = 0.6;

/** Taken in the first pass: much alike, or next to a pair that corresponds already. */
function isLikely(candidate: PassageCandidate, bOf: Int32Array): boolean {
  const before = candidate.a > 0 ? bOf[candidate.a - 1] : -1;
  const after = bOf[candidate.a + 1];
  return candidate.similarity > MUCH_ALIKE || before === candidate.b - 1 || after === candidate.b + 1;
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
    const alike = diceOf(bagOf([i], a, weight), bagOf([j], b, weight), weight);
    if (alike < ALONE_IN_GAP) continue;
    bOf[i] = j;
    aOf[j] = i;
    similarity[i] = alike;
  }
}
