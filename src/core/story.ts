import type { Article } from './article.ts';
import type { Toll } from './text/lexicon/tolls.ts';

export type { Toll };

/** Identity of a stored text: canonical URL + content hash, see `articleKey`. Same key, same words: a retry is harmless. */
export type ArticleKey = string & { readonly __brand: 'ArticleKey' };

/** How two versions are related. `same-copy`: one descends from the other's text, or both from a third. `same-event`: own reporting. */
export type Relation = 'same-copy' | 'same-event';

/** Shares of words, 0..1, that stand in the other text too. A six-paragraph cut of a long story has `aInB` near 1 and `bInA` low. */
export interface Containment {
  readonly aInB: number;
  readonly bInA: number;
}

/** Why two articles were matched. `a` is the article asked about, `b` the one found. */
export interface MatchEvidence {
  readonly containment: Containment;
  /** Distinctive names and terms in both, heaviest first; at most 12, as printed in `a`. */
  readonly sharedTerms: readonly string[];
  /** Figures in both, as printed in `a`; at most 8. */
  readonly sharedFigures: readonly string[];
  /** Sentences of `a` that stand in `b` (nearly) word for word; at most 5, longest first. */
  readonly sharedPassages: readonly string[];
  /** |days| between the two publication times; null when one is unknown. */
  readonly daysApart: number | null;
}

/** Which of the two texts is likely the earlier in the line of copying, and how sure that is (0.5 = a toss-up .. 1). */
export interface Direction {
  readonly earlier: 'a' | 'b' | 'unknown';
  readonly confidence: number;
}

/** An article of the library that tells the same story. */
export interface Match {
  readonly key: ArticleKey;
  readonly relation: Relation;
  /** Calibrated: of matches at 0.9, nine in ten are right. */
  readonly probability: number;
  readonly evidence: MatchEvidence;
  readonly direction: Direction;
}

/** An article seen as one telling of a story. */
export interface Version {
  readonly key: ArticleKey;
  readonly article: Article;
}

/** A sentence (or run of sentences) of an article's body. `start`..`end` are UTF-16 offsets in `article.blocks[block].text`. */
export interface Passage {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Passages that correspond: indexes into the two passage lists. One-to-many is a split or a merge. `moved`: out of order. */
export interface AlignedPair {
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** 0..1; 1 = the same words. */
  readonly similarity: number;
  readonly moved: boolean;
}

export type DifferenceKind =
  | 'missing'
  | 'only-here'
  | 'moved'
  | 'headline'
  | 'number'
  | 'date'
  | 'name'
  | 'title'
  | 'quote'
  | 'speaker'
  | 'attribution'
  | 'hedge'
  | 'negation'
  | 'credit'
  | 'wording'
  | 'style';

/** A stretch of one passage: index into the passage list, UTF-16 offsets within that passage's text. */
export interface Span {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

/** One typed thing that differs between `a` (the page) and `b` (the other version). */
export interface Difference {
  readonly kind: DifferenceKind;
  /** Both readings in the texts' own words: "71 strike sorties" / "74"; null where that side says nothing. */
  readonly aText: string | null;
  readonly bText: string | null;
  /** Every place, in reading order, on each side. Empty where that side has none (or it is about metadata, as `headline`, `credit`). */
  readonly aSpans: readonly Span[];
  readonly bSpans: readonly Span[];
  /** How often this one systematic change occurs; 1 for a single change. */
  readonly count: number;
  /** 0..1: how much it matters to a reader. A changed death toll is near 1, a spelling variant near 0. */
  readonly material: number;
  /** Of a number that counts people: what became of them, where a word near it says so. */
  readonly toll?: Toll | null;
  /** Of a number: what each reading comes to, however it is written, 19 for "Nineteen"; null where there is none, or a range. */
  readonly values?: { readonly a: number | null; readonly b: number | null } | null;
}

/** What differs between two versions: a pure function of the two articles. */
export interface Comparison {
  readonly relation: Relation;
  readonly passages: { readonly a: readonly Passage[]; readonly b: readonly Passage[] };
  /** In the order of `a`. */
  readonly alignment: readonly AlignedPair[];
  /** Most material first; ties in reading order of `a`, then `b`. */
  readonly differences: readonly Difference[];
  readonly containment: Containment;
}
