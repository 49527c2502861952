import type { ArticleSummary } from './protocol.ts';

/** Which articles of the library are listed. */
export interface LibraryFilter {
  /** Words that headline or outlet must contain, in any order; '' for all. */
  readonly words: string;
  /** Those that the reader clicked on, those that followed outlets brought, or all. */
  readonly origin: 'all' | 'read' | 'followed';
}

/** Commands of the library page. */
export interface LibraryCommands {
  /** Articles, newest first, from before the one numbered `before` (null: the newest). */
  'list-articles': {
    request: { readonly before: number | null; readonly filter: LibraryFilter };
    answer: {
      readonly articles: readonly ArticleSummary[];
      /** Where the next ones begin; null at the end. There may be none in an answer and more to come. */
      readonly next: number | null;
    };
  };
}
