import type { LibraryTransaction } from '../schema.ts';
import { readIndexState, type SweptRows, writeState } from './index-state.ts';

/** Fewer deleted rows, about 50 MB, are left to the writes that follow: however often they are read, it would be too seldom. */
const WORTH_ROWS = 20_000;
/** How often they are read: of 24,500 rows twelve passes left a tenth, three more none. Where nothing is left a pass takes 0.1 s. */
const PASSES = 16;
/** Rows read in one transaction, 2.5 KB each while they lie on disk, which they do in the first pass. */
const FIRST_ROWS = 1_000;
const LATER_ROWS = 8_000;

/**
 * Reads over rows that were deleted, some at a time, so that Chromium takes them from its disk. Resolves to false when there are none.
 *
 * Its LevelDB keeps deleted rows until it rewrites the tables that they lie in, and it rewrites a table over whose keys many reads went
 * that found nothing there (`RecordReadSample`: one in each MB read, some 130 for a table of 2 MB). Counting is the shortest such read
 * (docs/adr/0019-deleted-rows-are-read-until-they-are-gone.md).
 * A count looks for the next row there is, past the end of its range: those that `sweepStep` left keep it from reading all that was deleted
 * (of 1,000,000 articles 300 MB, 1.6 s). When the last pass is over they are deleted too.
 *
 * Where rows are gone when they are deleted, as in Firefox, a pass reads nothing. How far it came is noted with every step: a worker
 * takes some forty steps and may end before it is woken for the next.
 */
export async function walkStep(tx: LibraryTransaction<'readwrite'>): Promise<boolean> {
  const state = await readIndexState(tx);
  const { swept = [], walkedRows = 0 } = state;
  if (swept.length === 0) return false;
  const total = swept.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  if (total < WORTH_ROWS || walkedRows >= PASSES * total) {
    await Promise.all(swept.map(({ store, from, to }) => tx.objectStore(store).delete(IDBKeyRange.bound(from, to))));
    writeState(tx, 'index', { ...state, swept: [], walkedRows: 0 });
    return true;
  }
  const most = walkedRows < total ? FIRST_ROWS : LATER_ROWS;
  const { store, from, to } = rowsAt(swept, walkedRows % total, most);
  // The last row is mostly one that was left: behind it the browser would look for the next.
  await tx.objectStore(store).count(to > from ? IDBKeyRange.bound(from, to, false, true) : IDBKeyRange.only(from));
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
