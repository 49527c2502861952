import type { Article } from '../core/article.ts';
import type { StoryIndex } from '../core/match/story-index.ts';
import type { ArticleKey, Version } from '../core/story.ts';
import type { TitledArticles } from './find-titled.ts';
import type { Rejection } from './rejections.ts';
import type { KeepRules } from './retention.ts';
import type { Origin } from './schema.ts';

/** How an article came to the library, and when (ISO 8601 UTC, by the caller's clock). */
export interface Provenance {
  readonly origin: Origin;
  readonly at: string;
}

export interface NewArticle {
  readonly article: Article;
  readonly stored: Provenance;
}

/** What storing an article came to. */
export interface PutOutcome {
  readonly key: ArticleKey;
  /** False when these very words were stored before. */
  readonly isNew: boolean;
  /** The text that this address had before, or of one that it has again another that it had; null for an address with one text. */
  readonly revisionOf: ArticleKey | null;
}

/** A text of an address, and when the reader saw it last or, where never, when it was stored (ISO 8601 UTC). */
export interface SeenText extends Version {
  readonly at: string;
}

/** Another text of an address, and when it was seen: see `SeenText`. */
export interface EarlierText {
  readonly key: ArticleKey;
  readonly at: string;
}

/** What the library takes of the reader's disk. */
export interface LibraryUsage {
  readonly articles: number;
  /** Bytes of the whole extension's storage, as the browser estimates it; null when it does not say. */
  readonly bytes: number | null;
  /** Bytes the browser would allow; null when it does not say. */
  readonly quota: number | null;
  /** See `Rebuilding`; null when all is well. */
  readonly rebuilding: Rebuilding | null;
}

/** Progress of indexing everything again after a part of the index was lost, in articles. */
export interface Rebuilding {
  readonly done: number;
  readonly total: number;
}

/** How much upkeep may do now. */
export interface UpkeepBudget {
  /** ISO 8601 UTC, by the caller's clock. */
  readonly now: string;
  /** Transactions of at most about 50 ms each; 40 unless told. */
  readonly steps?: number;
  /** Retention rules; `DEFAULT_KEEP` unless told. */
  readonly keep?: KeepRules;
}

export interface MaintenanceReport {
  /** Articles that the rules no longer kept. */
  readonly removed: number;
  /** Whether there is more to do: ask again soon. */
  readonly more: boolean;
  /** Null when all is well. */
  readonly rebuilding: Rebuilding | null;
}

/**
 * All that the reader's browser stores about articles. A promise that resolves means stored: killing the browser
 * afterwards loses nothing. Every method may reject with a LibraryError (errors.ts), told apart by its name.
 */
export interface Library {
  /** Stores text, fingerprint and postings in one transaction. The same words again change nothing but who has read them. */
  putArticle(article: Article, stored: Provenance): Promise<PutOutcome>;
  /**
   * The same for many at once, in the order given and in transactions of about a megabyte: when it rejects, the first
   * ones may be stored, and the same batch may be given again. At most a few thousand at a time.
   */
  putArticles(batch: readonly NewArticle[]): Promise<readonly PutOutcome[]>;
  getArticle(key: ArticleKey): Promise<Article | null>;
  /** In the order asked for; those not in the library are left out. */
  getArticles(keys: readonly ArticleKey[]): Promise<readonly Version[]>;
  /** Every text that an address has had, newest first. */
  articlesAt(canonicalUrl: string): Promise<readonly SeenText[]>;
  /** The keys of every text that the addresses of these articles have had, whether or not these are stored. */
  textsBeside(keys: readonly ArticleKey[]): Promise<readonly ArticleKey[]>;
  /** Of the other texts of the same address, the one that the reader saw last, or else the newest; null when there is none. */
  earlierText(key: ArticleKey): Promise<EarlierText | null>;
  /** Removes articles and all that derives from them, all or none of them. Unknown keys are ignored. A few hundred at a time. */
  forgetArticles(keys: readonly ArticleKey[]): Promise<void>;
  /** "Not the same story" as each of the others, for every text that the addresses have or will have. All or none is kept. */
  rejectMatch(a: ArticleKey, ...others: readonly ArticleKey[]): Promise<void>;
  /** Takes `rejectMatch` back, at whichever pages of the articles it was said. All or none is taken back. */
  acceptMatch(a: ArticleKey, ...others: readonly ArticleKey[]): Promise<void>;
  /** Bare addresses (core/match/bare-address.ts) that the reader said tell another story than this article's. */
  rejectedFor(key: ArticleKey): Promise<ReadonlySet<string>>;
  /** Every such judgement once, as two addresses. */
  rejections(): Promise<readonly Rejection[]>;
  /** Keeps judgements from another library. */
  addRejections(pairs: readonly Rejection[]): Promise<void>;
  /**
   * Numbers of articles whose headline and outlet pass, newest first, from before the one numbered `before` (null: from the
   * newest); some at a time (find-titled.ts).
   */
  findTitled(before: number | null, passes: (titleLine: string) => boolean): Promise<TitledArticles>;
  /** Headline and outlet of the articles with these numbers, folded for searching; '' where none is stored. */
  titleLines(numbers: readonly number[]): Promise<readonly string[]>;
  /** Stored articles. */
  count(): Promise<number>;
  usage(): Promise<LibraryUsage>;
  /**
   * Bounded upkeep, for an alarm: retention, merging the index, building it again when a part of it was lost. The library
   * works without, only slower and larger.
   */
  maintain(budget: UpkeepBudget): Promise<MaintenanceReport>;
  /** Reads what every question reads first, for one that is about to come. */
  readAhead(): Promise<void>;
  /** The postings of all stored articles, for `findMatches`. */
  readonly index: StoryIndex;
  close(): void;
}
