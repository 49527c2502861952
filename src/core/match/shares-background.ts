import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { type CopyOverlap, copyOverlap } from './copy-overlap.ts';
import { largerContainment } from './larger-containment.ts';
import { sharedPlaces } from './shared-places.ts';

/** A candidate with what it shares with the query. */
export interface Sharer {
  readonly candidate: { readonly fingerprint: Fingerprint };
  readonly overlap: CopyOverlap;
}

/** Who shares this much of either text is a relative, as for `boilerplateWeights`. */
const RELATIVE_CONTAINMENT = 0.5;
/** Where so much of what two texts share stands in strangers too, it is background. */
const LEAST_BACKGROUND = 0.5;
/** Candidates looked at for each: more tell no more. */
const MOST_STRANGERS = 24;
/** Runs of words that a stranger has of what is shared: fewer are chance. */
const LEAST_SHARED = 4;

/**
 * Whether what a query shares with `sharer` is background: less than half of either text, and most of it stands in some other
 * candidate of another day as well that is a copy of neither (an agency's paragraphs on a war, below the report of each day). What only the
 * two have, or their copies, is told by one from the other. O(s h), s candidates looked at of h hashes.
 */
export function sharesBackground(query: Fingerprint, sharer: Sharer, all: readonly Sharer[]): boolean {
  if (sharer.overlap.shared < LEAST_SHARED || areRelatives(sharer.overlap)) return false;
  const { fingerprint } = sharer.candidate;
  const places = new Set(sharedPlaces(query.copy, fingerprint.copy));
  const background = new Set<number>();
  let looked = 0;
  for (const other of all) {
    if (other === sharer || other.overlap.shared < LEAST_SHARED || areRelatives(other.overlap)) continue;
    const held = sharedPlaces(query.copy, other.candidate.fingerprint.copy).filter((place) => places.has(place));
    if (held.length < LEAST_SHARED) continue;
    const stranger = other.candidate.fingerprint;
    if (isOfAnotherDay(stranger, query, fingerprint) && !areRelatives(copyOverlap(fingerprint, stranger))) {
      for (const place of held) background.add(place);
    }
    looked += 1;
    if (looked === MOST_STRANGERS) break;
  }
  return background.size >= LEAST_BACKGROUND * places.size;
}

/** Undated texts say nothing: a labelled copy of SpotSigs, which are, was lost without. */
function isOfAnotherDay({ day }: Fingerprint, a: Fingerprint, b: Fingerprint): boolean {
  return day !== null && a.day !== null && b.day !== null && day !== a.day && day !== b.day;
}

function areRelatives(overlap: CopyOverlap): boolean {
  return largerContainment(overlap) >= RELATIVE_CONTAINMENT;
}
