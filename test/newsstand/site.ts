import type { Block } from '../../src/core/article.ts';
import type { Markup } from './html.ts';
import type { StoryVersion } from './parse-version.ts';

/** A link to another article of the same outlet. */
export interface ArticleLink {
  readonly version: StoryVersion;
  readonly path: string;
}

/** What an outlet's article template needs. */
export interface ArticlePage {
  readonly version: StoryVersion;
  readonly site: OutletSite;
  /** "http://courier.localhost:4173", no slash at the end. */
  readonly origin: string;
  readonly path: string;
  /** What the page shows: all blocks, or the first few behind a paywall. The dateline is not in them. */
  readonly blocks: readonly Block[];
  /** The outlet's other articles, newest first. */
  readonly others: readonly ArticleLink[];
}

/** What an outlet's front page template needs. */
export interface FrontPage {
  readonly site: OutletSite;
  readonly origin: string;
  /** All of the outlet's articles, newest first. */
  readonly articles: readonly ArticleLink[];
}

/** One answer of the server. */
export interface Resource {
  /** With leading slash, and the query where one is part of the address. */
  readonly path: string;
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** One invented outlet: who it is and how its pages are written. */
export interface OutletSite {
  /** Host name is `<id>.localhost`. */
  readonly id: string;
  readonly name: string;
  readonly language: 'en' | 'ar';
  /** One line for people: what is particular about this outlet's pages. */
  readonly markup: string;
  /** How many blocks the page shows before its paywall; null when it shows all. */
  readonly visibleBlocks: number | null;
  /** The article's path on the outlet's host, percent-encoded. */
  path(version: StoryVersion): string;
  article(page: ArticlePage): Markup;
  front(page: FrontPage): Markup;
  /** What else belongs to an article: an AMP page, a print page, the text that a script loads. */
  extras?(page: ArticlePage): readonly Resource[];
}
