/**
 * Articles that came in one batch share a row of `entries`, at most this many (four until version 8). A candidate of a query has
 * its whole row read, 1.2 KB an article; with fewer an import writes more rows. Of 20,000 articles in Chromium, libraries of four
 * and eight asked in turn: 16.0 and 15.3 ms warm, 64 and 66 after a restart; the import took the browser 140 and 124 us of processor time
 * an article.
 */
export const GROUP_SIZE = 8;

/** A key's fraction says how many articles its row holds, in sixteenths: a double holds those without loss. */
const FRACTION = 16;

/**
 * The key of the row of `count` (2..GROUP_SIZE) articles from `firstId` on: their last id and, behind the point, the count. So
 * the row that holds an article is the first one from its id on, and keys alone say which articles are stored.
 */
export function groupKey(firstId: number, count: number): number {
  return firstId + count - 1 + count / FRACTION;
}

/** The smallest id of the articles in the row with this key. */
export function firstIdOf(key: number): number {
  const last = Math.floor(key);
  return key === last ? last : last + 1 - (key - last) * FRACTION;
}

/** The ids in [from, to) of the articles in rows with these keys, in their order. */
export function idsOf(keys: readonly number[], from = 0, to = Number.POSITIVE_INFINITY): number[] {
  const ids: number[] = [];
  for (const key of keys) {
    const last = Math.floor(key);
    for (let id = Math.max(from, firstIdOf(key)); id <= last && id < to; id++) ids.push(id);
  }
  return ids;
}

/** Keys of all rows that may hold an article with an id in [from, to). */
export function rowsHolding(from: number, to: number): IDBKeyRange {
  return IDBKeyRange.bound(from, to + GROUP_SIZE, false, true);
}
