/**
 * The least share of all shingles whose hashes an index lists: a third of a long text's fingerprint. Each hash asked for costs a
 * question a row of the library. On the development events, all 5,130 queries (listed hashes of a query, then link F1 of AllSides,
 * ECB+, FNC and SpotSigs): all that it has, 135, .806 .936 .951 .992; an eighth, 69, .805 .936 .950 .992; a twelfth, 50, .805 .936
 * .950 .992; a sixteenth, 39, .806 .936 .950 .992. At a twelfth a six-sentence cut of a long story still shares ten of them with it.
 */
export const LISTED_SHARE = 1 / 12;
/** Of a shorter text so many, or all that it has. With 40 an outlet's house lines of forty words went unnoticed below 300 others. */
const LEAST_LISTED = 60;

/**
 * Those copy hashes of a fingerprint that an index lists it under, and looks up when it is asked: the lowest, so that two texts
 * list what they share alike, as in the sample that they are taken from (`sampleHashes`). `copy` is ascending; the answer is
 * its beginning, the same memory. O(log n).
 */
export function listedCopy(copy: Uint32Array): Uint32Array {
  const threshold = LISTED_SHARE * 2 ** 32;
  let from = Math.min(LEAST_LISTED, copy.length);
  let to = copy.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((copy[middle] as number) < threshold) from = middle + 1;
    else to = middle;
  }
  return copy.subarray(0, from);
}
