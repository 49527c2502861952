import { readFileSync } from 'node:fs';
import type { DifferenceKind, Relation } from '../../src/core/story.ts';
import { STORIES_DIRECTORY, type Story } from './stories.ts';

/** A difference that a reader of both texts would name. Readings are short substrings of the two articles. */
export interface ExpectedDifference {
  readonly kind: DifferenceKind;
  /** A second kind that is as right: a negation inside a quotation. */
  readonly orKind?: DifferenceKind;
  /** Null where `a` says nothing of it (or names no agency, for `credit`). */
  readonly a: string | null;
  readonly b: string | null;
  /** For a systematic change: how often it occurs in `a`. */
  readonly count?: number;
  /** For `speaker`: words of the quotation. */
  readonly quote?: string;
}

/** What must not be reported, and why: the readings say the same, or one side is cut off. */
export interface AbsentDifference extends ExpectedDifference {
  readonly why: string;
}

/** Differences between the outlets `a` and `b`. Those listed must be found; there may be others. */
export interface ExpectedPair {
  readonly a: string;
  readonly b: string;
  readonly expect: readonly ExpectedDifference[];
  readonly absent: readonly AbsentDifference[];
}

/** The ground truth beside a story's texts. */
export interface Expected {
  /** Outlets whose versions are copies of one text, group by group. All other versions are their own reporting. */
  readonly copies: readonly (readonly string[])[];
  /** Stories that look alike and of which no version may match any version of this one. */
  readonly nearMisses: readonly { readonly story: string; readonly why: string }[];
  readonly differences: readonly ExpectedPair[];
}

/** The ground truth of one story. @throws {Error} when the file is missing or is not JSON. */
export function loadExpected(storyId: string): Expected {
  return JSON.parse(readFileSync(new URL(`${storyId}/expected.json`, STORIES_DIRECTORY), 'utf8')) as Expected;
}

/** How two versions of one story are related; null for versions in different languages, which nobody judges. */
export function expectedRelation({ versions }: Story, expected: Expected, a: string, b: string): Relation | null {
  const [first, second] = [a, b].map((outlet) => versions.find(({ outletId }) => outletId === outlet)?.language);
  if (first !== second) return null;
  return expected.copies.some((group) => group.includes(a) && group.includes(b)) ? 'same-copy' : 'same-event';
}
