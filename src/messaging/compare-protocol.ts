/** The messages of the compare page: texts side by side, where they come from, and the way out of Retold. */
import type { Article } from '../core/article.ts';
import type { Descent, Provenance } from '../core/compare/provenance.ts';
import type { LedgerEntry } from '../core/compare/quote-ledger.ts';
import type { ArticleKey } from '../core/story.ts';
import type { ArticleSummary } from './protocol.ts';
import type { ShownCollation } from './shown-collation.ts';

/** One text beside others, seen from it. */
export interface CollateAnswer {
  readonly base: ArticleSummary;
  readonly article: Article;
  /** The others that are in the library, in the order asked for. */
  readonly versions: readonly ArticleSummary[];
  readonly collation: ShownCollation;
  /** Asked for, and no longer in the library. */
  readonly gone: readonly ArticleKey[];
  /** When each of the others was seen that is another text of the base's own page (ISO 8601). */
  readonly seen: readonly { readonly key: ArticleKey; readonly at: string }[];
}

/** A text of the base's page, and when it was seen (ISO 8601): a page keeps its day when its text changes. */
export interface RevisionSummary extends ArticleSummary {
  readonly at: string;
}

/** What a story's versions say of its history. */
export interface StoryTrace {
  /** Null for fewer than two copies of one text. */
  readonly provenance:
    | (Omit<Provenance, 'descents'> & { readonly descents: readonly Omit<Descent, 'comparison'>[] })
    | null;
  readonly quotes: readonly LedgerEntry[];
  /** Every text that the base's address has had, newest first, the base among them. */
  readonly revisions: readonly RevisionSummary[];
}

export type ExportFormat = 'markdown' | 'html' | 'json';

/** Commands of the compare page. Stored articles only: nothing of a private window is opened in a tab of its own. */
export interface CompareCommands {
  /** Collates stored versions from the point of view of one of them. */
  collate: {
    request: { readonly base: ArticleKey; readonly others: readonly ArticleKey[] };
    answer: CollateAnswer;
  };
  /** `copies`: those of `keys` that are copies of one text, the base among them. */
  'trace-story': {
    request: {
      readonly base: ArticleKey;
      readonly keys: readonly ArticleKey[];
      readonly copies: readonly ArticleKey[];
    };
    answer: StoryTrace;
  };
  /** The comparison of two stored texts as a file's content. */
  'export-comparison': {
    request: { readonly a: ArticleKey; readonly b: ArticleKey; readonly format: ExportFormat };
    answer: { readonly text: string };
  };
}
