import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { boilerplateWeights } from './boilerplate-weights.ts';
import { type CopyOverlap, copyOverlap } from './copy-overlap.ts';
import { daysApart } from './days-apart.ts';
import { largerContainment } from './larger-containment.ts';
import { openingFiguresHeld } from './opening-figures.ts';
import { otherFigures } from './other-figures.ts';
import { type PairFeatures, pairFeatures, profileOf } from './pair-features.ts';
import { raritiesOf } from './rarities.ts';
import { sharesBackground } from './shares-background.ts';
import { NEIGHBOURHOOD, type Ranked, type Standings, standingsAmong } from './standings.ts';
import type { Candidate, CandidateSet } from './story-index.ts';
import { termContrasts } from './term-contrasts.ts';
import { cosinesWith, type TermVector, termVectors } from './term-vectors.ts';
import { timeCost } from './time-cost.ts';
import { withoutHouseLines } from './without-house-lines.ts';

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
  'held',
  'lesserHeld',
  'supportRatio',
  'aboveFar',
  'bestAboveFar',
  'chain',
  'chainRatio',
  'contrastRatio',
  'contrastRank',
  'contrastLead',
  'contrastPeers',
  'contrastSupport',
  'contrastCircle',
  'cohesion',
  'theirAbove',
  'theirAboveFar',
  'theirNearestAbove',
  'theirStorySize',
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
  /** See `otherFigures`. */
  readonly otherFigures: boolean;
  /** See `openingFiguresHeld`. */
  readonly figuresHeld: number | null;
  /** Neither opens with what the other tells, and what they share is `sharesBackground`. */
  readonly isBackground: boolean;
  /** Its similarity with each of the nearest candidates (the first ones described), itself 0; null when it is none of them. */
  readonly company: Company | null;
}

export interface Company {
  /** Cosines with the distance in time taken off. */
  readonly similarities: Float64Array;
  /** Cosines with each component weighed again by how few of the candidates have it. */
  readonly contrasts: Float64Array;
}

/** What shares less than both has never been a match: dropped before the costlier part. */
const LEAST_COSINE = 0.04;
const LEAST_CONTAINMENT = 0.03;
/**
 * Share of either opening that the other article has: of 8,161 copies of the development events that share less than half of either text
 * 6 hold less, of 40 wrong ones among days of invented wars 32.
 */
const LEAST_OPENING = 0.2;
/** The value for "not known". */
const UNKNOWN = -1;
/** Keeps a divisor above zero. */
const LEAST_CHAIN = 0.001;

/**
 * Describes each candidate of a query, most similar first. `candidates` are those of `found` that may be answered: the
 * query's own entry and its revisions left out. O(c h + c t + k^2 t): c candidates of h hashes and t terms, k = 64.
 */
export function describeCandidates(
  asked: Fingerprint,
  answer: CandidateSet,
  answerable: readonly Candidate[],
): readonly Described[] {
  const { query, found, candidates } = withoutHouseLines(asked, answer, answerable);
  const { vectors, size } = termVectors(
    [query, ...candidates.map(({ fingerprint }) => fingerprint)],
    raritiesOf(query, found),
  );
  const [own, ...others] = vectors;
  if (own === undefined) return [];
  const ranked = rank(query, own, candidates, others, size, boilerplateWeights(query, found));
  const near = ranked.slice(0, NEIGHBOURHOOD);
  const contrast = termContrasts(
    near.map(({ vector }) => vector),
    size,
  );
  const profile = profileOf(own, contrast);
  const profiles = ranked.map(({ vector }) => profileOf(vector, contrast));
  const places = new Int32Array(size).fill(-1);
  for (let i = 0; i < own.ids.length; i++) places[own.ids[i] ?? 0] = i;
  const pairs = profiles.map((other) => pairFeatures(profile, other, places));
  const among = standingsAmong(ranked, pairs, profiles, size);
  const hasOtherFigures = otherFigures(query);
  const figuresHeld = openingFiguresHeld(query);
  return ranked.map((entry, at): Described => {
    const pair = pairs[at] ?? pairFeatures(profile, profile, places);
    return {
      candidate: entry.candidate,
      overlap: entry.overlap,
      features: featuresOf(query, entry, pair, at, among),
      bodyCosine: pair.body,
      otherFigures: hasOtherFigures(entry.candidate.fingerprint),
      figuresHeld: figuresHeld(entry.candidate.fingerprint),
      isBackground: pair.openingHeld < LEAST_OPENING && sharesBackground(query, entry, ranked),
      company: near[at]
        ? {
            similarities: rowOf(among.similarities, at, near.length),
            contrasts: rowOf(among.contrasts, at, near.length),
          }
        : null,
    };
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
    if (cosine < LEAST_COSINE && largerContainment(overlap) < LEAST_CONTAINMENT) continue;
    ranked.push({ candidate, overlap, vector, dated: cosine - timeCost(query, candidate.fingerprint) });
  }
  return ranked.sort((a, b) => b.dated - a.dated || (a.candidate.key < b.candidate.key ? -1 : 1));
}

function featuresOf(
  query: Fingerprint,
  { candidate, overlap, dated }: Ranked,
  pair: PairFeatures,
  rank: number,
  standings: Standings,
): Float64Array {
  const { scale, neighbours, inContrast, theirs, chains, sortedContrasts } = standings;
  const { best, background, far, storySize, cohesion } = scale;
  const neighbour = neighbours[rank];
  const contrastNeighbour = inContrast[rank];
  const their = theirs[rank];
  const chain = chains[rank];
  const bestContrast = sortedContrasts[0] ?? 0;
  const contrastRank = sortedContrasts.findIndex((contrast) => contrast <= pair.contrast);
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
    supportRatio: neighbour?.supportRatio ?? UNKNOWN,
    aboveFar: dated - far,
    bestAboveFar: best - far,
    chain: chain ?? UNKNOWN,
    chainRatio: chain === undefined ? UNKNOWN : Math.max(0, dated) / Math.max(LEAST_CHAIN, chain),
    contrastRatio: bestContrast > 0 ? pair.contrast / bestContrast : 0,
    contrastRank: Math.log1p(contrastRank),
    contrastLead: pair.contrast - (sortedContrasts.find((contrast) => contrast < pair.contrast) ?? 0),
    contrastPeers: Math.log1p(contrastNeighbour?.peers ?? NEIGHBOURHOOD),
    contrastSupport: contrastNeighbour?.support ?? 0,
    contrastCircle: contrastNeighbour?.circle ?? UNKNOWN,
    cohesion,
    theirAbove: their?.above ?? UNKNOWN,
    theirAboveFar: their?.aboveFar ?? UNKNOWN,
    theirNearestAbove: their?.nearestAbove ?? UNKNOWN,
    theirStorySize: their ? Math.log1p(their.storySize) : UNKNOWN,
  };
  return Float64Array.of(...FEATURES.map((name) => values[name]));
}

function rowOf(matrix: Float64Array, at: number, width: number): Float64Array {
  return matrix.subarray(at * width, (at + 1) * width);
}
