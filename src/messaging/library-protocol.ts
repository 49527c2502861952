import type { ArticleKey } from '../core/story.ts';
import type { ArticleSummary, VersionSummary } from './protocol.ts';

/** Which articles of the library are listed. */
export interface LibraryFilter {
  /** Words that headline or outlet must contain, in any order; '' for all. */
  readonly words: string;
  /** Those that the reader clicked on, those that followed outlets brought, or all. */
  readonly origin: 'all' | 'read' | 'followed';
}

/** Where a list of what the reader opened goes on: after the article of this number, opened at this time (ISO 8601 UTC). */
export interface ReadPlace {
  readonly readAt: string;
  readonly number: number;
}

/**
 * Where a search of stories stands: first go those in whose opened text the words stand, which takes no matching; then those
 * in one of whose other versions they do. These are found from the versions (`titled`), or, where more articles have the
 * words than were opened, by gathering the versions of all that was (`versions`).
 */
export type StoryPlace =
  | {
      readonly look: 'opened' | 'versions';
      /** Null: from the article that was opened last. */
      readonly after: ReadPlace | null;
    }
  | {
      readonly look: 'titled';
      /** The articles before the one of this number; null: from the newest. */
      readonly before: number | null;
    };

/** A story that the reader has seen a text of. */
export interface SeenStory {
  readonly article: ArticleSummary;
  /** When the reader had that text open last, ISO 8601 UTC. */
  readonly readAt: string;
  /** The other texts of the story, likeliest first. */
  readonly versions: readonly VersionSummary[];
}

/** Commands of the library page, and about the library as a whole. */
export interface LibraryCommands {
  /** Some stored articles as JSON, one a line, in the order asked for; those not in the library are left out. */
  'export-chosen': {
    request: { readonly keys: readonly ArticleKey[] };
    answer: { readonly lines: readonly string[] };
  };
  /** Articles, newest first, from before the one numbered `before` (null: the newest). */
  'list-articles': {
    request: { readonly before: number | null; readonly filter: LibraryFilter };
    answer: {
      readonly articles: readonly ArticleSummary[];
      /** Where the next ones begin; null at the end. There may be none in an answer and more to come. */
      readonly next: number | null;
    };
  };
  /**
   * Stories of the articles that the reader opened, last opened first, from `place` on (null: from the beginning). Two of
   * these articles may tell one story: whoever shows them tells them together.
   */
  'list-stories': {
    request: { readonly place: StoryPlace | null; readonly words: string };
    answer: {
      readonly stories: readonly SeenStory[];
      /** Where the next ones begin; null at the end. There may be none in an answer and more to come. */
      readonly next: StoryPlace | null;
    };
  };
  /**
   * How many articles of how many are in the form of this version of Retold, while an older library is brought up to date:
   * none of none while that is not known yet, null when the library is open. Answered at once: every other command about the library waits until then.
   */
  'upgrade-progress': {
    request: null;
    answer: { readonly done: number; readonly total: number } | null;
  };
}
