import search from 'approx-string-match';

/** What was quoted, and what stood around it; all squeezed (see squeezed-text.ts). */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A found quote: offsets in the text searched, end exclusive. */
export interface QuoteMatch {
  readonly start: number;
  readonly end: number;
}

/** Share of a quote's characters that may differ: at 0.2 an edited sentence is found again and its neighbour is not. */
const MAX_ERROR_SHARE = 0.2;
/** The search costs grow with the errors allowed, and longer quotes differ by less. */
const MAX_ERRORS = 48;
/** Shorter quotes are found exactly or not at all: a few letters with an error stand everywhere. */
const MIN_APPROXIMATE_CHARS = 12;
/** Characters of text in which an approximate search stays under some 20 ms. */
const MAX_APPROXIMATE_TEXT = 400_000;
/** Occurrences looked at; a word that stands more often than this is placed among the first. */
const MAX_OCCURRENCES = 200;

/**
 * Finds a quote in a text: exactly, or with a few errors when the text was edited; among several places the one whose
 * surroundings are most alike. Null when it stands nowhere.
 * O(n) exact, O(n k / 32) approximate, n = length of text, k = errors allowed (see approx-string-match).
 */
export function findQuote(text: string, quote: Quote): QuoteMatch | null {
  if (quote.exact === '') return null;
  const places = exactPlaces(text, quote.exact);
  return bestPlace(text, quote, places.length > 0 ? places : approximatePlaces(text, quote.exact));
}

function exactPlaces(text: string, exact: string): QuoteMatch[] {
  const places: QuoteMatch[] = [];
  for (let at = text.indexOf(exact); at >= 0 && places.length < MAX_OCCURRENCES; at = text.indexOf(exact, at + 1)) {
    places.push({ start: at, end: at + exact.length });
  }
  return places;
}

function approximatePlaces(text: string, exact: string): QuoteMatch[] {
  if (exact.length < MIN_APPROXIMATE_CHARS || text.length > MAX_APPROXIMATE_TEXT) return [];
  const matches = search(text, exact, Math.min(MAX_ERRORS, Math.floor(exact.length * MAX_ERROR_SHARE)));
  const fewest = Math.min(...matches.map((match) => match.errors));
  return matches.filter((match) => match.errors === fewest).slice(0, MAX_OCCURRENCES);
}

function bestPlace(text: string, quote: Quote, places: readonly QuoteMatch[]): QuoteMatch | null {
  let best: QuoteMatch | null = null;
  let bestScore = -1;
  for (const place of places) {
    const score = commonEnd(text, place.start, quote.prefix) + commonStart(text, place.end, quote.suffix);
    if (score > bestScore) [best, bestScore] = [place, score];
  }
  return best;
}

function commonEnd(text: string, end: number, prefix: string): number {
  let count = 0;
  while (count < prefix.length && count < end && text[end - 1 - count] === prefix[prefix.length - 1 - count])
    count += 1;
  return count;
}

function commonStart(text: string, start: number, suffix: string): number {
  let count = 0;
  while (count < suffix.length && text[start + count] === suffix[count]) count += 1;
  return count;
}
