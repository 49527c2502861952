import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import type { Rarities } from './rarities.ts';

/** An article's terms as a vector of one component a term, aligned with `fingerprint.terms`. */
export interface TermVector {
  readonly fingerprint: Fingerprint;
  /** Rarity of each term in nats. */
  readonly rarities: Float64Array;
  /** Weight times rarity of each term. */
  readonly values: Float64Array;
  /** Euclidean length of `values`. */
  readonly norm: number;
}

/**
 * The power of the library's rarity in a component. Mean average precision on ECB+ .9364 at .8, .9311 at 1; AllSides .872
 * and .876.
 */
const RARITY_POWER = 0.8;

/** The vector of one article under the library's rarities. O(terms). */
export function termVector(fingerprint: Fingerprint, rarityOfTerm: Rarities): TermVector {
  const rarities = Float64Array.from(fingerprint.terms, rarityOfTerm);
  const values = rarities.map((rarity, i) => rarity ** RARITY_POWER * (fingerprint.weights[i] ?? 0));
  return { fingerprint, rarities, values, norm: Math.hypot(...values) };
}

/** Calls back with the two indexes of every term in both, ascending by hash. O(n + m). */
export function forSharedTerms(a: Fingerprint, b: Fingerprint, visit: (i: number, j: number) => void): void {
  const termsA = a.terms;
  const termsB = b.terms;
  let i = 0;
  let j = 0;
  while (i < termsA.length && j < termsB.length) {
    const difference = (termsA[i] ?? 0) - (termsB[j] ?? 0);
    if (difference === 0) visit(i++, j++);
    else if (difference < 0) i += 1;
    else j += 1;
  }
}

/** Cosine of two term vectors, 0..1. O(n + m). Written out, as it runs hundreds of times a query. */
export function cosine(a: TermVector, b: TermVector): number {
  const termsA = a.fingerprint.terms;
  const termsB = b.fingerprint.terms;
  let dot = 0;
  let i = 0;
  let j = 0;
  while (i < termsA.length && j < termsB.length) {
    const difference = (termsA[i] ?? 0) - (termsB[j] ?? 0);
    if (difference === 0) dot += (a.values[i++] ?? 0) * (b.values[j++] ?? 0);
    else if (difference < 0) i += 1;
    else j += 1;
  }
  return a.norm > 0 && b.norm > 0 ? dot / (a.norm * b.norm) : 0;
}
