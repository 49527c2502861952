/**
 * Every message between Retold's contexts, grouped by direction. All are commands with one answer; there are no events.
 * A new message starts here, then gets its schema (schemas.ts), its handler (background/ or content/), its caller.
 *
 * A page (popup ...) refers to an article by `ArticleRef`: by key when it is stored, in full when it came from a private
 * window, because then nothing of it is stored and the page that shows it is the only one that knows it.
 */
import type { Article } from '../core/article.ts';
import type { ArticleKey, Comparison, Match, Relation } from '../core/story.ts';
import type { CompareCommands } from './compare-protocol.ts';
import type { LibraryCommands } from './library-protocol.ts';
import type { SourceCommands } from './source-protocol.ts';
import type { TabCommands } from './tab-protocol.ts';

export type ArticleRef = { readonly key: ArticleKey } | { readonly article: Article };

/** What a list of versions needs of an article, without its text. */
export interface ArticleSummary {
  readonly key: ArticleKey;
  readonly url: string;
  readonly title: string;
  readonly outlet: { readonly name: string; readonly domain: string };
  /** Agency names, most reliable zone first. */
  readonly credits: readonly string[];
  readonly publishedAt: string | null;
  readonly language: string | null;
  readonly completeness: Article['completeness'];
  readonly words: number;
}

/** Another version of the story on the page. */
export interface VersionSummary {
  readonly article: ArticleSummary;
  readonly match: Match;
}

/** A version in the page's list. */
export interface ListedVersion extends VersionSummary {
  /** Names of the other outlets that have it too, which are its owner's and folded into it. */
  readonly sisters: readonly string[];
}

/** The page's address had another text before. */
export interface ChangedSince {
  /** That text. */
  readonly key: ArticleKey;
  /** When the reader saw it last or, where never, when it was stored (ISO 8601 UTC). */
  readonly at: string;
  /** How many differences there are, style left out: at least one. */
  readonly differences: number;
}

/** Why a page cannot be read as an article. */
export type NoArticleReason = 'not-an-article' | 'browser-page' | 'pdf' | 'too-large';

/** What reading a tab came to: one of the named states of a page. */
export type ReadPageAnswer =
  | {
      readonly state: 'ready';
      readonly ref: ArticleRef;
      readonly article: ArticleSummary;
      readonly stored: boolean;
      readonly changed: ChangedSince | null;
      readonly versions: readonly ListedVersion[];
    }
  | {
      readonly state: 'no-versions';
      readonly ref: ArticleRef;
      readonly article: ArticleSummary;
      readonly stored: boolean;
      readonly changed: ChangedSince | null;
      readonly libraryArticles: number;
    }
  | { readonly state: 'no-article'; readonly reason: NoArticleReason }
  /** The browser refused access: a managed policy, a store page, a site the reader has blocked. */
  | { readonly state: 'not-allowed' }
  | { readonly state: 'error'; readonly error: FailureReport };

/** A failure in words that can be shown and reported. `name` is stable: it is what callers branch on. */
export interface FailureReport {
  readonly name: string;
  readonly message: string;
}

/** A version to compare the page's article with, and their relation as its match gave it. */
export interface WantedComparison {
  readonly key: ArticleKey;
  readonly relation: Relation;
}

/** What the comparison with one version came to. */
export type Compared =
  | { readonly key: ArticleKey; readonly comparison: Comparison }
  | { readonly key: ArticleKey; readonly failure: FailureReport };

