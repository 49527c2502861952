import { base64Bytes } from '../text/base64-bytes.ts';
import { COMMON_TERMS } from './common-terms.ts';
import { decodeAscending } from './rice-code.ts';
import { shareOfLevel } from './share-levels.ts';

/**
 * The share of news articles that a term not in the table is assumed to be in: a little under the rarest in the table.
 */
const UNLISTED_SHARE = 0.002;
/**
 * The share that a word of a language's list of function words is taken to be in, where no collection tells: of those that a collection tells, half
 * are in more than .41 (English), .32 (Spanish), .10 (Russian), .04 (German, a long list). Why .3: docs/adr/0020.
 */
const FUNCTION_WORD_SHARE = 0.3;

interface ShareTable {
  /** Ascending. */
  readonly hashes: Uint32Array;
  readonly shares: Float64Array;
  /** Ascending; none of `hashes`. */
  readonly functionWords: Uint32Array;
}

/** The share of news articles, 0..1, that hold a term, by a table shipped with Retold: a guess until the library knows better. O(log of the table). */
export function priorShare(hash: number): number {
  table ??= readTable();
  const at = placeOf(hash, table.hashes);
  if (at >= 0) return table.shares[at] ?? UNLISTED_SHARE;
  return placeOf(hash, table.functionWords) >= 0 ? FUNCTION_WORD_SHARE : UNLISTED_SHARE;
}

/** Whether a shipped table knows a term, so that `priorShare` is more than a guess. O(log of the table). */
export function isListed(hash: number): boolean {
  table ??= readTable();
  return placeOf(hash, table.hashes) >= 0 || placeOf(hash, table.functionWords) >= 0;
}

/** Decoded at first use: 18,000 entries take as long as 8,000 did with a slower base64, about 3 ms on a quiet machine. */
let table: ShareTable | undefined;

function readTable(): ShareTable {
  const { numbers } = decodeAscending(base64Bytes(COMMON_TERMS.hashes), 0, COMMON_TERMS.count);
  const levels = base64Bytes(COMMON_TERMS.levels);
  const shares = new Float64Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const pair = levels[i >>> 1] ?? 0;
    shares[i] = shareOfLevel(i % 2 === 0 ? pair & 15 : pair >>> 4);
  }
  const { functionWords, functionWordCount } = COMMON_TERMS;
  const listed = decodeAscending(base64Bytes(functionWords), 0, functionWordCount);
  return { hashes: numbers, shares, functionWords: listed.numbers };
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
