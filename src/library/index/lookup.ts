import { unwrap } from 'idb';
import type { LibraryTransaction } from '../schema.ts';
import { findInBlock, type PostingList } from './block-codec.ts';
import { blockInRow } from './bundle.ts';
import type { IndexCache, Segment } from './index-cache.ts';
import { LONGEST_LIST } from './merge-runs.ts';
import { blockOf, frameOf, keyOfHash, type PlaneName, rowKey, SMALL_SEGMENT_POSTINGS } from './plane.ts';
import { readRows } from './read-rows.ts';

/** What the segments know of one hash of a query. */
export interface Lookup {
  /** Articles of the segments that hold it; for hashes in thousands of them, those removed lately are still counted. */
  frequency: number;
  /** Its lists, one for each segment that has one; none for a hash too common to find anything by. */
  readonly lists: PostingList[];
}

/** A row of a segment is gone or cannot be read: the answer is not whole, and the index must be built again. */
export interface LookupAnswer {
  readonly lookups: readonly Lookup[];
  readonly damaged: boolean;
}

/** Rows wanted of one segment's plane, with the hashes (by place in the query) that each is wanted for. */
interface Wanted {
  readonly segment: Segment;
  readonly rows: ReadonlyMap<number, readonly number[]>;
}

/**
 * Looks hashes up in all segments: one row read for each hash and large segment, whole planes of small segments, all
 * requests in flight at once. `skipFrom`: hashes in more articles than this are only counted.
 */
export async function lookUp(
  tx: LibraryTransaction<IDBTransactionMode>,
  cache: IndexCache,
  segments: readonly Segment[],
  plane: PlaneName,
  hashes: Uint32Array,
  skipFrom: number,
): Promise<LookupAnswer> {
  const keys = Uint32Array.from(hashes, keyOfHash);
  const lookups: Lookup[] = Array.from(keys, () => ({ frequency: 0, lists: [] }));
  const skipped = countCommon(segments, plane, keys, lookups, Math.min(skipFrom, LONGEST_LIST));
  const wanted = segments.map((segment) => wantedRows(segment, plane, keys, skipped));
  const rows = await fetchRows(tx, cache, wanted, plane);

  let damaged = false;
  for (const { segment, rows: places } of wanted) {
    const { bits, rowBits } = segment[plane];
    const blocksInRow = 2 ** (bits - rowBits);
    for (const [row, queryPlaces] of places) {
      const bytes = rows.get(rowKey(segment.number, plane, row));
      for (const at of queryPlaces) {
        const key = keys[at] as number;
        const block = blockOf(key, bits);
        const list = bytes && findSafely(bytes, block, blocksInRow, key, segment, plane);
        if (list === undefined) damaged = true;
        const lookup = lookups[at];
        if (!list || lookup === undefined) continue;
        lookup.frequency += list.ids.length;
        lookup.lists.push(list);
      }
    }
  }
  return { lookups, damaged };
}

/** Undefined when the row cannot be read. */
function findSafely(
  row: Uint8Array,
  block: number,
  blocksInRow: number,
  key: number,
  segment: Segment,
  plane: PlaneName,
): PostingList | null | undefined {
  try {
    const bytes = blockInRow(row, block % blocksInRow, blocksInRow);
    return findInBlock(bytes, key, frameOf(segment, plane, segment[plane].bits, block));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Adds up known frequencies; returns the places of hashes too common to be read. */
function countCommon(
  segments: readonly Segment[],
  plane: PlaneName,
  keys: Uint32Array,
  lookups: readonly Lookup[],
  skipFrom: number,
): ReadonlySet<number> {
  const skipped = new Set<number>();
  keys.forEach((key, at) => {
    let known = 0;
    for (const segment of segments) known += frequencyIn(segment, plane, key);
    const lookup = lookups[at];
    if (known <= skipFrom || lookup === undefined) return;
    skipped.add(at);
    lookup.frequency = known;
  });
  return skipped;
}

function frequencyIn(segment: Segment, plane: PlaneName, key: number): number {
  const { commonKeys, commonCounts } = segment[plane];
  let from = 0;
  let to = commonKeys.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((commonKeys[middle] as number) < key) from = middle + 1;
    else to = middle;
  }
  return commonKeys[from] === key ? (commonCounts[from] as number) : 0;
}

function wantedRows(segment: Segment, plane: PlaneName, keys: Uint32Array, skipped: ReadonlySet<number>): Wanted {
  const { rowBits } = segment[plane];
  const rows = new Map<number, number[]>();
  keys.forEach((key, at) => {
    if (skipped.has(at)) return;
    const row = blockOf(key, rowBits);
    const places = rows.get(row);
    if (places === undefined) rows.set(row, [at]);
    else places.push(at);
  });
  return { segment, rows };
}

async function fetchRows(
  tx: LibraryTransaction<IDBTransactionMode>,
  cache: IndexCache,
  wanted: readonly Wanted[],
  plane: PlaneName,
): Promise<ReadonlyMap<number, Uint8Array>> {
  const found = new Map<number, Uint8Array>();
  const reads = wanted.map(async ({ segment, rows }) => {
    const missing: number[] = [];
    for (const row of rows.keys()) {
      const key = rowKey(segment.number, plane, row);
      const cached = cache.rows.get(key);
      if (cached === undefined) missing.push(key);
      else found.set(key, cached);
    }
    // Neighbours lie in one table of the browser's database, and opening a table costs more than reading a row of it.
    missing.sort((a, b) => a - b);
    const blocks = tx.objectStore(segment.store ?? 'blocks');
    if (missing.length > 1 && segment.postings <= SMALL_SEGMENT_POSTINGS) {
      const from = rowKey(segment.number, plane, 0);
      const range = IDBKeyRange.bound(from, from + 2 ** segment[plane].rowBits - 1);
      const [keys, all] = await Promise.all([blocks.getAllKeys(range), blocks.getAll(range)]);
      for (const [at, key] of keys.entries()) keepRow(cache, found, key, all[at]);
    } else {
      const some = await readRows<Uint8Array>(unwrap(blocks) as IDBObjectStore, missing);
      for (const [at, row] of some.entries()) keepRow(cache, found, missing[at] ?? 0, row);
    }
  });
  await Promise.all(reads);
  return found;
}

function keepRow(cache: IndexCache, found: Map<number, Uint8Array>, key: number, row: Uint8Array | undefined): void {
  if (row === undefined) return;
  cache.rows.set(key, row);
  found.set(key, row);
}
