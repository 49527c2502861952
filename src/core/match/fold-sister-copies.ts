import type { Article } from '../article.ts';
import type { ArticleKey, Match, Version } from '../story.ts';

/** One text of one owner, however many addresses it has. */
export interface FoldedMatch {
  readonly match: Match;
  /** The other matches that it stands for, most probable first. */
  readonly sisters: readonly Match[];
}

/**
 * Two copies of the page whose containments in it differ by less than this, from one owner, are one text: a headline or
 * a date line changed. Wider would fold an owner's cut and its full version, which readers compare.
 */
const SAME_TEXT = 0.1;

/**
 * Folds what one owner publishes under several addresses (AMP and mobile pages, canonical duplicates, sister titles of
 * one registrable domain) into the most probable of them, in the order given. Matches without a loaded article stay
 * alone. O(m^2) in the number of matches, at most 50.
 */
export function foldSisterCopies(matches: readonly Match[], versions: readonly Version[]): readonly FoldedMatch[] {
  const articles = new Map<ArticleKey, Article>(versions.map(({ key, article }) => [key, article]));
  const folded: { match: Match; sisters: Match[] }[] = [];
  for (const match of matches) {
    const article = articles.get(match.key);
    const elder = folded.find(({ match: other }) => {
      const otherArticle = articles.get(other.key);
      return article !== undefined && otherArticle !== undefined && areSisters(match, article, other, otherArticle);
    });
    if (elder) elder.sisters.push(match);
    else folded.push({ match, sisters: [] });
  }
  return folded;
}

function areSisters(a: Match, articleA: Article, b: Match, articleB: Article): boolean {
  if (bareAddress(articleA.canonicalUrl) === bareAddress(articleB.canonicalUrl)) return true;
  const sameOwner = articleA.outlet.domain !== '' && articleA.outlet.domain === articleB.outlet.domain;
  if (!sameOwner || a.relation !== b.relation) return false;
  if (foldedTitle(articleA) === foldedTitle(articleB) && foldedTitle(articleA) !== '') return true;
  return (
    a.relation === 'same-copy' &&
    Math.abs(a.evidence.containment.aInB - b.evidence.containment.aInB) < SAME_TEXT &&
    Math.abs(a.evidence.containment.bInA - b.evidence.containment.bInA) < SAME_TEXT
  );
}

/** An address without what AMP, mobile and tracking add to it. */
function bareAddress(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.|mobile\.)*/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/amp(?=\/|$)|[./]amp(?:\.html)?$/g, '')
    .replace(/\/$/, '');
}

function foldedTitle(article: Article): string {
  return article.title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
