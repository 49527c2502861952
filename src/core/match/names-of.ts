import { countWeight } from '../fingerprint/count-weight.ts';
import { KEPT_TERMS } from '../fingerprint/event-terms.ts';
import { type Fingerprint, TermTrait } from '../fingerprint/fingerprint.ts';
import { isListed } from '../fingerprint/prior-share.ts';

/** What an article names outside quotations, in single words: names and figures. */
export interface Names {
  /** The weights of the uncommon ones, by term. */
  readonly uncommon: ReadonlyMap<number, number>;
  /** All of them, weekdays and low numbers too; the figures only, where capitals tell no names (see `MOST_NAMES`). */
  readonly fillings: readonly number[];
  /** Whether the fingerprint has room for no more terms: of the common names it may then lack some. */
  readonly isFull: boolean;
}

/**
 * Where more of the words have a capital, as in German, where every noun has one, it tells no name. Of invented reports and
 * bulletins: German .37 to .41, others up to .31 in a text that is all names.
 */
const MOST_NAMES = 0.33;

/** Asked for of every candidate, and of the query for each of them: gone with the fingerprints. */
const known = new WeakMap<Fingerprint, Names | null>();

/** What an article names, by its fingerprint; null where that may lack an uncommon name. O(n), n terms, once. */
export function namesOf(fingerprint: Fingerprint): Names | null {
  const before = known.get(fingerprint);
  if (before !== undefined) return before;
  const named = namedIn(fingerprint);
  known.set(fingerprint, named);
  return named;
}

/**
 * Says what a fingerprint names that is another without some terms: it holds fewer, but has no more room than the other.
 */
export function keepNames(fingerprint: Fingerprint, other: Fingerprint, lost: ReadonlySet<number>): void {
  const names = namesOf(other);
  known.set(
    fingerprint,
    names && {
      uncommon: new Map([...names.uncommon].filter(([term]) => !lost.has(term))),
      fillings: names.fillings.filter((term) => !lost.has(term)),
      isFull: names.isFull,
    },
  );
}

/**
 * Uncommon words all have one rarity, so those that stand once behind the opening weigh the same, and a fingerprint that has room
 * for something lighter holds every one of them. Whether its lightest stand once is told by what weighs a little more:
 * in a text of which only words that stand twice were kept, others stand three times.
 */
function namedIn({ terms, weights, traits, words }: Fingerprint): Names | null {
  const uncommon = new Map<number, number>();
  const names: number[] = [];
  const figures: number[] = [];
  let single = 0;
  const once: number[] = [];
  let kept = 0;
  let lightest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < terms.length; i++) {
    const trait = traits[i] ?? 0;
    const weight = weights[i] ?? 0;
    if (trait & TermTrait.Quote) continue;
    kept += 1;
    lightest = Math.min(lightest, weight);
    if (trait & TermTrait.Phrase) continue;
    const term = terms[i] ?? 0;
    single += 1;
    if (trait & TermTrait.Figure) figures.push(term);
    else if (trait & TermTrait.Name) names.push(term);
    if (isListed(term)) continue;
    if ((trait & OPENING) === 0) once.push(weight);
    if (trait & NAMED) uncommon.set(term, weight);
  }
  const isFull = kept >= KEPT_TERMS;
  if (isFull && !holdsAllOfOnce(once, lightest, words)) return null;
  const told = names.length > MOST_NAMES * single ? figures : [...figures, ...names];
  return { uncommon, fillings: told, isFull };
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
