import type { Article } from '../article.ts';
import { ownerOf } from '../owner-of.ts';
import type { Match } from '../story.ts';
import { bareAddress } from './bare-address.ts';

/** A match with what tells its publisher. */
export interface Telling {
  readonly match: Match;
  readonly article: Pick<Article, 'title' | 'outlet'>;
}

/** One text of one owner, however many addresses it has. */
export interface FoldedTelling<T extends Telling> {
  readonly shown: T;
  /** The others that it stands for, in the order given. */
  readonly sisters: readonly T[];
}

/**
 * Two copies of the page whose containments in it differ by less than this, from one owner, are one text: a headline or
 * a date line changed. Wider would fold an owner's cut and its full version, which readers compare.
 */
const SAME_TEXT = 0.1;

/**
 * Folds what one owner publishes under several addresses (AMP and mobile pages, canonical duplicates, sister titles: see `ownerOf`)
 * into the first of them; tellings at the address `page` itself, so written, are left out. O(m^2)
 * in the number of tellings, at most 50.
 */
export function foldSisterCopies<T extends Telling>(tellings: readonly T[], page = ''): readonly FoldedTelling<T>[] {
  const own = bareAddress(page);
  const folded: { shown: T; sisters: T[] }[] = [];
  for (const telling of tellings) {
    if (addressOf(telling) === own) continue;
    const elder = folded.find(({ shown }) => areSisters(telling, shown));
    if (elder) elder.sisters.push(telling);
    else folded.push({ shown: telling, sisters: [] });
  }
  return folded;
}

function areSisters(a: Telling, b: Telling): boolean {
  if (addressOf(a) === addressOf(b)) return true;
  const [one, other] = [a.article.outlet.domain, b.article.outlet.domain];
  if (one === '' || ownerOf(one) !== ownerOf(other) || a.match.relation !== b.match.relation) return false;
  if (foldedTitle(a) === foldedTitle(b) && foldedTitle(a) !== '') return true;
  const [inA, inB] = [a.match.evidence.containment, b.match.evidence.containment];
  return (
    a.match.relation === 'same-copy' &&
    Math.abs(inA.aInB - inB.aInB) < SAME_TEXT &&
    Math.abs(inA.bInA - inB.bInA) < SAME_TEXT
  );
}

/** A match's key is its canonical URL, "#" and the content hash. */
function addressOf({ match: { key } }: Telling): string {
  return bareAddress(key.slice(0, key.lastIndexOf('#')));
}

function foldedTitle({ article: { title } }: Telling): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
