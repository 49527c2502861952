import { firstIdOf, rowsHolding } from '../row-keys.ts';
import type { LibraryTransaction } from '../schema.ts';
import type { SegmentRow } from './plane.ts';

/**
 * Whether segments (oldest first) hold every stored article below `tailStart`, and each once. The articles of a segment whose row is
 * lost would be found by no question, and nothing else would say so. One request for each gap between segments, where there mostly is
 * none.
 */
export async function holdAll(
  tx: LibraryTransaction<IDBTransactionMode>,
  segments: readonly SegmentRow[],
  tailStart: number,
): Promise<boolean> {
  const starts = [...segments.map(({ firstId }) => firstId), tailStart];
  const ends = [1, ...segments.map(({ endId }) => endId)];
  if (starts.some((start, at) => start < (ends[at] ?? 0))) return false;
  const gaps = starts.flatMap((to, at) => ((ends[at] ?? to) < to ? [[ends[at] ?? to, to] as const] : []));
  const stored = await Promise.all(gaps.map(([from, to]) => isAnyStored(tx, from, to)));
  return !stored.includes(true);
}

async function isAnyStored(tx: LibraryTransaction<IDBTransactionMode>, from: number, to: number): Promise<boolean> {
  const key = await tx.objectStore('entries').getKey(rowsHolding(from, to));
  return key !== undefined && firstIdOf(key) < to;
}
