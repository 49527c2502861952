import { type Fingerprint, TermTrait } from '../fingerprint/fingerprint.ts';
import { isListed } from '../fingerprint/prior-share.ts';

/**
 * A text of figures (results, cases before a court, prices) has so many uncommon ones, and of its single words so large a share is
 * uncommon figures. Of 21,841 right links of the development events (every fifth query) 30 are between two such texts with other
 * figures; at .06 and .34 48, at .1 10, but of 3,668 wrong links among invented court lists and results 3,411, 3,472 and 3,108.
 */
const LEAST_FIGURES = 4;
const LEAST_SHARE = 0.08;
/** Two accounts of one round of matches or one day in court share more of their uncommon figures; what shares less has met a figure by chance. */
const MOST_SHARED = 0.34;

/**
 * Says of articles whether they have other figures than `article`: both are made of figures, and hardly any of one stands in
 * the other. Uncommon ones only, as any two lists share low numbers. A fingerprint holds the uncommon ones first. Never, where `article`
 * is no text of figures. O(n) once, then O(n + m), n and m terms.
 */
export function otherFigures(article: Fingerprint): (other: Fingerprint) => boolean {
  const own = figuresOf(article);
  if (own === null) return () => false;
  const ownSet = new Set(own);
  return (other) => {
    const theirs = figuresOf(other);
    if (theirs === null) return false;
    const shared = theirs.reduce((count, figure) => count + (ownSet.has(figure) ? 1 : 0), 0);
    return shared <= MOST_SHARED * Math.min(own.length, theirs.length);
  };
}

/** The uncommon figures outside quotations of a text that is made of figures; null for any other. */
function figuresOf({ terms, traits }: Fingerprint): readonly number[] | null {
  const figures: number[] = [];
  let words = 0;
  for (let i = 0; i < terms.length; i++) {
    const trait = traits[i] ?? 0;
    if (trait & (TermTrait.Quote | TermTrait.Phrase)) continue;
    words += 1;
    if (trait & TermTrait.Figure && !isListed(terms[i] ?? 0)) figures.push(terms[i] ?? 0);
  }
  return figures.length >= Math.max(LEAST_FIGURES, LEAST_SHARE * words) ? figures : null;
}
