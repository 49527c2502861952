/**
 * Two 32-bit MurmurHash3-style mixing lanes over UTF-16 code units, 64 bits in all, as 16 hex digits. O(n) in the
 * length of the text. For identity of texts within one reader's library (birthday collisions near 2^32 texts); not
 * cryptographic, so never for anything that an outsider must not be able to forge.
 * Mixing constants: Austin Appleby, MurmurHash3 (public domain).
 */
export function hash64(text: string): string {
  let low = 0x9747b28c;
  let high = 0x3c6ef372;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0xcc9e2d51);
    low = (low << 15) | (low >>> 17);
    high = Math.imul(high ^ unit, 0x1b873593);
    high = (high << 13) | (high >>> 19);
    high = (high + low) | 0;
  }
  low = finalMix(low ^ text.length);
  high = finalMix(high ^ low);
  return hex(high) + hex(low ^ high);
}

function finalMix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hex(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}
