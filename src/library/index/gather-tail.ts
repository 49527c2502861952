import type { Fingerprint } from '../../core/fingerprint/fingerprint.ts';
import { idsOf, rowsHolding } from '../row-keys.ts';
import type { LibraryTransaction } from '../schema.ts';
import type { IndexCache } from './index-cache.ts';
import { LONGEST_RUN_SPAN } from './posting-bucket.ts';

/** Fingerprints read in one transaction: about 40 ms in Chromium. */
const STEP_ARTICLES = 512;

/** The oldest articles of the tail, as far as they are in memory. */
export interface GatheredTail {
  /** Whether all of them are. */
  readonly whole: boolean;
  /** Ascending by id. */
  readonly articles: ReadonlyMap<number, Fingerprint>;
  /** They are all articles from the start of the tail up to this id. */
  readonly endId: number;
  /** Articles whose fingerprint is unreadable. */
  readonly broken: readonly number[];
}

/**
 * Collects the fingerprints of the oldest `most` articles of the tail (or of those below `fixedEnd`, if that is set) in
 * memory. What this context stored itself is there; of the rest some hundred are read at a time.
 */
export async function gatherTail(
  tx: LibraryTransaction<'readwrite'>,
  cache: IndexCache,
  tailStart: number,
  fixedEnd: number | null,
  nextId: number,
  most: number,
): Promise<GatheredTail> {
  if (fixedEnd !== null && cache.tail.covers(tailStart, fixedEnd)) {
    return { whole: true, articles: cache.tail.articles, endId: fixedEnd, broken: [] };
  }
  const range = fixedEnd === null ? IDBKeyRange.lowerBound(tailStart) : rowsHolding(tailStart, fixedEnd);
  const keys = await tx.objectStore('entries').getAllKeys(range, most);
  const found = idsOf(keys, tailStart, fixedEnd ?? Number.POSITIVE_INFINITY).slice(0, most);
  const seenUpTo = found.length < most ? nextId : (found.at(-1) ?? nextId - 1) + 1;
  const endId = fixedEnd ?? Math.min(seenUpTo, tailStart + LONGEST_RUN_SPAN);
  const ids = found.filter((id) => id < endId);

  const missing = cache.tail.keepOnly(ids);
  const read = missing.slice(0, STEP_ARTICLES);
  const entries = await cache.entries(tx, read);
  entries.forEach((entry, at) => {
    const id = read[at];
    if (entry && id !== undefined) cache.tail.add(id, entry.fingerprint);
  });
  const broken = read.filter((_, at) => !entries[at]);
  const whole = broken.length === 0 && read.length === missing.length;
  if (whole) {
    if (missing.length > 0) cache.tail.keepOnly(ids);
    cache.tail.cover(tailStart, endId);
  }
  return { whole, articles: cache.tail.articles, endId, broken };
}
