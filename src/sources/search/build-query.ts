import type { Article } from '../../core/article.ts';
import { eventTerms } from '../../core/fingerprint/event-terms.ts';
import { TermTrait } from '../../core/fingerprint/fingerprint.ts';
import { tokenise } from '../../core/fingerprint/tokenise.ts';

/** Terms of a query: four miss other stories about the same people, eight miss other outlets' words for this one. */
const MOST_TERMS = 6;
/** A word of two letters finds everything. */
const LEAST_CHARS = 3;

/**
 * The words to search for other versions of a story with: its most distinctive names and terms that stand in the headline
 * or the first sentences, as printed, in order of weight. Never the address, and nothing of the reader's. Empty when the
 * article has no such words.
 */
export function buildQuery(article: Pick<Article, 'title' | 'blocks'>): string {
  const chosen: string[] = [];
  for (const { term } of eventTerms(tokenise(article))) {
    if (chosen.length >= MOST_TERMS) break;
    const isAbout = (term.traits & (TermTrait.Title | TermTrait.Lede)) !== 0;
    if (!isAbout || term.traits & TermTrait.Quote || term.traits & TermTrait.Phrase) continue;
    const words = term.row.text.slice(term.start, term.end).replace(/["“”]/g, '').trim();
    if (words.length >= LEAST_CHARS && !chosen.some((other) => other.toLowerCase() === words.toLowerCase())) {
      chosen.push(words);
    }
  }
  return chosen.join(' ');
}
