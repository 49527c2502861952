import type { Article } from '../article.ts';
import { copyHashes } from './copy-hashes.ts';
import { eventTerms } from './event-terms.ts';
import type { Fingerprint } from './fingerprint.ts';
import { publicationDay } from './publication-day.ts';
import { tokenise } from './tokenise.ts';

/**
 * What the index keeps of an article: which runs of words stand in it and what it is about. A pure function of the
 * article; O(n log n) for n words. An article without a body has no copy hashes.
 */
export function fingerprintArticle(article: Article): Fingerprint {
  const tokens = tokenise(article);
  const kept = [...eventTerms(tokens)].sort((a, b) => a.term.hash - b.term.hash);
  const terms = new Uint32Array(kept.length);
  const weights = new Uint8Array(kept.length);
  const traits = new Uint8Array(kept.length);
  const heaviest = kept.reduce((most, { weight }) => Math.max(most, weight), 0);
  for (const [i, { term, weight }] of kept.entries()) {
    terms[i] = term.hash;
    weights[i] = Math.max(1, Math.round((255 * weight) / heaviest));
    traits[i] = term.traits;
  }
  const words = tokens.body.reduce((sum, row) => sum + row.hashes.length, 0);
  return { copy: copyHashes(tokens), terms, weights, traits, day: publicationDay(article), words };
}
