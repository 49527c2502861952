/**
 * Retold in one screen: article -> fingerprint -> matches -> comparison. Every context (worker, benchmark, `eval:*`)
 * runs these functions and no others; what comes before (extract) and after (show) needs a page.
 */
export { articleKey } from './article-key.ts';
export { compareArticles } from './compare/compare-articles.ts';
export { sharedReading } from './compare/shared-reading.ts';
export { fingerprintArticle } from './fingerprint/fingerprint-article.ts';
export { findMatches } from './match/find-matches.ts';
