import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { daysApart } from './days-apart.ts';

/**
 * What the distance in time takes off the cosine: linear up to a limit, as reports of one event are days apart and what
 * is older is only background. AllSides, mean average precision: .757 without, .845 with .0093 a day up to 30 days.
 */
const DAY_COST = 0.0093;
const MOST_DAYS = 30;

/** What to take off the cosine of two articles; 0 where a day is unknown. */
export function timeCost(a: Fingerprint, b: Fingerprint): number {
  return DAY_COST * Math.min(MOST_DAYS, daysApart(a, b) ?? 0);
}
