import { base64Bytes } from '../text/base64-bytes.ts';
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
  const { numbers } = decodeAscending(base64Bytes(COMMON_TERMS.hashes), 0, COMMON_TERMS.count);
  const levels = base64Bytes(COMMON_TERMS.levels);
  const table = new Map<number, number>();
  for (const [i, hash] of numbers.entries()) {
    const pair = levels[i >>> 1] ?? 0;
    table.set(hash, shareOfLevel(i % 2 === 0 ? pair & 15 : pair >>> 4));
  }
  return table;
}
