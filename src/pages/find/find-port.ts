import type {
  FeedDiscovery,
  FoundVersion,
  OutletSummary,
  SearchAnswer,
  SearchPlan,
  SearchProviderName,
} from '../../messaging/source-protocol.ts';
import type { Fetched } from '../fetch-a-while.ts';

/** What the find page asks of the rest of Retold, about one article. */
export interface FindPort {
  discover(): Promise<FeedDiscovery | null>;
  plan(): Promise<SearchPlan | null>;
  /** The browser's prompt. Call it first thing in a click. */
  allow(domains: readonly string[]): Promise<boolean>;
  /** The first of these addresses that is a feed; asked one a second. */
  firstFeed(candidates: readonly string[]): Promise<string | null>;
  follow(outlet: OutletSummary): Promise<Fetched>;
  search(provider: SearchProviderName): Promise<SearchAnswer>;
  /** Reads pages; resolves to how many were articles, and whether the rest wait because the reader paused fetching. */
  read(results: readonly FoundVersion[]): Promise<{ readonly read: number; readonly isPaused: boolean }>;
}
