/**
 * How strongly each candidate hangs together with the query by the best chain of candidates, a chain being as strong as
 * its weakest link: a short bulletin and a long report of one event share little, but a third report shares much with each.
 * `own[i]` is the similarity of candidate i and the query, `similarities` those of the candidates, row by row. Values are
 * of the same scale, never less than `own[i]`. Prim's algorithm for a maximum spanning tree grown from the query (R. C. Prim,
 * "Shortest connection networks and some generalizations", 1957): O(k^2), k candidates.
 */
export function strongestChains(own: Float64Array, similarities: Float64Array): Float64Array {
  const count = own.length;
  const chains = Float64Array.from(own);
  const reached = new Uint8Array(count);
  for (let step = 0; step < count; step++) {
    let next = -1;
    for (let i = 0; i < count; i++) {
      if (reached[i] === 0 && (next < 0 || (chains[i] ?? 0) > (chains[next] ?? 0))) next = i;
    }
    reached[next] = 1;
    for (let i = 0; i < count; i++) {
      if (reached[i] !== 0) continue;
      const through = Math.min(chains[next] ?? 0, similarities[next * count + i] ?? 0);
      chains[i] = Math.max(chains[i] ?? 0, through);
    }
  }
  return chains;
}
