import type { Article } from '../article.ts';
import type { AlignedPair, Relation } from '../story.ts';
import type { PairReading } from './pair-reading.ts';
import type { PassageReading } from './passages.ts';

/** What every module in differences/ is given. */
export interface CompareContext {
  readonly a: Article;
  readonly b: Article;
  readonly passages: { readonly a: readonly PassageReading[]; readonly b: readonly PassageReading[] };
  readonly alignment: readonly AlignedPair[];
  /** The aligned pairs whose texts are not the same, in order. */
  readonly pairs: readonly PairReading[];
  readonly relation: Relation;
  /** Both texts are known to be in different languages: that a passage has no counterpart says nothing. */
  readonly twoLanguages: boolean;
  /** Primary language rules: both texts in English (or of unknown language). */
  readonly english: boolean;
  readonly language: string | null;
  /** The language capitalises every noun: a capital alone makes no name. */
  readonly capitalNouns: boolean;
  /** Day of publication of each, or the best guess; `known` only if both say. */
  readonly days: { readonly a: number; readonly b: number; readonly known: boolean };
  /** Folded words that are names in these texts: capitalised within sentences and never written small. */
  readonly names: ReadonlySet<string>;
}
