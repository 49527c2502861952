import { putRow } from '../put-row.ts';
import type { LibraryTransaction } from '../schema.ts';
import { readIndexState, type SweptRows, writeState } from './index-state.ts';
import { BLOCK_STORES, type BlockStore, rowKey } from './plane.ts';

/** Rows emptied or deleted in one transaction: about 20 ms in Chromium. */
const STEP_ROWS = 1_000;

const EMPTY_ROW = new Uint8Array();

const NO_ROWS: readonly SweptRows[] = [];

/**
 * Deletes rows of segments that were merged away, some at a time. Resolves to false when there are none.
 *
 * A row is emptied first, in a transaction of its own: Chromium notes what it deletes by range, values and all, so that the
 * transaction can be rolled back, and keeps the notes on disk about as long as the rows (0.4 KB an article). The last row of those that are
 * deleted together stays, empty, until all were read over (walk-step.ts).
 */
export async function sweepStep(tx: LibraryTransaction<'readwrite'>): Promise<boolean> {
  const state = await readIndexState(tx);
  const [segment, ...rest] = state.garbage;
  if (segment === undefined) return false;
  const { swept = NO_ROWS } = state;
  const found = await Promise.all(BLOCK_STORES.map((store) => rowsOf(tx, store, segment, swept)));
  const at = found.findIndex((keys) => keys.length > 0);
  const [store, keys] = [BLOCK_STORES[at], found[at]];
  const last = keys?.at(-1);
  if (store === undefined || keys === undefined || last === undefined) {
    writeState(tx, 'index', { ...state, generation: state.generation + 1, garbage: rest });
    return true;
  }
  if (((await tx.objectStore(store).get(last))?.length ?? 0) > 0) {
    for (const key of keys) putRow(tx, store, key, EMPTY_ROW);
  } else {
    if (keys.length > 1) await tx.objectStore(store).delete(IDBKeyRange.bound(keys[0], last, false, true));
    writeState(tx, 'index', { ...state, swept: withRows(swept, store, keys) });
  }
  return true;
}

/** The same with some more rows of a store (ascending keys): neighbours stand together. O(n), n keys. */
function withRows(swept: readonly SweptRows[], store: BlockStore, keys: readonly number[]): readonly SweptRows[] {
  const all = [...swept];
  for (const key of keys) {
    const last = all.at(-1);
    if (last?.store === store && last.to + 1 === key) all[all.length - 1] = { ...last, to: key };
    else all.push({ store, from: key, to: key });
  }
  return all;
}

/** Keys of the first rows of a segment that are not swept. */
function rowsOf(
  tx: LibraryTransaction<'readwrite'>,
  store: BlockStore,
  segment: number,
  swept: readonly SweptRows[],
): Promise<number[]> {
  const [first, end] = [rowKey(segment, 'copy', 0), rowKey(segment + 1, 'copy', 0)];
  const last = swept.at(-1);
  const from = last?.store === store && last.to >= first && last.to < end ? last.to + 1 : first;
  return tx.objectStore(store).getAllKeys(IDBKeyRange.bound(from, end, false, true), STEP_ROWS);
}
