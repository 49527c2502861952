import { type Fingerprint, TermTrait } from '../fingerprint/fingerprint.ts';

/** From which shares on, by weight, of one article in the other two tell of one thing. */
export interface Difference {
  /** Of its title; of its first sentences where it has none. */
  readonly title: number;
  /** Of its first sentences, where it has a title. */
  readonly lede: number;
  /** Of all its terms. */
  readonly all: number;
}

/**
 * Where the titles are the same words ("Morning briefing") they tell nothing, and the first sentences are often a greeting: so much
 * of all terms is asked for instead. Copies that share a title as sister papers' names do share three quarters.
 */
const ALL_UNDER_ONE_TITLE = 0.5;

/** Whether two articles that share some text tell of one thing: enough of either's title, opening or terms stands in the other. O(n + m) terms. */
export function tellOneThing(a: Fingerprint, b: Fingerprint, difference: Difference): boolean {
  const [ofA, ofB] = [heldOf(a, b), heldOf(b, a)];
  if (ofA.isTitle && ofB.isTitle) return Math.max(ofA.all, ofB.all) >= ALL_UNDER_ONE_TITLE;
  return [ofA, ofB].some(
    ({ title, lede, all }) => title >= difference.title || lede >= difference.lede || all >= difference.all,
  );
}

/** Shares of one article's parts that stand in another, by weight; whether its title stands in the other's title. */
interface Held extends Difference {
  readonly isTitle: boolean;
}

function heldOf({ terms, weights, traits }: Fingerprint, other: Fingerprint): Held {
  const title = { all: 0, held: 0 };
  const lede = { all: 0, held: 0 };
  const body = { all: 0, held: 0 };
  let isTitle = true;
  let j = 0;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] ?? 0;
    const weight = weights[i] ?? 0;
    const trait = traits[i] ?? 0;
    while (j < other.terms.length && (other.terms[j] ?? 0) < term) j += 1;
    const heldWeight = other.terms[j] === term ? weight : 0;
    body.all += weight;
    body.held += heldWeight;
    if (trait & TermTrait.Lede) {
      lede.all += weight;
      lede.held += heldWeight;
    }
    if ((trait & TermTrait.Title) === 0) continue;
    title.all += weight;
    title.held += heldWeight;
    if (heldWeight === 0 || ((other.traits[j] ?? 0) & TermTrait.Title) === 0) isTitle = false;
  }
  const hasTitle = title.all > 0;
  return {
    title: shareOf(hasTitle ? title : lede),
    lede: hasTitle ? shareOf(lede) : 0,
    all: shareOf(body),
    isTitle: hasTitle && isTitle,
  };
}

/** An article without any such terms has none that the other lacks. */
function shareOf({ all, held }: { readonly all: number; readonly held: number }): number {
  return all > 0 ? held / all : 1;
}
