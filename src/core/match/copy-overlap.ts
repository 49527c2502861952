import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import type { Containment } from '../story.ts';
import { namesHeld } from './names-held.ts';
import { sharedForm } from './shared-form.ts';

/** How much text two articles share, by their samples of shingles. */
export interface CopyOverlap {
  /** Shares of each text's shingles (outside quotations) that stand in the other, boilerplate discounted. */
  readonly containment: Containment;
  /** Shared over all, 0..1 (Jaccard). */
  readonly resemblance: number;
  /** Sampled shingles in both. */
  readonly shared: number;
  /** See `namesHeld`; null too where hardly any text is shared. */
  readonly namesHeld: number | null;
  /** See `sharedForm`; boilerplate counts. */
  readonly form: number;
}

/** Who shares less text shares it by chance. */
const LEAST_SHARED = 3;

/**
 * Estimates containment both ways from two samples. Each text's sample holds every hash below its own threshold, so the
 * comparison is made below the lower of the two. O(n + m), n and m hashes and terms. `weights` (aligned with `a.copy`) discounts
 * what is common to unrelated articles, see `boilerplateWeights`.
 *
 * The estimate's standard error is about sqrt(c (1 - c) / n): .04 for half of 150 hashes.
 */
export function copyOverlap(a: Fingerprint, b: Fingerprint, weights?: Float64Array): CopyOverlap {
  const threshold = Math.min(a.copy.at(-1) ?? 0, b.copy.at(-1) ?? 0);
  let shared = 0;
  let sharedWeight = 0;
  let allA = 0;
  let allB = 0;
  let runsA = 0;
  let j = 0;
  for (let i = 0; i < a.copy.length; i++) {
    const hash = a.copy[i] ?? 0;
    if (hash > threshold) break;
    const weight = weights?.[i] ?? 1;
    allA += weight;
    runsA += 1;
    while ((b.copy[j] ?? Number.POSITIVE_INFINITY) < hash) {
      j += 1;
      allB += 1;
    }
    if (b.copy[j] !== hash) continue;
    shared += 1;
    sharedWeight += weight;
    allB += weight;
    j += 1;
  }
  for (; (b.copy[j] ?? Number.POSITIVE_INFINITY) <= threshold; j++) allB += 1;
  const sampled = threshold / 2 ** 32;
  const sideOf = (fingerprint: Fingerprint, runs: number) => ({
    fingerprint,
    runs: runs / sampled,
    shared: shared / sampled,
  });
  return {
    containment: { aInB: ratio(sharedWeight, allA), bInA: ratio(sharedWeight, allB) },
    resemblance: ratio(sharedWeight, allA + allB - sharedWeight),
    shared,
    namesHeld: shared < LEAST_SHARED ? null : namesHeld(a, b),
    form: shared < LEAST_SHARED ? 0 : sharedForm(sideOf(a, runsA), sideOf(b, j)),
  };
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
