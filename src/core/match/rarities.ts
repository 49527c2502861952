import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { isListed, priorShare } from '../fingerprint/prior-share.ts';
import { rarityOf } from './rarity.ts';
import type { CandidateSet } from './story-index.ts';

/** How rare a term is in the library, in nats, as far as one query's answer tells. */
export type Rarities = (hash: number) => number;

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
