import { priorShare } from '../fingerprint/prior-share.ts';

/**
 * How many articles the shipped table counts for against the library's own counts: a library of a few hundred articles
 * already knows better which names are everywhere in it.
 */
const PRIOR_ARTICLES = 200;

/**
 * A copy hash in more articles than this finds nothing by itself: it is a house line or an agency's formula, and a wire
 * story with more versions is found by its other hashes.
 */
export const COPY_FREQUENCY_CAP = 1000;
/** A term in a larger share of a large library tells no event from another; skipping it saves most of the postings. */
export const TERM_SHARE_CAP = 0.1;

/**
 * How much a term that two articles share says, in nats: ln(1 / share of articles that have it), where the share is what
 * the library counts, mixed with the shipped prior while the library is small (inverse document frequency).
 */
export function rarityOf(hash: number, frequency: number, articles: number): number {
  const share = (frequency + PRIOR_ARTICLES * priorShare(hash)) / (articles + PRIOR_ARTICLES);
  return Math.max(0, -Math.log(Math.min(1, share)));
}
