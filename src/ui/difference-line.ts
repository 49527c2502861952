import type { ArticleKey, DifferenceKind, Toll } from '../core/story.ts';

/** A version as a difference names it. */
export interface VersionName {
  readonly key: ArticleKey;
  readonly outlet: string;
  /** BCP 47, for the `lang` of what is quoted from it. */
  readonly language: string | null;
}

/** What some versions say in one place, in their own words; null: nothing. */
export interface Reading {
  readonly text: string | null;
  readonly versions: readonly VersionName[];
}

/** The sentences that a difference was read from, on both sides (null where that side has none), and who has them so. */
export interface Evidence {
  readonly versions: readonly VersionName[];
  readonly here: string | null;
  readonly there: string | null;
}

/** A stretch of the article on the page; the same shape as the protocol's `TextPlace`. */
export interface Place {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Under which heading a difference is listed. */
export type DifferenceGroup = 'differs' | 'not-here' | 'only-here' | 'style';

/** One line of the list: the same difference found against any number of versions. */
export interface DifferenceLine {
  /** Stable while further versions are compared: the same line keeps its element and stays open. */
  readonly id: string;
  readonly kind: DifferenceKind;
  readonly group: DifferenceGroup;
  /** What became of the people that the figures count; null where that is not told, or not of all. */
  readonly toll: Toll | null;
  /** What the page says, in its own words; null: nothing. */
  readonly here: string | null;
  /** What the others say, most frequent reading first. */
  readonly readings: readonly Reading[];
  /** Of `of` versions that could say it, `others` differ in this way (report it, or leave it out). */
  readonly others: number;
  readonly of: number;
  /** How often it occurs in the page; 1 or more. */
  readonly count: number;
  readonly evidence: readonly Evidence[];
  /** Where it stands in the page, in reading order; for a missing passage, the passage it would follow. */
  readonly places: readonly Place[];
  /** Neighbouring missing sentences that this line stands for, itself the first; empty for a line of its own. */
  readonly together: readonly DifferenceLine[];
  /** 0..1, see `Difference.material`. */
  readonly material: number;
}
