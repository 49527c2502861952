import { unwrap, wrap } from 'idb';
import { requestEach } from '../request-each.ts';
import type { LibraryTransaction } from '../schema.ts';
import { findInBlock, type PostingList } from './block-codec.ts';
import { blockInRow } from './bundle.ts';
import type { IndexCache, Segment } from './index-cache.ts';
import { LONGEST_LIST } from './merge-runs.ts';
import { blockOf, frameOf, keyOfHash, type PlaneName, rowKey, SMALL_SEGMENT_POSTINGS } from './plane.ts';

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

/**
 * Looks hashes up in all segments: one row read for each hash and large segment, whole planes of small segments, all
 * requests in flight at once, each list decoded when its row is there, while the browser reads the next. `skipFrom`: hashes in more articles than this are only counted.
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
  let damaged = false;
  const reads = segments.map(async (segment) => {
    const { bits, rowBits } = segment[plane];
    const blocksInRow = 2 ** (bits - rowBits);
    const places = wantedRows(segment, plane, keys, skipped);
    const seen = new Set<number>();
    await readEach(tx, cache, segment, plane, [...places.keys()], (row, bytes) => {
      seen.add(row);
      for (const at of places.get(row) ?? []) {
        const key = keys[at] as number;
        const list = findSafely(bytes, blockOf(key, bits), blocksInRow, key, segment, plane);
        if (list === undefined) damaged = true;
        const lookup = lookups[at];
        if (!list || lookup === undefined) continue;
        lookup.frequency += list.ids.length;
        lookup.lists.push(list);
      }
    });
    if (seen.size < places.size) damaged = true;
  });
  await Promise.all(reads);
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

/** Rows wanted of a segment's plane, with the hashes (by place in the query) that each is wanted for. */
function wantedRows(
  segment: Segment,
  plane: PlaneName,
  keys: Uint32Array,
  skipped: ReadonlySet<number>,
): ReadonlyMap<number, readonly number[]> {
  const { rowBits } = segment[plane];
  const rows = new Map<number, number[]>();
  keys.forEach((key, at) => {
    if (skipped.has(at)) return;
    const row = blockOf(key, rowBits);
    const places = rows.get(row);
    if (places === undefined) rows.set(row, [at]);
    else places.push(at);
  });
  return rows;
}

/** Reads rows of a segment's plane, and calls `arrived` with each that there is as soon as it is known. */
async function readEach(
  tx: LibraryTransaction<IDBTransactionMode>,
  cache: IndexCache,
  segment: Segment,
  plane: PlaneName,
  rows: readonly number[],
  arrived: (row: number, bytes: Uint8Array) => void,
): Promise<void> {
  const firstKey = rowKey(segment.number, plane, 0);
  const missing = new Set(rows);
  const keep = (row: number, bytes: Uint8Array | undefined): void => {
    if (bytes === undefined) return;
    cache.rows.set(firstKey + row, bytes);
    if (missing.has(row)) arrived(row, bytes);
  };
  const known = rows.flatMap((row) => {
    const bytes = cache.rows.get(firstKey + row);
    if (bytes !== undefined) missing.delete(row);
    return bytes === undefined ? [] : [{ row, bytes }];
  });
  const store = unwrap(tx.objectStore(segment.store ?? 'blocks')) as IDBObjectStore;
  const reading =
    missing.size > 1 && segment.postings <= SMALL_SEGMENT_POSTINGS
      ? readPlane(store, firstKey, firstKey + 2 ** segment[plane].rowBits - 1, keep)
      : // Neighbours lie in one table of the browser's database, and opening a table costs more than reading a row of it.
        requestEach(
          [...missing].sort((a, b) => a - b),
          (row) => store.get(firstKey + row) as IDBRequest<Uint8Array | undefined>,
          keep,
        );
  for (const { row, bytes } of known) arrived(row, bytes);
  await reading;
}

/** All rows of a plane at once. */
async function readPlane(
  store: IDBObjectStore,
  firstKey: number,
  lastKey: number,
  keep: (row: number, bytes: Uint8Array | undefined) => void,
): Promise<void> {
  const range = IDBKeyRange.bound(firstKey, lastKey);
  const [keys, rows] = await Promise.all([wrap(store.getAllKeys(range)), wrap(store.getAll(range))]);
  for (const [at, key] of keys.entries()) keep((key as number) - firstKey, rows[at] as Uint8Array);
}
