import { collectTerms, type Term } from './collect-terms.ts';
import { TermTrait } from './fingerprint.ts';
import { priorShare } from './prior-share.ts';
import type { Tokens } from './tokenise.ts';

/** A term that made it into the event fingerprint, with its weight before quantising. */
export interface WeightedTerm {
  readonly term: Term;
  readonly weight: number;
}

/**
 * Terms kept of an article.
 */
const KEPT_TERMS = 96;
/** Quotation runs kept: enough to notice a shared quotation of a sentence. */
const KEPT_QUOTES = 12;

const TITLE_BOOST = 1.5;
const LEDE_BOOST = 1.25;
const NAME_BOOST = 1.25;
/** A run of quoted words says less about the event than its names do, and there are many: they count as rare words once. */
const QUOTE_WEIGHT = 0.5;

/**
 * The heaviest terms of an article: names, rare words and figures that say what it is about. Weight = (1 + ln count) x
 * ln(1 / share of news articles with the term), more for terms of the title, the lede and names.
 * O(n log n) in the number of distinct terms.
 *
 * Source: G. Salton and C. Buckley, "Term-weighting approaches in automatic text retrieval" (1988), scheme ltn.
 */
export function eventTerms(tokens: Tokens): readonly WeightedTerm[] {
  const quotes: WeightedTerm[] = [];
  const others: WeightedTerm[] = [];
  for (const term of collectTerms(tokens)) {
    (term.traits & TermTrait.Quote ? quotes : others).push({ term, weight: weigh(term) });
  }
  // The lowest hashes: two texts with the same quotation choose the same runs of it.
  quotes.sort((a, b) => a.term.hash - b.term.hash);
  others.sort((a, b) => b.weight - a.weight || a.term.hash - b.term.hash);
  return [...others.slice(0, KEPT_TERMS), ...quotes.slice(0, KEPT_QUOTES)];
}

function weigh({ hash, count, traits }: Term): number {
  const rarity = Math.log(1 / priorShare(hash));
  if (traits & TermTrait.Quote) return QUOTE_WEIGHT * rarity;
  let weight = (1 + Math.log(count)) * rarity;
  if (traits & TermTrait.Title) weight *= TITLE_BOOST;
  if (traits & TermTrait.Lede) weight *= LEDE_BOOST;
  if (traits & TermTrait.Name) weight *= NAME_BOOST;
  return weight;
}
