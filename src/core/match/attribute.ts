import type { TreeModel } from './leaf-model.ts';

/** Orders of the features that are tried, each of them forwards and backwards. */
const ORDERS = 64;

/**
 * What each feature adds to a model's log-odds when a row takes the place of a usual one: the mean, over many orders, of what changes when
 * it is this feature's turn (Shapley values, sampled in pairs of opposite orders). The shares add up to the difference of the two rows' log-odds
 * exactly; a feature with its usual value adds nothing. The same at every call. O(orders x features x cost of the model).
 *
 * Source: E. Štrumbelj and I. Kononenko, "Explaining prediction models and individual predictions with feature contributions" (2014).
 */
export function attribute(model: TreeModel, row: ArrayLike<number>, usual: ArrayLike<number>): Float64Array {
  const shares = new Float64Array(row.length);
  const order = Array.from({ length: row.length }, (_, feature) => feature);
  const next = generator();
  for (let tried = 0; tried < ORDERS; tried++) {
    shuffle(order, next);
    addTurns(order);
    addTurns(order.toReversed());
  }
  return shares.map((sum) => sum / (2 * ORDERS));

  function addTurns(turns: readonly number[]): void {
    const mixed = Float64Array.from(usual);
    let before = model(mixed);
    for (const feature of turns) {
      mixed[feature] = row[feature] ?? 0;
      const after = model(mixed);
      shares[feature] = (shares[feature] ?? 0) + after - before;
      before = after;
    }
  }
}

function shuffle(order: number[], next: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}

/** Numbers in [0, 1), the same every time: Marsaglia's xorshift of 32 bits. */
function generator(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
