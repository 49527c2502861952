import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { boilerplateWeights } from './boilerplate-weights.ts';
import { type CopyOverlap, copyOverlap } from './copy-overlap.ts';
import { correlation } from './correlation.ts';
import { type PairFeatures, pairFeatures, profileOf } from './pair-features.ts';
import { raritiesOf } from './rarities.ts';
import type { Candidate, CandidateSet } from './story-index.ts';
import { cosine, type TermVector, termVector } from './term-vectors.ts';

/**
 * What the verdict looks at, in the order of the model's inputs. The first part is about the two articles, the second
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

/** All candidates of a query, described; and the nearest of them compared with each other. */
export interface Description {
  /** Most similar first. */
  readonly described: readonly Described[];
  /** Similarity (cosine with time taken off) of the first `near` candidates with each other: row by row, 0 on the diagonal. */
  readonly similarities: Float64Array;
  readonly near: number;
}

/** Candidates compared with each other. All of them would cost a millisecond more and change nothing measurable. */
const NEIGHBOURHOOD = 32;
/** Ranks (from 0) whose mean cosine is the background: too far down to be the event, near enough to be its subject. */
const BACKGROUND_FROM = 10;
const BACKGROUND_TO = 40;
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
  readonly cosine: number;
  /** The cosine with the distance in time taken off; the cosine where a day is unknown. */
  readonly dated: number;
}

/**
 * Describes each candidate of a query, most similar first. `candidates` are those of `found` that may be answered: the
 * query's own entry and its revisions left out. O(c h + k^2 t): c candidates of h hashes, k = 40, t terms.
 */
export function describeCandidates(
  query: Fingerprint,
  found: CandidateSet,
  candidates: readonly Candidate[],
): Description {
  const rarities = raritiesOf(query, found);
  const weights = boilerplateWeights(query, found);
  const own = termVector(query, rarities);
  const ranked = candidates
    .map((candidate): Ranked => {
      const vector = termVector(candidate.fingerprint, rarities);
      const overlap = copyOverlap(query, candidate.fingerprint, weights);
      const similarity = cosine(own, vector);
      const dated = datedSimilarity(similarity, query, candidate.fingerprint);
      return { candidate, overlap, vector, cosine: similarity, dated };
    })
    .filter(({ cosine: similarity, overlap }) => similarity >= LEAST_COSINE || largerOf(overlap) >= LEAST_CONTAINMENT)
    .sort((a, b) => b.dated - a.dated || (a.candidate.key < b.candidate.key ? -1 : 1));
  const contrast = contrastAmong(ranked.slice(0, NEIGHBOURHOOD));
  const profile = profileOf(own, contrast);
  const near = ranked.slice(0, NEIGHBOURHOOD);
  const similarities = similaritiesAmong(near);
  const neighbours = neighbourhood(near, similarities);
  const scale = scaleOf(ranked);
  const described = ranked.map((entry, rank) => {
    const pair = pairFeatures(profile, profileOf(entry.vector, contrast));
    const features = featuresOf(query, entry, pair, rank, scale, neighbours[rank]);
    return { candidate: entry.candidate, overlap: entry.overlap, features, bodyCosine: pair.body };
  });
  return { described, similarities, near: near.length };
}

interface Scale {
  /** Highest cosine of a candidate that is no copy. */
  readonly best: number;
  readonly background: number;
}

function scaleOf(ranked: readonly Ranked[]): Scale {
  const best = ranked.find(({ overlap }) => largerOf(overlap) < COPY_CONTAINMENT)?.dated ?? ranked[0]?.dated ?? 0;
  const far = ranked.slice(BACKGROUND_FROM, BACKGROUND_TO);
  const background = far.length > 0 ? far.reduce((sum, entry) => sum + entry.dated, 0) / far.length : 0;
  return { best, background };
}

/** 1 for a term that none of the candidates has, falling to 0 for one that all have: the subject, not the event. */
function contrastAmong(ranked: readonly Ranked[]): (hash: number) => number {
  const counts = new Map<number, number>();
  for (const { candidate } of ranked) {
    for (const hash of candidate.fingerprint.terms) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const most = Math.log(ranked.length + 2);
  return (hash) => 1 - Math.log(1 + (counts.get(hash) ?? 0)) / most;
}

interface Neighbour {
  /** The highest similarity with any other candidate. */
  readonly nearest: number;
  /** Mean similarity with the other candidates, weighed by the square of theirs with the query. */
  readonly support: number;
  /** Candidates at least as near to it as the query is. */
  readonly peers: number;
  /** Correlation, -1..1, of its similarities with the other candidates and the query's: near 1 when both keep the same company. */
  readonly circle: number;
}

/** O(k^2 t), k candidates of t terms. */
function similaritiesAmong(ranked: readonly Ranked[]): Float64Array {
  const count = ranked.length;
  const similarities = new Float64Array(count * count);
  for (const [i, a] of ranked.entries()) {
    for (const [j, b] of ranked.slice(0, i).entries()) {
      const similarity = datedSimilarity(cosine(a.vector, b.vector), a.candidate.fingerprint, b.candidate.fingerprint);
      similarities[i * count + j] = similarity;
      similarities[j * count + i] = similarity;
    }
  }
  return similarities;
}

/** What the candidates say about each other. O(k^2). */
function neighbourhood(ranked: readonly Ranked[], similarities: Float64Array): readonly Neighbour[] {
  const count = ranked.length;
  const own = Float64Array.from(ranked, ({ dated }) => dated);
  return ranked.map((_, i) => neighbourOf(i, own, similarities.subarray(i * count, (i + 1) * count)));
}

function neighbourOf(self: number, own: Float64Array, row: Float64Array): Neighbour {
  let nearest = 0;
  let sum = 0;
  let weight = 0;
  let peers = 0;
  const theirs: number[] = [];
  const ours: number[] = [];
  for (let other = 0; other < own.length; other++) {
    if (other === self) continue;
    const x = Math.max(0, own[other] ?? 0);
    const y = row[other] ?? 0;
    nearest = Math.max(nearest, y);
    sum += y * x * x;
    weight += x * x;
    if (y >= (own[self] ?? 0)) peers += 1;
    ours.push(x);
    theirs.push(y);
  }
  return { nearest, support: weight > 0 ? sum / weight : 0, peers, circle: correlation(ours, theirs) };
}

function featuresOf(
  query: Fingerprint,
  { candidate, overlap, dated }: Ranked,
  pair: PairFeatures,
  rank: number,
  { best, background }: Scale,
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
    mutual: neighbour && neighbour.nearest > 0 ? Math.min(3, Math.max(0, dated) / neighbour.nearest) : UNKNOWN,
    support: neighbour?.support ?? 0,
    peers: Math.log1p(neighbour?.peers ?? NEIGHBOURHOOD),
    sameCircle: neighbour?.circle ?? UNKNOWN,
  };
  return Float64Array.from(FEATURES, (name) => values[name]);
}

function largerOf({ containment }: CopyOverlap): number {
  return Math.max(containment.aInB, containment.bInA);
}

function daysApart(a: Fingerprint, b: Fingerprint): number | null {
  return a.day === null || b.day === null ? null : Math.abs(a.day - b.day);
}

function datedSimilarity(similarity: number, a: Fingerprint, b: Fingerprint): number {
  return similarity - DAY_COST * Math.min(MOST_DAYS, daysApart(a, b) ?? 0);
}
