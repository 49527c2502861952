/** The messages about sources: following outlets, progress, the request log, and the desk that reads what was fetched. */
import type { Article } from '../core/article.ts';
import type { ArticleKey } from '../core/story.ts';
import type { NoArticleReason } from './protocol.ts';

/** An outlet that can be followed, as the starter packs list it. */
export interface OutletSummary {
  readonly name: string;
  /** Registrable domains; the first is the main one, and names the outlet. */
  readonly domains: readonly string[];
  /** ISO 3166 alpha-2. */
  readonly country: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly owner: string | null;
  readonly agency: boolean;
  /** Addresses of its feeds. */
  readonly feeds: readonly string[];
}

/** How far fetching has come. */
export interface SourcesProgress {
  /** An outlet is done when its feeds were asked and none of its pages waits. */
  readonly outlets: { readonly total: number; readonly done: number };
  readonly headlines: { readonly waiting: number; readonly read: number; readonly unread: number };
  /** Articles in the library, from wherever they came. */
  readonly articles: number;
  /** Feeds whose last poll failed. */
  readonly failures: readonly { readonly outlet: string; readonly url: string; readonly fault: string }[];
  readonly paused: boolean;
  /** Milliseconds until there is something to do; 0 now, null when all is done until the next poll. */
  readonly waitMs: number | null;
}

/** How a followed feed fares. */
export interface FeedHealth {
  readonly url: string;
  readonly outlet: OutletSummary;
  readonly fault: string | null;
  readonly askedAt: string | null;
  readonly newsAt: string | null;
  /** When it is asked next; null: not until the reader says so. */
  readonly dueAt: string | null;
  readonly headlines: { readonly waiting: number; readonly read: number; readonly unread: number };
}

/** One request that Retold made. */
export interface LoggedRequest {
  readonly number: number;
  readonly at: string;
  readonly url: string;
  readonly purpose: 'feed' | 'article' | 'robots' | 'discovery' | 'search';
  readonly outcome: string;
  readonly status: number | null;
  readonly bytes: number;
  readonly milliseconds: number | null;
  readonly finalUrl: string | null;
}

/** A line of a file that was not taken, and why. Lines count from 1. */
export interface RejectedLine {
  readonly line: number;
  readonly text: string;
  readonly reason: 'no-address' | 'twice' | 'too-many' | 'no-json' | 'no-article';
}

export interface FeedListReading {
  readonly outlets: readonly OutletSummary[];
  readonly rejected: readonly RejectedLine[];
}

export interface ArticleImport {
  /** Articles that were not there before. */
  readonly added: number;
  readonly known: number;
  /** Lines count from the first of the request. */
  readonly rejected: readonly RejectedLine[];
}

/** How long articles are kept. */
export interface KeepSettings {
  readonly unreadDays: number;
  /** Null: until room is needed. */
  readonly readDays: number | null;
  readonly maxBytes: number;
}

export interface SettingsReading {
  readonly keep: KeepSettings;
  /** Domains whose articles are read, and counted on the icon, before any click. */
  readonly watched: readonly string[];
  /** An organisation's policy decides these: the reader cannot. */
  readonly managed: readonly ('keep' | 'fetching')[];
  readonly usage: {
    readonly articles: number;
    readonly bytes: number | null;
    readonly quota: number | null;
    /** While the index is built again, of which a part was lost: articles. */
    readonly rebuilding: { readonly done: number; readonly total: number } | null;
  };
}

/** How the outlet of an article can be followed. */
export interface FeedDiscovery {
  /** With the feeds known so far; none when they must be looked for. */
  readonly outlet: OutletSummary;
  readonly followed: boolean;
  /** Where feeds usually are: to be probed when none is known and the reader says so. */
  readonly candidates: readonly string[];
}

export type SearchProviderName = 'gdelt' | 'bing-news' | 'google-news';

export interface SearchPlan {
  readonly title: string;
  /** Exactly what is searched for; empty when the article has no words for it. */
  readonly query: string;
  readonly providers: readonly {
    readonly id: SearchProviderName;
    readonly name: string;
    readonly host: string;
    /** The exact address. */
    readonly url: string;
  }[];
}

export interface FoundVersion {
  readonly url: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  /** False: the address leads through the engine, to be opened by the reader only. */
  readonly direct: boolean;
  /** How much the headline shares of what the article is about, 0..1. */
  readonly similarity: number;
}

export type SearchAnswer =
  | { readonly state: 'results'; readonly results: readonly FoundVersion[] }
  | { readonly state: 'fault'; readonly fault: string };

