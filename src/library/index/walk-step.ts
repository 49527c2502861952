import type { LibraryTransaction } from '../schema.ts';
import { readIndexState, type SweptRows, writeState } from './index-state.ts';

/** Fewer deleted rows, about 50 MB, are left to the writes that follow: however often they are read, it would be too seldom. */
const WORTH_ROWS = 20_000;
/** How often they are read: two passes or three move what was deleted down by one of the three levels at which rows lie. */
const PASSES = 12;
/** Rows read in one transaction, 2.5 KB each while they lie on disk, which they do in the first pass. */
const FIRST_ROWS = 1_000;
const LATER_ROWS = 8_000;

/**
 * Reads over rows that were deleted, some at a time, so that Chromium takes them from its disk. Resolves to false when there are none.
 *
 * Its LevelDB keeps deleted rows until it rewrites the tables that they lie in, and it rewrites a table over whose keys many reads went
 * that found nothing there (`RecordReadSample`: one in each MB read, some 130 for a table of 2 MB). Counting is the shortest such read. Of
 * 110 MB of deleted rows 3 MB were left after nine passes; of 19 MB, deleted some minutes before, none after the first (docs/adr/0019).
 * Where rows are gone when they are deleted, as in Firefox, a pass reads nothing. How far it came is noted with every step: a worker
 * takes some forty steps and may end before it is woken for the next.
 */
export async function walkStep(tx: LibraryTransaction<'readwrite'>): Promise<boolean> {
  const state = await readIndexState(tx);
  const { swept = [], walkedRows = 0 } = state;
  if (swept.length === 0) return false;
  const total = swept.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  if (total < WORTH_ROWS || walkedRows >= PASSES * total) {
    writeState(tx, 'index', { ...state, swept: [], walkedRows: 0 });
    return true;
  }
  const most = walkedRows < total ? FIRST_ROWS : LATER_ROWS;
  const { store, from, to } = rowsAt(swept, walkedRows % total, most);
  await tx.objectStore(store).count(IDBKeyRange.bound(from, to));
  writeState(tx, 'index', { ...state, walkedRows: walkedRows + to - from + 1 });
  return true;
}

/** At most `most` of the rows, from number `first` of all on. @throws {RangeError} when there are not so many. */
function rowsAt(swept: readonly SweptRows[], first: number, most: number): SweptRows {
  let before = 0;
  for (const { store, from, to } of swept) {
    const start = from + first - before;
    if (start <= to) return { store, from: start, to: Math.min(to, start + most - 1) };
    before += to - from + 1;
  }
  throw new RangeError('No such row.');
}
