import type {
  ArticleImport,
  FeedHealth,
  FeedListReading,
  KeepSettings,
  LoggedRequest,
  OutletSummary,
  SettingsReading,
} from '../../messaging/source-protocol.ts';

/** What the options page asks of the rest of Retold. */
export interface OptionsPort {
  health(): Promise<readonly FeedHealth[]>;
  askNow(url: string): Promise<void>;
  unfollow(url: string): Promise<void>;
  requests(before: number | null): Promise<readonly LoggedRequest[]>;
  readFeedList(text: string): Promise<FeedListReading>;
  /** The browser's prompt. Call it first thing in a click. */
  allow(domains: readonly string[]): Promise<boolean>;
  follow(outlets: readonly OutletSummary[]): Promise<void>;
  importArticles(lines: readonly string[]): Promise<ArticleImport>;
  exportFeeds(): Promise<string>;
  /** All stored articles as JSON lines, batch by batch. */
  exportArticles(): AsyncGenerator<readonly string[]>;
  settings(): Promise<SettingsReading>;
  /** Watches exactly these domains. */
  watch(domains: readonly string[]): Promise<SettingsReading>;
  keep(keep: KeepSettings): Promise<SettingsReading>;
}
