/** A spread below this is rounding, not variation. */
const LEAST_SPREAD = 1e-9;

/** Pearson's correlation of two rows of equal length, -1..1; 0 where one of them does not vary. O(n). */
export function correlation(xs: ArrayLike<number>, ys: ArrayLike<number>): number {
  const n = Math.min(xs.length, ys.length);
  let x = 0;
  let y = 0;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < n; i++) {
    const valueX = xs[i] ?? 0;
    const valueY = ys[i] ?? 0;
    x += valueX;
    y += valueY;
    xx += valueX * valueX;
    yy += valueY * valueY;
    xy += valueX * valueY;
  }
  const spreadX = n * xx - x * x;
  const spreadY = n * yy - y * y;
  return spreadX > LEAST_SPREAD && spreadY > LEAST_SPREAD ? (n * xy - x * y) / Math.sqrt(spreadX * spreadY) : 0;
}
