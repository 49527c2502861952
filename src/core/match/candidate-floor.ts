import type { Fingerprint } from '../fingerprint/fingerprint.ts';

/**
 * The best by event score are candidates whatever they score: the standings among candidates look so far down (`BACKGROUND_TO` in
 * standings.ts). With few or none of other stories to compare with, a version at .95 became one at .44.
 */
const ALWAYS_BEST = 40;
/**
 * Further down, less than this share of the score that the query has with itself is none: a library of other stories always has a hundred
 * articles that share some word. All 5,130 queries of the development events have 128 candidates in place of 173, at link F1
 * .806 .936 .951 .992 (AllSides, ECB+, FNC, SpotSigs) as with all; at .05 FNC is .945.
 */
const LEAST_EVENT_SHARE = 0.03;
/**
 * Two texts that share less of what is asked for share it by chance. At .03 and two hashes AllSides' link F1 is .806 and FNC's
 * .9505, with this .808 and .9500.
 */
const LEAST_COPY_SHARE = 0.05;
/** So many shared runs of words are enough in any text: a brief within a long one shares few. */
const ENOUGH_SHARED = 3;

/** What is least asked of the candidates of one query. */
export interface CandidateFloor {
  /** The best by event score need not reach `eventScore`. */
  readonly alwaysBest: number;
  readonly eventScore: number;
  /** Shared listed copy hashes (see `listedCopy`). */
  readonly sharedCopy: number;
}

/**
 * `weights` are the query's terms' weights x idf squared, as candidates are scored by, aligned with `query.terms`; `listed` is how many
 * copy hashes the query lists.
 */
export function candidateFloor(query: Fingerprint, weights: Float64Array, listed: number): CandidateFloor {
  const own = weights.reduce((sum, weight, at) => sum + weight * (query.weights[at] ?? 0), 0);
  return {
    alwaysBest: ALWAYS_BEST,
    eventScore: LEAST_EVENT_SHARE * own,
    sharedCopy: Math.max(1, Math.min(ENOUGH_SHARED, Math.ceil(LEAST_COPY_SHARE * listed))),
  };
}
