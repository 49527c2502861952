import type { Article } from '../article.ts';
import { bodyText } from '../article.ts';
import { words } from '../text/words.ts';
import { copyShingles } from './copy-shingles.ts';
import { eventTerms } from './event-terms.ts';
import type { Fingerprint } from './fingerprint.ts';
import { publicationDay } from './publication-day.ts';
import { sampleHashes } from './sample-hashes.ts';

/**
 * What the index keeps of an article: which runs of words stand in it and what it is about. A pure function of the
 * article; about 1 ms for 500 words. An article without a body has empty arrays.
 */
export function fingerprintArticle(article: Article): Fingerprint {
  const copy = sampleHashes(copyShingles(article).map((shingle) => shingle.hash));
  const kept = [...eventTerms(article)].sort((a, b) => a.hash - b.hash);
  const heaviest = kept.reduce((most, term) => Math.max(most, term.weight), 0);
  return {
    copy,
    terms: Uint32Array.from(kept, (term) => term.hash),
    weights: Uint8Array.from(kept, (term) => Math.max(1, Math.round((255 * term.weight) / heaviest))),
    traits: Uint8Array.from(kept, (term) => term.traits),
    day: publicationDay(article.publishedAt),
    words: words(bodyText(article)).length,
  };
}
