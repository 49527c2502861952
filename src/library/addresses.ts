import { hash64 } from '../core/text/hash.ts';

/** A key is its canonical URL, '#' and this many hex digits (core/article-key.ts). */
const KEY_HASH_LENGTH = 16;

/** The canonical URL in an article key. */
export function urlOfKey(key: string): string {
  return key.slice(0, -(KEY_HASH_LENGTH + 1));
}

/** A canonical URL as a number of 52 bits. Two URLs may share one: whoever looks it up compares the keys. */
export function addressOf(canonicalUrl: string): number {
  return Number.parseInt(hash64(canonicalUrl).slice(0, 13), 16);
}
