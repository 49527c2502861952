import type { ArticleKey, Comparison, Difference, Passage } from '../story.ts';

/** How one version has a passage of the base. */
export interface PassageReadingIn {
  readonly key: ArticleKey;
  /** Indexes into the version's passages, and their text. */
  readonly passages: readonly number[];
  readonly text: string;
  /** What differs there, `style` left out; empty where the passage is kept. */
  readonly differences: readonly Difference[];
}

/** A passage of the base and what the other voices make of it. */
export interface CollatedPassage {
  /** Index into `Collation.base`. */
  readonly passage: number;
  readonly kept: readonly PassageReadingIn[];
  readonly changed: readonly PassageReadingIn[];
  /** Voices that do not carry it. Never one that is cut off before the place where it would stand. */
  readonly absent: readonly ArticleKey[];
  /** Voices of which it cannot be said: cut off, or in another language. */
  readonly unknown: readonly ArticleKey[];
}

/** Something that other voices carry and the base does not. */
export interface Addition {
  /** Would stand after this passage of the base; -1 before the first. */
  readonly after: number;
  /** Each voice that carries it, in its own words; the first is the one to quote. */
  readonly readings: readonly {
    readonly key: ArticleKey;
    readonly passages: readonly number[];
    readonly text: string;
  }[];
  /** How many voices carry it, of how many of which it can be said. */
  readonly carriedBy: number;
  readonly of: number;
}

/** N versions of a story, seen from one of them. */
export interface Collation {
  readonly base: readonly Passage[];
  /** One for each voice other than the base, in the order given; `sisters` are the keys it also stands for. */
  readonly voices: readonly {
    readonly key: ArticleKey;
    readonly sisters: readonly ArticleKey[];
    readonly truncated: boolean;
    /** In another language than the base: what it lacks cannot be said. */
    readonly otherLanguage: boolean;
    readonly comparison: Comparison;
  }[];
  /** One for each passage of the base, in order. */
  readonly passages: readonly CollatedPassage[];
  /** In the order in which they would stand in the base; at one place, what most voices carry first. */
  readonly additions: readonly Addition[];
}
