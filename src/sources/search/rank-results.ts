import type { Article } from '../../core/article.ts';
import type { Fingerprint } from '../../core/fingerprint/fingerprint.ts';
import { fingerprintArticle } from '../../core/fingerprint/fingerprint-article.ts';
import type { SearchResult } from './provider.ts';

/** A result with how much its headline shares of what the article is about, 0..1. */
export interface RankedResult extends SearchResult {
  readonly similarity: number;
}

/**
 * Results by the cosine of their headline's event fingerprint with the article's, the likeliest first; those of the
 * article's own address are left out. A headline alone never makes a match: this only orders a list. O(n) in the results.
 */
export function rankResults(article: Article, results: readonly SearchResult[]): readonly RankedResult[] {
  const own = fingerprintArticle(article);
  const seen = new Set([article.url, article.canonicalUrl]);
  const ranked: RankedResult[] = [];
  for (const result of results) {
    if (seen.has(result.url)) continue;
    seen.add(result.url);
    const headline = fingerprintArticle({ ...article, title: result.title, blocks: [] });
    ranked.push({ ...result, similarity: cosine(own, headline) });
  }
  return ranked.sort((a, b) => b.similarity - a.similarity);
}

/** Terms are ascending in both. */
function cosine(a: Fingerprint, b: Fingerprint): number {
  let dot = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const [left = 0, right = 0] = [a.terms[i], b.terms[j]];
    if (left === right) dot += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  const size = Math.hypot(...a.weights) * Math.hypot(...b.weights);
  return size === 0 ? 0 : dot / size;
}
