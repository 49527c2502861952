import { base64Bytes } from '../text/base64-bytes.ts';
import { COMMON_TERMS } from './common-terms.ts';
import { decodeAscending } from './rice-code.ts';
import { shareOfLevel } from './share-levels.ts';

/**
 * The share of news articles that a term not in the table is assumed to be in: a little under the rarest in the table.
 */
const UNLISTED_SHARE = 0.002;

interface ShareTable {
  /** Ascending. */
  readonly hashes: Uint32Array;
  readonly shares: Float64Array;
}

/** The share of news articles, 0..1, that hold a term, by a table shipped with Retold: a guess until the library knows better. O(log of the table). */
export function priorShare(hash: number): number {
  table ??= readTable();
  const at = placeOf(hash, table.hashes);
  return at < 0 ? UNLISTED_SHARE : (table.shares[at] ?? UNLISTED_SHARE);
}

/** Whether the shipped table knows a term, so that `priorShare` is more than a guess. O(log of the table). */
export function isListed(hash: number): boolean {
  table ??= readTable();
  return placeOf(hash, table.hashes) >= 0;
}

/** Decoded at first use: 8,000 entries take about 3 ms. */
let table: ShareTable | undefined;

function readTable(): ShareTable {
  const { numbers } = decodeAscending(base64Bytes(COMMON_TERMS.hashes), 0, COMMON_TERMS.count);
  const levels = base64Bytes(COMMON_TERMS.levels);
  const shares = new Float64Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const pair = levels[i >>> 1] ?? 0;
    shares[i] = shareOfLevel(i % 2 === 0 ? pair & 15 : pair >>> 4);
  }
  return { hashes: numbers, shares };
}

/** Binary search; -1 when it is not there. Half as long as a Map of numbers beyond 31 bits, which makes an object of each. */
function placeOf(hash: number, hashes: Uint32Array): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = hashes[middle] ?? 0;
    if (found === hash) return middle;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
