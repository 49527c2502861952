import { countWeight } from '../fingerprint/count-weight.ts';
import { KEPT_TERMS } from '../fingerprint/event-terms.ts';
import { type Fingerprint, TermTrait } from '../fingerprint/fingerprint.ts';
import { isListed } from '../fingerprint/prior-share.ts';

/** Fewer names and figures tell nothing: a script without capitals has hardly any of the first. */
const LEAST_NAMED = 4;

/**
 * How much of what one article names the other names too, 0..1 by weight, the larger of both ways: uncommon names of one
 * word and figures, outside quotations. Null where that cannot be told, as one of them names too little or its
 * fingerprint may lack a name that it has. A copy brings along the names in the sentences that it takes; what an outlet
 * fills into its own phrases, day after day, are others. O(n + m), n and m terms.
 */
export function namesHeld(a: Fingerprint, b: Fingerprint): number | null {
  const [ofA, ofB] = [namesOf(a), namesOf(b)];
  if (ofA === null || ofB === null) return null;
  return Math.max(shareHeld(ofA, b), shareHeld(ofB, a));
}

/** Asked for twice of every candidate and of the query for each of them: gone with the fingerprints. */
const known = new WeakMap<Fingerprint, ReadonlyMap<number, number> | null>();

function namesOf(fingerprint: Fingerprint): ReadonlyMap<number, number> | null {
  const before = known.get(fingerprint);
  if (before !== undefined) return before;
  const named = namedIn(fingerprint);
  known.set(fingerprint, named);
  return named;
}

/**
 * The weights of what an article names, by term; null where it names too little or may name more than was kept. Uncommon
 * words all have one rarity, so those that stand once behind the opening weigh the same, and a fingerprint that has room
 * for something lighter holds every one of them. Whether its lightest stand once is told by what weighs a little more:
 * in a text of which only words that stand twice were kept, others stand three times.
 */
function namedIn({ terms, weights, traits, words }: Fingerprint): ReadonlyMap<number, number> | null {
  const named = new Map<number, number>();
  const uncommon: number[] = [];
  let kept = 0;
  let lightest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < terms.length; i++) {
    const trait = traits[i] ?? 0;
    const weight = weights[i] ?? 0;
    if (trait & TermTrait.Quote) continue;
    kept += 1;
    lightest = Math.min(lightest, weight);
    const term = terms[i] ?? 0;
    if (trait & TermTrait.Phrase || isListed(term)) continue;
    if ((trait & OPENING) === 0) uncommon.push(weight);
    if (trait & NAMED) named.set(term, weight);
  }
  if (named.size < LEAST_NAMED) return null;
  return kept < KEPT_TERMS || holdsAllOfOnce(uncommon, lightest, words) ? named : null;
}

/** Whether a full fingerprint holds all uncommon words that stand once, by the weights of those behind the opening that it holds. */
function holdsAllOfOnce(uncommon: readonly number[], lightest: number, words: number): boolean {
  const once = uncommon.reduce((least, weight) => Math.min(least, weight), Number.POSITIVE_INFINITY);
  if (uncommon.length === 0 || lightest >= once) return false;
  const twice = (once * countWeight(2, words)) / countWeight(1, words);
  return !uncommon.some((weight) => weight > once + ROUNDING && weight < twice - ROUNDING);
}

/** What rounding to a byte may add to or take off one weight and its double. */
const ROUNDING = 2;
const OPENING = TermTrait.Title | TermTrait.Lede;
const NAMED = TermTrait.Name | TermTrait.Figure;

function shareHeld(named: ReadonlyMap<number, number>, { terms }: Fingerprint): number {
  let held = 0;
  let all = 0;
  for (const weight of named.values()) all += weight;
  for (const term of terms) held += named.get(term) ?? 0;
  return held / all;
}