/** Extension pages (popup, compare ...) to the background. */
export interface PageToBackground extends LibraryCommands, CompareCommands, SourceCommands, TabCommands {
  /** Starts the worker, which opens the library: sent when a `read-page` is about to follow. */
  'get-ready': { request: null; answer: null };
  /**
   * Stores the tab's article, unless the window is private, and finds its versions. `extracted` is what the content script
   * answered to the page that asks; null: it got no answer, and the background asks.
   */
  'read-page': {
    request: { readonly tabId: number; readonly extracted: ExtractAnswer | null };
    answer: ReadPageAnswer;
  };
  /** Compares the page's article with some of its versions. One answer for each, in their order. */
  compare: {
    request: { readonly base: ArticleRef; readonly others: readonly WantedComparison[] };
    answer: readonly Compared[];
  };
  /** Removes stored articles, every other text of their addresses and all that was derived from them, all or none of them. Answers what is gone. */
  'forget-articles': {
    request: { readonly keys: readonly ArticleKey[] };
    answer: { readonly forgotten: readonly ArticleKey[] };
  };
  /** "Not the same story": these two are never matched again, nor what is folded into the other. Answers which these are, it among them. */
  'reject-match': {
    request: { readonly key: ArticleKey; readonly other: ArticleKey };
    answer: { readonly rejected: readonly ArticleKey[] };
  };
  /** Takes that back. */
  'accept-match': { request: { readonly key: ArticleKey; readonly others: readonly ArticleKey[] }; answer: null };
  /** Whether the popup explains itself: yes for the first who asks, never again. */
  'explain-once': { request: null; answer: { readonly explain: boolean } };
  /** Marks passages in the tab's page; an empty list clears all marks. */
  'mark-page': { request: { readonly tabId: number; readonly marks: readonly PageMark[] }; answer: MarkReport };
  /** Whether the tab's page shows marks: a popup that is opened again does not know. */
  'has-marks': { request: { readonly tabId: number }; answer: { readonly shown: boolean } };
  /** Scrolls the tab's page to a place and shows it briefly. */
  reveal: { request: { readonly tabId: number; readonly place: TextPlace }; answer: { readonly found: boolean } };
}

/** Background to the content script of one tab. */
export interface BackgroundToContent {
  /** The feeds that the page names in its head: the page's word. */
  'find-feeds': { request: null; answer: { readonly feeds: readonly string[] } };
  extract: { request: null; answer: ExtractAnswer };
  mark: { request: { readonly marks: readonly PageMark[]; readonly words: CardWords }; answer: MarkReport };
  'has-marks': { request: null; answer: { readonly shown: boolean } };
  reveal: { request: { readonly place: TextPlace }; answer: { readonly found: boolean } };
}

export type ExtractAnswer =
  | { readonly state: 'article'; readonly article: Article }
  | { readonly state: 'no-article'; readonly reason: NoArticleReason };

/** A stretch of the article on the page: block index, UTF-16 offsets in the block's text, and the words for re-finding it. */
export interface TextPlace {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The marks of UI.md: they differ in shape as well as colour. */
export type MarkKind = 'shared' | 'changed' | 'only-here' | 'others-say-more';

/** What one or more versions have in the place of a mark, as the mark's card shows it: in the reader's language already. */
export interface MarkReading {
  /** Who has it: "Norfeed and The Courier". */
  readonly outlets: string;
  /** What kind of difference it is; '' where the mark says so. */
  readonly label: string;
  readonly text: string;
  /** Whether `text` is the version's own words, and not ours about it. */
  readonly quoted: boolean;
  /** BCP 47 of `text`; null: not known. */
  readonly language: string | null;
}

export interface PageMark extends TextPlace {
  readonly mark: MarkKind;
  /** Without any, no card opens. */
  readonly readings: readonly MarkReading[];
}

/** What a marked page says about its marks, in the reader's language. */
export interface CardWords {
  readonly direction: 'ltr' | 'rtl';
  readonly names: Readonly<Record<MarkKind, string>>;
  /** That marks are shown; $1 stands for how many. */
  readonly shown: string;
  readonly hidden: string;
  /** Which keys there are. */
  readonly keys: string;
}

/** How many marks landed; `lost` ones no longer stand in the page. */
export interface MarkReport {
  readonly placed: number;
  readonly lost: number;
}
