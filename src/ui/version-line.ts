import type { ArticleKey, Containment, Relation } from '../core/story.ts';

/** One row of the list of versions. */
export interface VersionLine {
  readonly key: ArticleKey;
  readonly url: string;
  readonly outlet: string;
  /** Titles of the same owner that have it too. */
  readonly sisters: readonly string[];
  readonly title: string;
  readonly language: string | null;
  readonly publishedAt: string | null;
  readonly relation: Relation;
  /** Agency named for it; null: none. */
  readonly credit: string | null;
  /** A copy of an agency's text that names no agency. */
  readonly uncredited: boolean;
  readonly truncated: boolean;
  /** Shares of words, 0..1: of the page in this version (`aInB`), and of this version in the page. Null: not compared yet. */
  readonly shares: Containment | null;
  readonly direction: 'earlier' | 'later' | 'unknown';
  readonly sharedPassages: readonly string[];
  readonly sharedTerms: readonly string[];
  readonly sharedFigures: readonly string[];
}

/** How far a version has been compared. */
export type Progress = 'waiting' | 'done' | { readonly failed: string };
