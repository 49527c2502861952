import { correlation } from './correlation.ts';

/** How one candidate stands among the others. */
export interface Neighbour {
  /** The highest similarity with any other candidate. */
  readonly nearest: number;
  /** Mean similarity with the other candidates, weighed by the square of theirs with the query. */
  readonly support: number;
  /** That mean over the query's own, likewise weighed, 0..4; -1 where the query is near to none of the others. */
  readonly supportRatio: number;
  /** Candidates at least as near to it as the query is. */
  readonly peers: number;
  /** Correlation, -1..1, of its similarities with the other candidates and the query's: near 1 when both keep the same company. */
  readonly circle: number;
}

/** A ratio of more than this says no more. */
const MOST_RATIO = 4;

/**
 * What the candidates say about each other. `own[i]` is the similarity of candidate i and the query, `similarities` those
 * of the candidates with each other, row by row. O(k^2), k candidates.
 */
export function neighboursAmong(own: Float64Array, similarities: Float64Array): readonly Neighbour[] {
  const count = own.length;
  return Array.from(own, (_, i) => neighbourOf(i, own, similarities.subarray(i * count, (i + 1) * count)));
}

function neighbourOf(self: number, own: Float64Array, row: Float64Array): Neighbour {
  let nearest = 0;
  let sum = 0;
  let querySum = 0;
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
    querySum += x * x * x;
    weight += x * x;
    if (y >= (own[self] ?? 0)) peers += 1;
    ours.push(x);
    theirs.push(y);
  }
  return {
    nearest,
    support: weight > 0 ? sum / weight : 0,
    supportRatio: querySum > 0 ? Math.min(MOST_RATIO, sum / querySum) : -1,
    peers,
    circle: correlation(ours, theirs),
  };
}
