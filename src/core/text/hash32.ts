/**
 * MurmurHash3-style 32-bit hash of a text's UTF-16 code units. O(n) in its length. For buckets and fingerprints, where
 * a rare collision costs a little precision; for identity use `hash64`.
 * Mixing constants: Austin Appleby, MurmurHash3 (public domain).
 */
export function hash32(text: string, seed = 0): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) {
    hash ^= unitMix32(text.charCodeAt(i));
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  return mix32(hash ^ text.length);
}

/** What one UTF-16 code unit adds to a `hash32`. */
export function unitMix32(unit: number): number {
  const spread = Math.imul(unit, 0xcc9e2d51);
  return Math.imul((spread << 15) | (spread >>> 17), 0x1b873593);
}

/** Spreads a 32-bit number over all 32 bits; a bijection. */
export function mix32(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The hash of a sequence, one hash at a time: order matters. Start with any number. */
export function chain32(hash: number, next: number): number {
  return (Math.imul((hash << 13) | (hash >>> 19), 5) + Math.imul(next, 0x9e3779b1)) | 0;
}
