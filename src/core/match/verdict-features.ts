import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { boilerplateWeights } from './boilerplate-weights.ts';
import { type CopyOverlap, copyOverlap } from './copy-overlap.ts';
import { type Neighbour, neighboursAmong } from './neighbours.ts';
import { type PairFeatures, pairFeatures, profileOf } from './pair-features.ts';
import { raritiesOf } from './rarities.ts';
import type { Candidate, CandidateSet } from './story-index.ts';
import { cosinesWith, type TermVector, termVectors } from './term-vectors.ts';

/**
 * What the event verdict looks at, in the order of its model's inputs. The first part is about the two articles, the second
 * about how the candidate stands among the others: in a long-running story everything is similar, and only what stands
 * out is the same event.
 */
export const FEATURES = [
  'cosine',
  'names',
  'openings',
  'titles',
  'openingNames',
  'figures',
  'quotes',
  'phrases',
  'rare',
  'contrast',
  'openingHeld',
  'lesserOpeningHeld',
  'sharedOpening',
  'sharedOpeningNames',
  'heaviest',
  'openingFigures',
  'lengthRatio',
  'containment',
  'lesserContainment',
  'sharedCopy',
  'daysApart',
  'fewerWords',
  'dated',
  'ratioToBest',
  'rank',
  'aboveBackground',
  'bestAboveBackground',
  'storySize',
  'mutual',
  'support',
  'peers',
  'sameCircle',
] as const;

export type FeatureName = (typeof FEATURES)[number];

/** A candidate with all that is known of it. */
export interface Described {
  readonly candidate: Candidate;
  readonly overlap: CopyOverlap;
  /** Aligned with `FEATURES`. */
  readonly features: Float64Array;
  /** See `PairFeatures.body`. */
  readonly bodyCosine: number;
}

/** Candidates compared with each other. With 32, a story of more versions looked like its own background: FNC F1 .84 instead of .87. */
const NEIGHBOURHOOD = 64;
/** Ranks (from 0) whose mean cosine is the background: too far down to be the event, near enough to be its subject. */
const BACKGROUND_FROM = 10;
const BACKGROUND_TO = 40;
/** The same for counting a story's versions, which may be dozens. */
const FAR_FROM = 50;
const FAR_TO = 100;
/** Candidates of which so much stands in the query are copies: they do not set the scale for independent reports. */
const COPY_CONTAINMENT = 0.3;
/** What shares less than both has never been a match: dropped before the costlier part. */
const LEAST_COSINE = 0.04;
const LEAST_CONTAINMENT = 0.03;
/** The value for "not known". */
const UNKNOWN = -1;

/**
 * What the distance in time takes off the cosine: linear up to a limit, as reports of one event are days apart and what
 * is older is only background. AllSides, mean average precision: .757 without, .845 with .0093 a day up to 30 days.
 */
const DAY_COST = 0.0093;
const MOST_DAYS = 30;

interface Ranked {
  readonly candidate: Candidate;
  readonly overlap: CopyOverlap;
  readonly vector: TermVector;
  /** The cosine with the distance in time taken off; the cosine where a day is unknown. */
  readonly dated: number;
}

/**
 * Describes each candidate of a query, most similar first. `candidates` are those of `found` that may be answered: the
 * query's own entry and its revisions left out. O(c h + c t + k^2 t): c candidates of h hashes and t terms, k = 64.
 */
export function describeCandidates(
  query: Fingerprint,
  found: CandidateSet,
  candidates: readonly Candidate[],
): readonly Described[] {
  const { vectors, size } = termVectors(
    [query, ...candidates.map(({ fingerprint }) => fingerprint)],
    raritiesOf(query, found),
  );
  const [own, ...others] = vectors;
  if (own === undefined) return [];
  const ranked = rank(query, own, candidates, others, size, boilerplateWeights(query, found));
  const near = ranked.slice(0, NEIGHBOURHOOD);
  const nearVectors = near.map(({ vector }) => vector);
  const contrast = contrastAmong(nearVectors, size);
  const profile = profileOf(own, contrast);
  const profiles = ranked.map(({ vector }) => profileOf(vector, contrast));
  const places = new Int32Array(size).fill(-1);
  for (let i = 0; i < own.ids.length; i++) places[own.ids[i] ?? 0] = i;
  const similarities = cosinesAmong(nearVectors, size);
  takeTimeOff(similarities, near);
  const neighbours = neighboursAmong(
    Float64Array.from(near, ({ dated }) => dated),
    similarities,
  );
  const scale = scaleOf(ranked);
  return ranked.map((entry, at): Described => {
    const pair = pairFeatures(profile, profiles[at] ?? profile, places);
    const features = featuresOf(query, entry, pair, at, scale, neighbours[at]);
    return { candidate: entry.candidate, overlap: entry.overlap, features, bodyCosine: pair.body };
  });
}

