import { COMMON_TERMS } from './common-terms.ts';
import { decodeAscending } from './rice-code.ts';
import { shareOfLevel } from './share-levels.ts';

/**
 * The share of news articles that a term not in the table is assumed to be in: a little under the rarest in the table.
 */
const UNLISTED_SHARE = 0.002;

/** The share of news articles, 0..1, that hold a term, by a table shipped with Retold: a guess until the library knows better. O(1). */
export function priorShare(hash: number): number {
  shares ??= readTable();
  return shares.get(hash) ?? UNLISTED_SHARE;
}

/** Whether the shipped table knows a term, so that `priorShare` is more than a guess. O(1). */
export function isListed(hash: number): boolean {
  shares ??= readTable();
  return shares.has(hash);
}

/** Decoded at first use: 8,000 entries take about 3 ms. */
let shares: ReadonlyMap<number, number> | undefined;

function readTable(): ReadonlyMap<number, number> {
  const { numbers } = decodeAscending(bytesOf(COMMON_TERMS.hashes), 0, COMMON_TERMS.count);
  const levels = bytesOf(COMMON_TERMS.levels);
  const table = new Map<number, number>();
  for (const [i, hash] of numbers.entries()) {
    const pair = levels[i >>> 1] ?? 0;
    table.set(hash, shareOfLevel(i % 2 === 0 ? pair & 15 : pair >>> 4));
  }
  return table;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 to bytes, as core has neither `atob` nor `Buffer`. */
function bytesOf(base64: string): Uint8Array {
  const digits = base64.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let filled = 0;
  let at = 0;
  for (const digit of digits) {
    bits = (bits << 6) | ALPHABET.indexOf(digit);
    filled += 6;
    if (filled >= 8) {
      filled -= 8;
      bytes[at++] = (bits >>> filled) & 255;
    }
  }
  return bytes;
}
