import type { Fingerprint } from '../../core/fingerprint/fingerprint.ts';
import type { Candidate, IndexEntry } from '../../core/match/story-index.ts';

/**
 * Inverse document frequency: how rare a term is among `articles`. Robertson and Zaragoza, The Probabilistic Relevance
 * Framework (2009), section 3.1, with 1 added under the logarithm so that it never falls below zero.
 */
export function idf(frequency: number, articles: number): number {
  return Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
}

/** What one shared term adds to the event score. */
export function termScore(queryWeight: number, weight: number, idfOfTerm: number): number {
  return queryWeight * weight * idfOfTerm * idfOfTerm;
}

/** The exact scores of one article against the query, by merging the ascending hash lists. O(hashes of both). */
export function scoreCandidate(query: Fingerprint, entry: IndexEntry, idfs: Float64Array): Candidate {
  const { fingerprint } = entry;
  let sharedCopy = 0;
  for (let i = 0, j = 0; i < query.copy.length && j < fingerprint.copy.length; ) {
    const difference = at(query.copy, i) - at(fingerprint.copy, j);
    if (difference === 0) sharedCopy++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  let eventScore = 0;
  for (let i = 0, j = 0; i < query.terms.length && j < fingerprint.terms.length; ) {
    const difference = at(query.terms, i) - at(fingerprint.terms, j);
    if (difference === 0) eventScore += termScore(at(query.weights, i), at(fingerprint.weights, j), at(idfs, i));
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return { ...entry, sharedCopy, eventScore };
}

/** The `limit` largest of a tally by article id, largest first; ties to the later article. */
export function topIds(tally: ReadonlyMap<number, number>, limit: number): number[] {
  return [...tally.entries()]
    .sort(([idA, a], [idB, b]) => b - a || idB - idA)
    .slice(0, limit)
    .map(([id]) => id);
}

function at(numbers: { readonly [index: number]: number }, index: number): number {
  return numbers[index] ?? 0;
}
