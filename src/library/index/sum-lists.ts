import type { PostingList } from './block-codec.ts';
import type { Largest } from './largest.ts';

/** A posting list, and what a posting adds to its article: by its weight, or the first of these in a list without weights. */
export interface SummedList {
  readonly list: PostingList;
  readonly amounts: Float64Array;
}

/** Ids whose sums are in memory at a time: 128 KB, what a core keeps close to itself. */
const SPAN = 2 ** 14;

/**
 * Sums up for each article what lists add to it, and offers the sums above zero. All lists are read side by side, one range of ids
 * after the other, so that the sums being made stay in the processor's cache: a query at 1,000,000 articles has 40,000 postings all
 * over the ids, and adding them to a hash table and looking them up there again took the worker 9 of 35 ms. O(postings + lists x
 * ranges that hold any).
 */
export function sumLists(lists: readonly SummedList[], largest: Largest): void {
  const places = new Uint32Array(lists.length);
  const sums = new Float64Array(SPAN);
  const touched = new Uint16Array(SPAN);
  for (let from = nextId(lists, places); from < Number.POSITIVE_INFINITY; from = nextId(lists, places)) {
    let count = 0;
    for (const [at, { list, amounts }] of lists.entries()) {
      const { ids, weights } = list;
      const weighted = weights.length > 0;
      let place = places[at] as number;
      for (; place < ids.length; place++) {
        const offset = (ids[place] as number) - from;
        if (offset >= SPAN) break;
        if (sums[offset] === 0) touched[count++] = offset;
        sums[offset] = (sums[offset] as number) + (amounts[weighted ? (weights[place] as number) : 0] as number);
      }
      places[at] = place;
    }
    for (let at = 0; at < count; at++) {
      const offset = touched[at] as number;
      largest.offer(from + offset, sums[offset] as number);
      sums[offset] = 0;
    }
  }
}

/** The smallest id that no list has been read up to; infinity when all are read. */
function nextId(lists: readonly SummedList[], places: Uint32Array): number {
  let next = Number.POSITIVE_INFINITY;
  for (const [at, { list }] of lists.entries()) next = Math.min(next, list.ids[places[at] as number] ?? next);
  return next;
}
