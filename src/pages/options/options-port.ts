import type {
  ArticleImport,
  FeedHealth,
  FeedListReading,
  KeepSettings,
  LoggedRequest,
  OutletSummary,
  SettingsReading,
} from '../../messaging/source-protocol.ts';
import type { OpenTab, TabList, TabOutcome } from '../../messaging/tab-protocol.ts';
import type { Fetched } from '../fetch-a-while.ts';

/** What the options page asks of the rest of Retold. */
export interface OptionsPort {
  health(): Promise<readonly FeedHealth[]>;
  askNow(url: string): Promise<Fetched>;
  unfollow(url: string): Promise<void>;
  requests(before: number | null): Promise<readonly LoggedRequest[]>;
  readFeedList(text: string): Promise<FeedListReading>;
  /** The browser's prompt. Call it first thing in a click. */
  allow(domains: readonly string[]): Promise<boolean>;
  follow(outlets: readonly OutletSummary[]): Promise<Fetched>;
  importArticles(lines: readonly string[]): Promise<ArticleImport>;
  /** The open tabs, after the browser's prompt; null when the reader says no. Call it first thing in a click. */
  listTabs(): Promise<TabList | null>;
  /** The browser's prompt for the sites of these tabs, where one is needed. Call it first thing in a click. */
  allowTabs(tabs: readonly OpenTab[]): Promise<boolean>;
  importTab(tab: OpenTab): Promise<TabOutcome>;
  /** Gives back what `allowTabs` got. */
  giveBackTabs(tabs: readonly OpenTab[]): Promise<void>;
  exportFeeds(): Promise<string>;
  /** All stored articles as JSON lines, batch by batch. */
  exportArticles(): AsyncGenerator<readonly string[]>;
  settings(): Promise<SettingsReading>;
  /** Watches exactly these domains. */
  watch(domains: readonly string[]): Promise<SettingsReading>;
  keep(keep: KeepSettings): Promise<SettingsReading>;
}
