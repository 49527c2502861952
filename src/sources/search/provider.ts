/** One search engine for news that needs no key. It makes an address of a query, and results of the answer; it fetches nothing. */
export interface SearchProvider {
  readonly id: SearchProviderId;
  readonly name: string;
  /** The exact address that a search asks for. `language`: BCP 47, null when not known. */
  url(endpoint: string, query: string, language: string | null): string;
  /** @throws {SourceFault} `rate-limited`, `malformed`, `not-a-feed` */
  parse(text: string, url: string): readonly SearchResult[];
}

export const SEARCH_PROVIDERS = ['gdelt', 'bing-news', 'google-news'] as const;
export type SearchProviderId = (typeof SEARCH_PROVIDERS)[number];

/** One headline that a search found. Plain text throughout. */
export interface SearchResult {
  readonly url: string;
  readonly title: string;
  /** Name or host of the outlet; null when not said. */
  readonly outlet: string | null;
  /** ISO 8601 UTC. */
  readonly publishedAt: string | null;
  /** False when the address only leads on through the engine's own page, which cannot be read as an article. */
  readonly direct: boolean;
}

/** Results taken of one answer. */
export const MAX_RESULTS = 50;