/** Commands of the pages about sources. */
export interface SourceCommands {
  /** Outlets of the starter packs. */
  'list-outlets': { request: null; answer: readonly OutletSummary[] };
  /** Follows outlets whose hosts the reader has granted. Answers how many feeds are new. */
  'follow-outlets': { request: { readonly outlets: readonly OutletSummary[] }; answer: { readonly added: number } };
  'unfollow-feed': { request: { readonly url: string }; answer: null };
  /** One bounded batch of fetching, then how far it has come. A page that shows progress asks again and again. */
  'advance-sources': { request: null; answer: SourcesProgress };
  'sources-progress': { request: null; answer: SourcesProgress };
  'pause-sources': { request: { readonly paused: boolean }; answer: SourcesProgress };
  /** Asks a feed now, whatever its schedule says. */
  'retry-feed': { request: { readonly url: string }; answer: null };
  'feed-health': { request: null; answer: readonly FeedHealth[] };
  /** Reads OPML or a list of addresses. Nothing is followed yet: the reader must allow the sites first. */
  'read-feed-list': { request: { readonly text: string }; answer: FeedListReading };
  /** Followed feeds as OPML. */
  'export-feeds': { request: null; answer: { readonly opml: string } };
  /** Stores articles given as JSON, one a line. Good lines are kept, whatever the others are. */
  'import-articles': { request: { readonly lines: readonly string[] }; answer: ArticleImport };
  /** Articles as JSON, one a line, those after number `after`. `next` is null after the last. */
  'export-articles': {
    request: { readonly after: number };
    answer: { readonly lines: readonly string[]; readonly next: number | null };
  };
  /**
   * What is known about following the outlet of a stored article, without any request: from the starter packs, or from the
   * links of its page in a tab where the reader clicked.
   */
  'discover-feeds': {
    request: { readonly key: ArticleKey; readonly tabId: number | null };
    answer: FeedDiscovery | null;
  };
  /** Whether an address is a feed: one request, to a host that the reader has granted. */
  'probe-feed': { request: { readonly url: string }; answer: { readonly isFeed: boolean } };
  /** The words that a search for a stored article's story would send, and where; null when the article is not stored. */
  'plan-search': { request: { readonly key: ArticleKey }; answer: SearchPlan | null };
  /** Sends that search: one request. */
  'search-web': { request: { readonly key: ArticleKey; readonly provider: SearchProviderName }; answer: SearchAnswer };
  /** Lets the pages of results be read like those of a feed, with `advance-sources`. */
  'read-results': { request: { readonly results: readonly FetchedEntry[] }; answer: null };
  /** How many of these addresses were read as articles, and how many still wait. */
  'results-progress': {
    request: { readonly urls: readonly string[] };
    answer: { readonly read: number; readonly waiting: number };
  };
  'read-settings': { request: null; answer: SettingsReading };
  /** Watches these domains, all of them granted by the reader, and no others. */
  'watch-sites': { request: { readonly domains: readonly string[] }; answer: SettingsReading };
  'write-settings': { request: { readonly keep: KeepSettings }; answer: SettingsReading };
  /** Newest first, before number `before` where given. */
  'list-requests': { request: { readonly before: number | null }; answer: readonly LoggedRequest[] };
}

/** What one fetch took, whatever came of it. */
export interface Exchange {
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  readonly bytes: number;
  readonly milliseconds: number;
  /** Where redirects led; null when nowhere else. */
  readonly finalUrl: string | null;
}

export interface FetchFault {
  readonly state: 'fault';
  readonly fault: string;
  readonly retryAfterSeconds: number | null;
}

/** A feed's entry as fetched: see sources/feed-reading.ts. */
export interface FetchedEntry {
  readonly url: string;
  readonly title: string;
  readonly summary: string | null;
  readonly publishedAt: string | null;
  readonly language: string | null;
}

export type FeedFetch =
  | {
      readonly state: 'feed';
      readonly entries: readonly FetchedEntry[];
      /** Of a sitemap index: what to read next. */
      readonly sitemaps: readonly string[];
      readonly ttlMinutes: number | null;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  | { readonly state: 'unchanged' }
  | FetchFault;

export type ArticleFetch =
  | { readonly state: 'article'; readonly article: Article }
  | { readonly state: 'no-article'; readonly reason: NoArticleReason }
  | FetchFault;

export type SearchFetch =
  | { readonly state: 'results'; readonly results: readonly Omit<FoundVersion, 'similarity'>[] }
  | FetchFault;

export type TextFetch = { readonly state: 'text'; readonly text: string } | FetchFault;

/** Commands to the desk, a document that fetches one address and reads what came. One command is one request. */
export interface DeskFetches {
  'fetch-feed': {
    request: { readonly url: string; readonly etag: string | null; readonly lastModified: string | null };
    answer: Exchange & { readonly outcome: FeedFetch };
  };
  'fetch-article': { request: { readonly url: string }; answer: Exchange & { readonly outcome: ArticleFetch } };
  'fetch-search': {
    request: { readonly url: string; readonly provider: SearchProviderName };
    answer: Exchange & { readonly outcome: SearchFetch };
  };
  'fetch-text': { request: { readonly url: string }; answer: Exchange & { readonly outcome: TextFetch } };
  /** Why an address gave no answer: `redirected` to a site that the reader has not granted, or still `unreachable`. */
  'find-redirect': { request: { readonly url: string }; answer: Exchange & { readonly outcome: FetchFault } };
}

/** Background to the desk. */
export interface BackgroundToDesk extends DeskFetches {
  /** Answers when a host has rested: the worker has no timers, and no alarm rings within half a minute. */
  rest: { request: { readonly milliseconds: number }; answer: null };
}
