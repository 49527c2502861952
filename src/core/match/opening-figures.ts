import { type Fingerprint, TermTrait } from '../fingerprint/fingerprint.ts';
import { priorShare } from '../fingerprint/prior-share.ts';

/** Fewer figures in an opening are a number of dead that rose, or somebody's age: no evidence that two reports are of different events. */
const LEAST_FIGURES = 2;
const OPENING = TermTrait.Title | TermTrait.Lede;

/**
 * For other articles, how much of the figures in either opening (title and first sentences) the other article has anywhere, by their
 * rarity, the larger of both ways, 0..1: low numbers stand in any two texts. Null where either opening has hardly any figures.
 * O(n) once, then O(m), n and m terms.
 */
export function openingFiguresHeld(article: Fingerprint): (other: Fingerprint) => number | null {
  const own = openingFigures(article);
  const all = new Set(article.terms);
  return (other) => {
    if (own.length < LEAST_FIGURES) return null;
    const theirs = openingFigures(other);
    if (theirs.length < LEAST_FIGURES) return null;
    return Math.max(shareIn(own, new Set(other.terms)), shareIn(theirs, all));
  };
}

function shareIn(figures: readonly number[], held: ReadonlySet<number>): number {
  return rarityOf(figures.filter((figure) => held.has(figure))) / rarityOf(figures);
}

/** In nats, by the shipped table. */
function rarityOf(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum - Math.log(priorShare(figure)), 0);
}

function openingFigures({ terms, traits }: Fingerprint): readonly number[] {
  return [...terms].filter((_, i) => {
    const trait = traits[i] ?? 0;
    return (trait & TermTrait.Figure) !== 0 && (trait & TermTrait.Quote) === 0 && (trait & OPENING) !== 0;
  });
}
