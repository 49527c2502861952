import type { Fingerprint } from '../fingerprint/fingerprint.ts';

/** Days between the publication of two articles; null where one of the days is unknown. */
export function daysApart(a: Fingerprint, b: Fingerprint): number | null {
  return a.day === null || b.day === null ? null : Math.abs(a.day - b.day);
}
