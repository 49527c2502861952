import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { isListed, priorShare } from '../fingerprint/prior-share.ts';
import { rarityOf } from './rarity.ts';
import type { CandidateSet } from './story-index.ts';

/** How rare terms are in the library, as far as one query's answer tells. */
export type Rarities = (hash: number) => number;

/** A term that two articles share, as indexes into the two term lists. */
export interface SharedTerm {
  readonly a: number;
  readonly b: number;
}

/**
 * The library reports frequencies of the query's own terms only. A term of a candidate that the query lacks is taken for
 * as rare as the query's terms of its kind are on average: those in the shipped table by their share there, the others by
 * the mean of the query's terms that are not in it. O(query terms), then O(1) a look-up.
 */
export function raritiesOf(query: Fingerprint, found: CandidateSet): Rarities {
  const known = new Map<number, number>();
  let unlistedSum = 0;
  let unlistedCount = 0;
  for (const [i, hash] of query.terms.entries()) {
    const rarity = rarityOf(hash, found.termFrequencies[i] ?? 0, found.articles);
    known.set(hash, rarity);
    if (isListed(hash)) continue;
    unlistedSum += rarity;
    unlistedCount += 1;
  }
  const unlisted = unlistedCount > 0 ? unlistedSum / unlistedCount : rarityOf(0, 1, found.articles);
  return (hash) => known.get(hash) ?? (isListed(hash) ? Math.log(1 / priorShare(hash)) : unlisted);
}

/** The terms in both fingerprints, ascending by hash. O(n + m). */
export function sharedTerms(a: Fingerprint, b: Fingerprint): readonly SharedTerm[] {
  const shared: SharedTerm[] = [];
  let j = 0;
  for (const [i, hash] of a.terms.entries()) {
    while ((b.terms[j] ?? Number.POSITIVE_INFINITY) < hash) j += 1;
    if (b.terms[j] === hash) shared.push({ a: i, b: j });
  }
  return shared;
}

/** Length of an article's term vector: weight times rarity a term. */
export function eventNorm(fingerprint: Fingerprint, rarities: Rarities): number {
  let sum = 0;
  for (const [i, hash] of fingerprint.terms.entries()) sum += ((fingerprint.weights[i] ?? 0) * rarities(hash)) ** 2;
  return Math.sqrt(sum);
}

/** Cosine of two articles' term vectors, 0..1. O(n + m). */
export function eventCosine(a: Fingerprint, b: Fingerprint, rarities: Rarities): number {
  let dot = 0;
  for (const pair of sharedTerms(a, b)) {
    dot += (a.weights[pair.a] ?? 0) * (b.weights[pair.b] ?? 0) * rarities(a.terms[pair.a] ?? 0) ** 2;
  }
  const norms = eventNorm(a, rarities) * eventNorm(b, rarities);
  return norms > 0 ? dot / norms : 0;
}
