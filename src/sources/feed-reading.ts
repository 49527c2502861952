/** One entry of a feed or news sitemap: what is known of an article before its page is read. Plain text throughout. */
export interface FeedEntry {
  /** Absolute http(s) address, without fragment. */
  readonly url: string;
  readonly title: string;
  readonly summary: string | null;
  /** ISO 8601 UTC; null when the feed gives none that can be read. */
  readonly publishedAt: string | null;
  /** BCP 47; null when not given. */
  readonly language: string | null;
}

export type FeedKind = 'rss' | 'rdf' | 'atom' | 'json' | 'sitemap' | 'sitemap-index';

/** What a feed's text says. */
export interface FeedReading {
  readonly kind: FeedKind;
  readonly title: string | null;
  readonly language: string | null;
  /** In the feed's order, one per address. */
  readonly entries: readonly FeedEntry[];
  /** Only of a sitemap index: the sitemaps to read, newest first. */
  readonly sitemaps: readonly string[];
  /** Minutes that the feed asks not to be read again for (RSS ttl); null when it does not say. */
  readonly ttlMinutes: number | null;
}

/** Most entries taken of one feed: a news sitemap may list a thousand; no outlet publishes that many in the two days it spans. */
export const MAX_ENTRIES = 1_000;
