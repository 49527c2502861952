import type { Fingerprint } from './fingerprint.ts';
import { listedCopy } from './listed-copy.ts';

/**
 * Lowest bits that are not stored of a copy hash that no index lists: it is only compared with those of a query. Two unlike texts of
 * 600 words then seem to share a hash once in 170 pairs, as with 32 bits once in 44,000; six bits would save a byte in 32 an article.
 */
export const DROPPED_BITS = 8;
/** They are all ones instead, so that the threshold of a sample, and what is listed, stay below what they were below. */
const ONES = 2 ** DROPPED_BITS - 1;

/** The largest hash that has the same high bits. */
export function roundedUp(hash: number): number {
  return (hash | ONES) >>> 0;
}

/**
 * A copy fingerprint as it is stored: the hashes that an index lists (`listedCopy`) as they are, the others with their lowest bits
 * set, distinct. Ascending as `copy` is. O(n).
 */
export function storedCopy(copy: Uint32Array): Uint32Array {
  const listed = listedCopy(copy).length;
  const stored = copy.slice();
  let count = listed;
  for (let at = listed; at < copy.length; at++) {
    const rounded = roundedUp(copy[at] as number);
    if (count === listed || stored[count - 1] !== rounded) stored[count++] = rounded;
  }
  return stored.subarray(0, count);
}

/**
 * A stored fingerprint with those of its rounded copy hashes that a query may have as the query has them (ascending `query`), so that the two
 * can be compared as any two are; itself where there are none. O(n + m), n and m hashes.
 */
export function withRecognisedCopy(stored: Fingerprint, query: Uint32Array): Fingerprint {
  const { copy } = stored;
  let recognised = copy;
  let j = 0;
  for (let i = listedCopy(copy).length; i < copy.length; i++) {
    const hash = copy[i] as number;
    if ((hash & ONES) !== ONES) continue;
    const high = hash >>> DROPPED_BITS;
    while (j < query.length && (query[j] as number) >>> DROPPED_BITS < high) j++;
    const asked = query[j];
    if (asked === undefined) break;
    if (asked >>> DROPPED_BITS !== high || asked === hash) continue;
    if (recognised === copy) recognised = copy.slice();
    recognised[i] = asked;
  }
  return recognised === copy ? stored : { ...stored, copy: recognised };
}
