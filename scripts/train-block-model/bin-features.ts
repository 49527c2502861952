/** Bins of a feature: `edges` ascending, a value belongs to the first edge it is at most, or to the last bin. */
const MAX_BINS = 64;

/** Thresholds of each feature at equal shares of its values, at most 63, between values that occur. Edges are rounded to be short in the model. */
export function featureEdges(rows: readonly Float32Array[], features: number): number[][] {
  return Array.from({ length: features }, (_, feature) => {
    const values = Float32Array.from(rows, (row) => row[feature] ?? 0).sort();
    const edges = new Set<number>();
    for (let step = 1; step < MAX_BINS; step += 1) {
      const at = Math.floor((values.length * step) / MAX_BINS);
      edges.add(short(values[at] ?? 0));
    }
    for (const value of [0, 0.5]) if ((values[0] ?? 0) <= value && value < (values.at(-1) ?? 0)) edges.add(value);
    return [...edges].sort((a, b) => a - b).slice(0, 70);
  });
}

function short(value: number): number {
  return Number(value.toPrecision(3));
}

/** One array of bins a feature. */
export function binRows(rows: readonly Float32Array[], edges: readonly (readonly number[])[]): Uint8Array[] {
  return edges.map((edge, feature) => Uint8Array.from(rows, (row) => binOf(row[feature] ?? 0, edge)));
}

function binOf(value: number, edges: readonly number[]): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
