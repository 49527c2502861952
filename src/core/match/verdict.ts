import type { Relation } from '../story.ts';

/** What the verdict looks at, for one candidate. */
export interface VerdictFeatures {
  /** Cosine of the two term vectors, 0..1. */
  readonly cosine: number;
  /** The larger of the two containments, 0..1. */
  readonly containment: number;
  /** Sampled shingles in both. */
  readonly sharedCopy: number;
  /** |days| between the two publication days; null when one is unknown. */
  readonly daysApart: number | null;
}

export interface Verdict {
  readonly relation: Relation;
  /** That the two tell one story, 0..1. */
  readonly probability: number;
}

/** Containment at which half of the development pairs are copies. */
const COPY_CONTAINMENT = 0.3;
/** Fewer shared shingles are chance or a formula, whatever share of a short text they are. */
const LEAST_SHARED_COPY = 6;
const EVENT_COSINE = 0.3;

export function verdict(features: VerdictFeatures): Verdict {
  const copy = features.sharedCopy < LEAST_SHARED_COPY ? 0 : logistic(16 * (features.containment - COPY_CONTAINMENT));
  const late = features.daysApart === null ? 0 : Math.min(2, features.daysApart / 15);
  const event = logistic(14 * (features.cosine - EVENT_COSINE) - late);
  return copy >= 0.5
    ? { relation: 'same-copy', probability: Math.max(copy, event) }
    : { relation: 'same-event', probability: event };
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
