/**
 * A collation as the compare page shows it: every text once, and of what differs only what is shown. A whole collation of ten
 * long versions is 1.2 MB of JSON, and reading that blocks a page for 40 ms; this is a fifth of it.
 */
import type { ArticleKey, DifferenceKind, Passage, Relation, Toll } from '../core/story.ts';

/** How a version has one or more neighbouring passages of the base in other words, or in another place. */
export interface ShownReading {
  readonly key: ArticleKey;
  /** Indexes into `ShownCollation.base`; it is shown beside the first. */
  readonly passages: readonly number[];
  /** The version's own words. */
  readonly text: string;
  readonly kinds: readonly DifferenceKind[];
  /** Null when it did not move. */
  readonly moved: Move | null;
}

/** Where a version has a passage that stands elsewhere in the base. */
export interface Move {
  /** The sentence before it in that version; '' at the beginning. */
  readonly follows: string;
  /** The passage of the base after which it would stand; -1 before the first. */
  readonly after: number;
}

/** A passage of the base and what the versions make of it. */
export interface ShownPassage {
  readonly kept: readonly ArticleKey[];
  readonly changed: readonly ArticleKey[];
  readonly absent: readonly ArticleKey[];
  readonly unknown: readonly ArticleKey[];
}

/** What differs between the base and one version, for counting and for the table of figures. */
export interface ShownDifference {
  readonly kind: DifferenceKind;
  readonly here: string | null;
  readonly there: string | null;
  /** The base's passage that it is about, or that corresponds; null when there is none. */
  readonly passage: number | null;
  /** UTF-16 offset within that passage; null where the base says nothing. */
  readonly start: number | null;
  readonly material: number;
  readonly toll: Toll | null;
}

/** Something that versions carry and the base does not: see `Addition` of core/compare. */
export interface ShownAddition {
  readonly after: number;
  readonly text: string;
  /** Who carries it; the first is quoted. */
  readonly keys: readonly ArticleKey[];
  readonly of: number;
}

export interface ShownCollation {
  readonly base: readonly Pick<Passage, 'block' | 'text'>[];
  /** `differences` without what `passages` and `additions` say already. */
  readonly voices: readonly {
    readonly key: ArticleKey;
    readonly relation: Relation;
    readonly differences: readonly ShownDifference[];
  }[];
  /** One for each passage of the base, in order. */
  readonly passages: readonly ShownPassage[];
  /** By passage of the base, in the order of the voices. */
  readonly readings: readonly ShownReading[];
  readonly additions: readonly ShownAddition[];
}
