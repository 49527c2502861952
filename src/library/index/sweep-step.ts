import type { LibraryTransaction } from '../schema.ts';
import { readIndexState, readState, writeState } from './index-state.ts';
import { BLOCK_STORES, type BlockStore, rowKey } from './plane.ts';

/** Rows deleted in one transaction: about 20 ms in Chromium. */
const STEP_ROWS = 1_000;

/**
 * Deletes rows of segments that were merged away: all at once in a store that no segment uses any more, some at a time
 * elsewhere. Resolves to false when there are none.
 */
export async function sweepStep(tx: LibraryTransaction<'readwrite'>): Promise<boolean> {
  const state = await readIndexState(tx);
  if (state.garbage.length === 0) return false;
  const [segments, merge] = await Promise.all([tx.objectStore('segments').getAll(), readState(tx, 'merge')]);
  const used = new Set<BlockStore>(segments.map(({ store = 'blocks' }) => store));
  if (merge !== undefined) used.add(merge.store);
  for (const store of BLOCK_STORES) {
    const rows = tx.objectStore(store);
    if (!used.has(store) && (await rows.getAllKeys(null, 1)).length > 0) await rows.clear();
  }
  let room = STEP_ROWS;
  const garbage = [...state.garbage];
  for (let [segment] = garbage; segment !== undefined && room > 0; [segment] = garbage) {
    for (const store of used) room -= await deleteRows(tx, store, segment, room);
    if (room > 0) garbage.shift();
  }
  if (garbage.length < state.garbage.length) {
    await writeState(tx, 'index', { ...state, generation: state.generation + 1, garbage });
  }
  return true;
}

/** Deletes at most `most` rows of a segment; resolves to how many. */
async function deleteRows(
  tx: LibraryTransaction<'readwrite'>,
  store: BlockStore,
  segment: number,
  most: number,
): Promise<number> {
  if (most <= 0) return 0;
  const rows = tx.objectStore(store);
  const [first, end] = [rowKey(segment, 'copy', 0), rowKey(segment + 1, 'copy', 0)];
  const keys = await rows.getAllKeys(IDBKeyRange.bound(first, end, false, true), most);
  const last = keys.at(-1);
  if (last !== undefined) await rows.delete(IDBKeyRange.bound(first, last));
  return keys.length;
}
