import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { namesOf } from './names-of.ts';

/** Fewer names and figures tell nothing: a script without capitals has hardly any of the first. */
const LEAST_NAMED = 4;

/**
 * How much of what one article names the other names too, 0..1 by weight, the larger of both ways: uncommon names of one
 * word and figures, outside quotations. Null where that cannot be told, as one of them names too little or its
 * fingerprint may lack a name that it has. A copy brings along the names in the sentences that it takes; what an outlet
 * fills into its own phrases, day after day, are others. O(n + m), n and m terms.
 */
export function namesHeld(a: Fingerprint, b: Fingerprint): number | null {
  const [ofA, ofB] = [namesOf(a)?.uncommon, namesOf(b)?.uncommon];
  if (ofA === undefined || ofB === undefined || Math.min(ofA.size, ofB.size) < LEAST_NAMED) return null;
  return Math.max(shareHeld(ofA, b), shareHeld(ofB, a));
}

function shareHeld(named: ReadonlyMap<number, number>, { terms }: Fingerprint): number {
  let held = 0;
  let all = 0;
  for (const weight of named.values()) all += weight;
  for (const term of terms) held += named.get(term) ?? 0;
  return held / all;
}
