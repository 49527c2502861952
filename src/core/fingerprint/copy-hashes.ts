import { forShingles } from './copy-shingles.ts';
import { sampleHashes } from './sample-hashes.ts';
import type { Tokens } from './tokenise.ts';

/**
 * The copy fingerprint of an article's words: a sample of the hashes of its shingles outside quotations, distinct and
 * ascending (see `copyShingles`, `sampleHashes`). Empty for an article without a body. O(n log n) in the number of words.
 */
export function copyHashes(tokens: Tokens): Uint32Array {
  const hashes = new Uint32Array(tokens.body.reduce((sum, row) => sum + row.hashes.length, 0));
  let count = 0;
  forShingles(tokens, (hash) => {
    hashes[count++] = hash;
  });
  return sampleHashes(hashes.subarray(0, count));
}
