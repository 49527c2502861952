import type { Fingerprint } from '../../core/fingerprint/fingerprint.ts';

/** Sum over shared terms of the query's weight (rarity included) x the article's weight. O(terms of both). */
export function eventScore(query: Fingerprint, queryWeights: Float64Array, { terms, weights }: Fingerprint): number {
  let score = 0;
  for (let i = 0, j = 0; i < query.terms.length && j < terms.length; ) {
    const x = query.terms[i] as number;
    const y = terms[j] as number;
    if (x === y) score += (queryWeights[i] as number) * (weights[j] as number);
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return score;
}
