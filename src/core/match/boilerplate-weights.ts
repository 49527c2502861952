import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { copyOverlap } from './copy-overlap.ts';
import type { CandidateSet } from './story-index.ts';

/** An article that shares this much of either text is taken for a relative, whose shared lines are no boilerplate. */
const RELATIVE_CONTAINMENT = 0.3;
/** Articles more than the relatives in which a line may stand before it is discounted: chance, and the query itself. */
const TOLERATED_STRANGERS = 2;

/**
 * How much each of the query's copy hashes counts, 0..1: 1 for the story's own words, little for what recurs in articles
 * that share nothing else with it (house lines, disclaimers, an agency's formulas). A hash that stands in f articles, of
 * which only r share a good part of the text, counts (r + 2) / f. O(c h), c candidates of h hashes.
 */
export function boilerplateWeights(query: Fingerprint, found: CandidateSet): Float64Array {
  let relatives = 0;
  for (const candidate of found.candidates) {
    const { containment, shared } = copyOverlap(query, candidate.fingerprint);
    if (shared > 1 && Math.max(containment.aInB, containment.bInA) >= RELATIVE_CONTAINMENT) relatives += 1;
  }
  return Float64Array.from(found.copyFrequencies, (frequency) =>
    Math.min(1, (relatives + TOLERATED_STRANGERS) / Math.max(1, frequency)),
  );
}
