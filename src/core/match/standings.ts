import type { CopyOverlap } from './copy-overlap.ts';
import { largerContainment } from './larger-containment.ts';
import { type Neighbour, neighboursAmong } from './neighbours.ts';
import type { PairFeatures, Profile } from './pair-features.ts';
import type { Candidate } from './story-index.ts';
import { strongestChains } from './strongest-chains.ts';
import { cosinesWith, type TermVector } from './term-vectors.ts';
import { type TheirSide, theirSides } from './their-sides.ts';
import { timeCost } from './time-cost.ts';

/** Candidates compared with each other. With 32, a story of more versions looked like its own background: FNC F1 .84 instead of .87. */
export const NEIGHBOURHOOD = 64;
/** Ranks (from 0) whose mean cosine is the background: too far down to be the event, near enough to be its subject. */
const BACKGROUND_FROM = 10;
const BACKGROUND_TO = 40;
/** The same for counting a story's versions, which may be dozens. */
const FAR_FROM = 50;
const FAR_TO = 100;
/** Candidates whose similarity with each other says how closely the nearest hang together. */
const COHERENT = 5;
/** Candidates of which so much stands in the query are copies: they do not set the scale for independent reports. */
const COPY_CONTAINMENT = 0.3;

/** A candidate compared with the query. */
export interface Ranked {
  readonly candidate: Candidate;
  readonly overlap: CopyOverlap;
  readonly vector: TermVector;
  /** The cosine with the distance in time taken off; the cosine where a day is unknown. */
  readonly dated: number;
}

/** How the candidates of one query stand among each other. */
export interface Standings {
  readonly scale: Scale;
  /** Of the nearest candidates, row by row: cosines with the distance in time taken off. */
  readonly similarities: Float64Array;
  /** The same: cosines with each component weighed again by how few of the candidates have it. */
  readonly contrasts: Float64Array;
  /** By `similarities`, and by `contrasts`. */
  readonly neighbours: readonly Neighbour[];
  readonly inContrast: readonly Neighbour[];
  /** By `similarities`. */
  readonly theirs: readonly TheirSide[];
  /** See `strongestChains`. */
  readonly chains: Float64Array;
  /** Of all candidates, highest first. */
  readonly sortedContrasts: Float64Array;
}

/**
 * Compares the candidates with each other. `ranked` are all of them, most similar first; `pairs` and `profiles` are aligned
 * with them. O(k (size + k t)), k = 64 candidates of t terms out of `size`.
 */
export function standingsAmong(
  ranked: readonly Ranked[],
  pairs: readonly PairFeatures[],
  profiles: readonly Profile[],
  size: number,
): Standings {
  const near = ranked.slice(0, NEIGHBOURHOOD);
  const similarities = cosinesAmong(
    near.map(({ vector }) => vector),
    size,
  );
  takeTimeOff(similarities, near);
  const contrasts = cosinesAmong(profiles.slice(0, near.length).map(inContrast), size);
  const own = Float64Array.from(near, ({ dated }) => dated);
  return {
    scale: scaleOf(ranked, similarities),
    similarities,
    contrasts,
    neighbours: neighboursAmong(own, similarities),
    theirs: theirSides(own, similarities),
    inContrast: neighboursAmong(
      Float64Array.from(near, (_, at) => pairs[at]?.contrast ?? 0),
      contrasts,
    ),
    chains: strongestChains(
      own.map((value) => Math.max(0, value)),
      similarities,
    ),
    sortedContrasts: Float64Array.from(pairs, ({ contrast }) => contrast)
      .sort()
      .reverse(),
  };
}

function inContrast({ contrasts, sums, ...vector }: Profile): TermVector {
  const values = vector.values.map((value, i) => value * (contrasts[i] ?? 0));
  return { ...vector, values, norm: Math.sqrt(sums.contrast) };
}

interface Scale {
  /** Highest similarity of a candidate that is no copy. */
  readonly best: number;
  readonly background: number;
  /** The background further down. */
  readonly far: number;
  /** Candidates nearer to the best than to what is far down. */
  readonly storySize: number;
  /** Mean similarity of the nearest few with each other; -1 with fewer than two. */
  readonly cohesion: number;
}

function scaleOf(ranked: readonly Ranked[], similarities: Float64Array): Scale {
  const best =
    ranked.find(({ overlap }) => largerContainment(overlap) < COPY_CONTAINMENT)?.dated ?? ranked[0]?.dated ?? 0;
  const far = meanOf(ranked.slice(FAR_FROM, FAR_TO));
  const storySize = ranked.filter(({ dated }) => dated >= (best + far) / 2).length;
  return {
    best,
    far,
    background: meanOf(ranked.slice(BACKGROUND_FROM, BACKGROUND_TO)),
    storySize,
    cohesion: cohesionOf(similarities, Math.min(NEIGHBOURHOOD, ranked.length)),
  };
}

/** `similarities` are those of `count` candidates, row by row. */
function cohesionOf(similarities: Float64Array, count: number): number {
  const few = Math.min(count, COHERENT);
  let sum = 0;
  for (let i = 0; i < few; i++) for (let j = 0; j < i; j++) sum += similarities[i * count + j] ?? 0;
  return few < 2 ? -1 : sum / ((few * (few - 1)) / 2);
}

function meanOf(ranked: readonly Ranked[]): number {
  return ranked.length > 0 ? ranked.reduce((sum, { dated }) => sum + dated, 0) / ranked.length : 0;
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
