import type { PassageReading } from './passages.ts';
import { bagOf, diceOf } from './word-bags.ts';

/** Two passages that may correspond. */
export interface PassageCandidate {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
  /** Similarity with what speaks for the place: preference among candidates, not a measure of likeness. */
  readonly score: number;
}

/** Words in more passages than this propose no candidates: they are about the story, not about the passage. */
const POSTINGS_CAP = 60;
/** Candidates looked at closely for each passage. */
const CLOSE_LOOKS = 8;
/** What standing at the same relative place is worth beside similarity: enough to tell repeated sentences apart. */
const PLACE_BONUS = 0.05;

/**
 * The pairs of unpaired passages (`bOf`, `aOf` -1) that are at least `threshold` alike, best first, from an inverted index of
 * content words. O(n + p) for n words and p co-occurrences of words that stand in at most POSTINGS_CAP passages.
 */
export function passageCandidates(
  a: readonly PassageReading[],
  b: readonly PassageReading[],
  bOf: Int32Array,
  aOf: Int32Array,
  weight: (key: string) => number,
  threshold: number,
): PassageCandidate[] {
  const bags = b.map((_, j) => ((aOf[j] ?? -1) < 0 ? bagOf([j], b, weight) : null));
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
    const bag = bagOf([reading.index], a, weight);
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
  return candidates.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}
