import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { type CopyOverlap, copyOverlap } from './copy-overlap.ts';
import { hasOtherNames } from './has-other-names.ts';
import { largerContainment } from './larger-containment.ts';
import type { CandidateSet } from './story-index.ts';

/**
 * An article that shares this much of either text is taken for a relative, whose shared lines are no boilerplate. At .3,
 * house lines that are a third of a brief made all of an outlet's briefs relatives of each other. Articles of unlike
 * events named copies, asked for every sixth article of the events collections: 15 SpotSigs pairs in place of 30, 26
 * AllSides pairs of one outlet in place of 36; copies of SpotSigs lose nothing.
 */
const RELATIVE_CONTAINMENT = 0.5;
/** Articles more than the relatives in which a line may stand before it is discounted: chance, and the query itself. */
const TOLERATED_STRANGERS = 2;

/**
 * How much each of the query's copy hashes counts, 0..1: 1 for the story's own words, little for what recurs in articles
 * that share little else with it (house lines, disclaimers, an agency's formulas). A hash that stands in f articles, of
 * which only r share a good part of the text, counts (r + 2) / f; r is what the candidates tell of all f, as a widely
 * carried line stands in more articles than are looked at. O(c h), c candidates of h hashes.
 *
 * Phrases that an outlet fills anew with other names and figures are no relatives either, however much of each text they
 * are; where names tell nothing (see `namesHeld`) house lines that are half of each text go unseen.
 */
export function boilerplateWeights(query: Fingerprint, found: CandidateSet): Float64Array {
  const places = new Map<number, number>(Array.from(query.copy, (hash, i) => [hash, i]));
  const holders = new Uint32Array(query.copy.length);
  const relatives = new Uint32Array(query.copy.length);
  for (const { fingerprint } of found.candidates) {
    const overlap = copyOverlap(query, fingerprint);
    if (overlap.shared === 0) continue;
    const related = isRelative(overlap) ? 1 : 0;
    for (const hash of fingerprint.copy) {
      const i = places.get(hash);
      if (i === undefined) continue;
      holders[i] = (holders[i] ?? 0) + 1;
      relatives[i] = (relatives[i] ?? 0) + related;
    }
  }
  return Float64Array.from(found.copyFrequencies, (frequency, i) => {
    const among = (frequency * (relatives[i] ?? 0)) / Math.max(1, holders[i] ?? 0);
    return Math.min(1, (among + TOLERATED_STRANGERS) / Math.max(1, frequency));
  });
}

function isRelative(overlap: CopyOverlap): boolean {
  return overlap.shared > 1 && largerContainment(overlap) >= RELATIVE_CONTAINMENT && !hasOtherNames(overlap);
}