function rank(
  query: Fingerprint,
  own: TermVector,
  candidates: readonly Candidate[],
  vectors: readonly TermVector[],
  size: number,
  copyWeights: Float64Array,
): readonly Ranked[] {
  const cosines = cosinesWith(own, vectors, size);
  const ranked: Ranked[] = [];
  for (const [at, candidate] of candidates.entries()) {
    const vector = vectors[at];
    if (vector === undefined) continue;
    const overlap = copyOverlap(query, candidate.fingerprint, copyWeights);
    const cosine = cosines[at] ?? 0;
    if (cosine < LEAST_COSINE && largerOf(overlap) < LEAST_CONTAINMENT) continue;
    ranked.push({ candidate, overlap, vector, dated: cosine - timeCost(query, candidate.fingerprint) });
  }
  return ranked.sort((a, b) => b.dated - a.dated || (a.candidate.key < b.candidate.key ? -1 : 1));
}

interface Scale {
  /** Highest similarity of a candidate that is no copy. */
  readonly best: number;
  readonly background: number;
  /** Candidates nearer to the best than to what is far down. */
  readonly storySize: number;
}

function scaleOf(ranked: readonly Ranked[]): Scale {
  const best = ranked.find(({ overlap }) => largerOf(overlap) < COPY_CONTAINMENT)?.dated ?? ranked[0]?.dated ?? 0;
  const far = meanOf(ranked.slice(FAR_FROM, FAR_TO));
  const storySize = ranked.filter(({ dated }) => dated >= (best + far) / 2).length;
  return { best, background: meanOf(ranked.slice(BACKGROUND_FROM, BACKGROUND_TO)), storySize };
}

function meanOf(ranked: readonly Ranked[]): number {
  return ranked.length > 0 ? ranked.reduce((sum, { dated }) => sum + dated, 0) / ranked.length : 0;
}

/** By term id: 1 for a term that none of the candidates has, falling to 0 for one that all have: the subject, not the event. */
function contrastAmong(vectors: readonly TermVector[], size: number): Float64Array {
  const counts = new Float64Array(size);
  for (const { ids } of vectors) for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  const most = Math.log(vectors.length + 2);
  return counts.map((count) => 1 - Math.log(1 + count) / most);
}

/** Row by row, 0 on the diagonal. O(k (size + k t)), k vectors of t terms. */
function cosinesAmong(vectors: readonly TermVector[], size: number): Float64Array {
  const count = vectors.length;
  const cosines = new Float64Array(count * count);
  for (const [i, vector] of vectors.entries()) {
    const row = cosinesWith(vector, vectors.slice(0, i), size);
    for (let j = 0; j < i; j++) {
      cosines[i * count + j] = row[j] ?? 0;
      cosines[j * count + i] = row[j] ?? 0;
    }
  }
  return cosines;
}

function takeTimeOff(similarities: Float64Array, near: readonly Ranked[]): void {
  for (const [i, { candidate }] of near.entries()) {
    for (const [j, { candidate: other }] of near.entries()) {
      const at = i * near.length + j;
      if (i !== j) similarities[at] = (similarities[at] ?? 0) - timeCost(candidate.fingerprint, other.fingerprint);
    }
  }
}

function featuresOf(
  query: Fingerprint,
  { candidate, overlap, dated }: Ranked,
  pair: PairFeatures,
  rank: number,
  { best, background, storySize }: Scale,
  neighbour: Neighbour | undefined,
): Float64Array {
  const { aInB, bInA } = overlap.containment;
  const days = daysApart(query, candidate.fingerprint);
  const values: Readonly<Record<FeatureName, number>> = {
    ...pair,
    containment: Math.max(aInB, bInA),
    lesserContainment: Math.min(aInB, bInA),
    sharedCopy: Math.log1p(overlap.shared),
    daysApart: days === null ? UNKNOWN : Math.log1p(days),
    fewerWords: Math.log1p(Math.min(query.words, candidate.fingerprint.words)),
    dated,
    ratioToBest: best > 0 ? Math.max(0, Math.min(2, dated / best)) : 0,
    rank: Math.log1p(rank),
    aboveBackground: dated - background,
    bestAboveBackground: best - background,
    storySize: Math.log1p(storySize),
    mutual: neighbour && neighbour.nearest > 0 ? Math.min(3, Math.max(0, dated) / neighbour.nearest) : UNKNOWN,
    support: neighbour?.support ?? 0,
    peers: Math.log1p(neighbour?.peers ?? NEIGHBOURHOOD),
    sameCircle: neighbour?.circle ?? UNKNOWN,
  };
  return Float64Array.of(...FEATURES.map((name) => values[name]));
}

function largerOf({ containment }: CopyOverlap): number {
  return Math.max(containment.aInB, containment.bInA);
}

function daysApart(a: Fingerprint, b: Fingerprint): number | null {
  return a.day === null || b.day === null ? null : Math.abs(a.day - b.day);
}

function timeCost(a: Fingerprint, b: Fingerprint): number {
  return DAY_COST * Math.min(MOST_DAYS, daysApart(a, b) ?? 0);
}
