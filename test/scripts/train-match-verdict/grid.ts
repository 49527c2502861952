import type { TrainingRows } from '../../../scripts/train-match-verdict/leafwise-trees.ts';

/** A grid of points in the unit square with the answer of `rule` for each. */
export function grid(rule: (x: number, y: number) => boolean, side = 24): TrainingRows {
  const points = Array.from({ length: side * side }, (_, i) => ({
    x: (i % side) / side,
    y: Math.floor(i / side) / side,
  }));
  return {
    columns: [Float32Array.from(points, ({ x }) => x), Float32Array.from(points, ({ y }) => y)],
    labels: Uint8Array.from(points, ({ x, y }) => Number(rule(x, y))),
    weights: new Float32Array(points.length).fill(1),
  };
}
