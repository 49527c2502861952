import { copyOverlap } from './copy-overlap.ts';
import { correlation } from './correlation.ts';
import type { Described } from './verdict-features.ts';

/**
 * What the copy verdict looks at, in the order of its model's inputs. The last four are about the candidates among
 * themselves: of two wire versions of one event, each has copies that stand closer to it than to the other. Lengths are left out: they
 * told the development families apart and lost 2 points of F1 on families not learned from.
 */
export const COPY_FEATURES = [
  'containment',
  'lesserContainment',
  'resemblance',
  'cosine',
  'openings',
  'ratioToBest',
  'mutual',
  'relay',
  'sameCircle',
] as const;

/** Candidates compared with each other. */
const NEIGHBOURHOOD = 32;
/** A candidate that shares less is no copy, whatever else speaks for it. */
const LEAST_SHARED = 3;
const LEAST_CONTAINMENT = 0.03;
const COSINE = 0;
const OPENINGS = 2;

/** A candidate with what its relation to the query is judged by. */
export interface DescribedCopy {
  readonly described: Described;
  /** Aligned with `COPY_FEATURES`. */
  readonly features: Float64Array;
}

/**
 * Describes the candidates that may be copies of the query: those that share some text. O(k^2 h): k = 32 candidates of h
 * copy hashes.
 */
export function describeCopies(candidates: readonly Described[]): readonly DescribedCopy[] {
  const near = candidates
    .filter(
      ({ overlap }) =>
        overlap.shared >= LEAST_SHARED && overlap.resemblance > 0 && largest(overlap) >= LEAST_CONTAINMENT,
    )
    .sort((a, b) => largest(b.overlap) - largest(a.overlap));
  const compared = near.slice(0, NEIGHBOURHOOD);
  const own = compared.map(({ overlap }) => largest(overlap));
  const rows = compared.map(() => new Float64Array(compared.length));
  for (const [i, a] of compared.entries()) {
    for (const [j, b] of compared.slice(0, i).entries()) {
      const containment = largest(copyOverlap(a.candidate.fingerprint, b.candidate.fingerprint));
      for (const [row, at] of [
        [rows[i], j],
        [rows[j], i],
      ] as const) {
        if (row) row[at] = containment;
      }
    }
  }
  return near.map((described, i) => ({ described, features: featuresOf(described, i, own, rows[i]) }));
}

function featuresOf(
  { overlap, features }: Described,
  at: number,
  own: readonly number[],
  row: Float64Array | undefined,
): Float64Array {
  const { aInB, bInA } = overlap.containment;
  const containment = Math.max(aInB, bInA);
  const others = own.flatMap((x, other) => (other === at ? [] : [{ x, y: row?.[other] ?? 0 }]));
  const nearest = others.reduce((most, { y }) => Math.max(most, y), 0);
  const best = others.reduce((most, { x }) => Math.max(most, x), 0);
  return Float64Array.of(
    containment,
    Math.min(aInB, bInA),
    overlap.resemblance,
    features[COSINE] ?? 0,
    features[OPENINGS] ?? 0,
    best > 0 ? Math.min(3, containment / best) : 3,
    nearest > 0 ? Math.min(3, containment / nearest) : 3,
    others.reduce((most, { x, y }) => Math.max(most, Math.min(x, y)), 0),
    correlation(
      others.map(({ x }) => x),
      others.map(({ y }) => y),
    ),
  );
}

function largest({ containment }: Described['overlap']): number {
  return Math.max(containment.aInB, containment.bInA);
}
