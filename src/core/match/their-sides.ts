/** How the query stands among the company of one candidate: what the candidate's own search would say of it. */
export interface TheirSide {
  /** The query's similarity over the candidate's background: its mean similarity with others too far down to be of its story. */
  readonly above: number;
  /** The same over what is further down. */
  readonly aboveFar: number;
  /** The candidate's nearest over its background: how much stands out from it at all. */
  readonly nearestAbove: number;
  /** Other candidates nearer to its nearest than to what is far down. */
  readonly storySize: number;
}

/** Others, nearest first, whose mean similarity is a candidate's background; of few, a quarter is left out at the top. */
const BACKGROUND_FROM = 10;
const BACKGROUND_TO = 40;

/**
 * Of each candidate how the query stands out from what else is near to it; without others, from nothing. A query of a wide subject is near
 * to dozens of candidates; one that tells its story is nearer to it than its own company is. `own[i]` is the similarity of candidate i and the
 * query, `similarities` those of the candidates, row by row. O(k^2 log k), k candidates.
 */
export function theirSides(own: Float64Array, similarities: Float64Array): readonly TheirSide[] {
  const count = own.length;
  return Array.from(own, (similarity, at) => {
    const row = similarities.subarray(at * count, (at + 1) * count);
    const others = row
      .filter((_, other) => other !== at)
      .sort()
      .reverse();
    const background = meanOf(others.subarray(Math.min(BACKGROUND_FROM, Math.floor(others.length / 4)), BACKGROUND_TO));
    const far = meanOf(others.subarray(Math.floor(others.length / 2)));
    const nearest = others[0] ?? 0;
    return {
      above: similarity - background,
      aboveFar: similarity - far,
      nearestAbove: nearest - background,
      storySize: others.filter((other) => other >= (nearest + far) / 2).length,
    };
  });
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
