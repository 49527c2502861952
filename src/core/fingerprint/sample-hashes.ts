/**
 * Keeps the hashes below a threshold that depends only on how many there are: an unbiased sample in which two texts that
 * share a shingle keep or drop it alike, so that containment can be estimated from the samples (below the lower of the
 * two thresholds). A run of r shared words is missed with probability (1 - share)^r: one in 10^15 for six sentences.
 * Returns them distinct and ascending. O(n log n), n hashes.
 *
 * Source: A. Broder, "On the resemblance and containment of documents" (SEQUENCES 1997), section 3.3 (hashes that are 0
 * mod m), scaled as in L. Irber et al., "Lightweight compositional analysis of metagenomes with FracMinHash" (2022).
 * When not to use it: where every gap must be bounded; winnowing (Schleimer et al., SIGMOD 2003) bounds it, but picks by
 * the neighbourhood, so edits change the sample. Measured on the development copies at equal size: no better.
 */
export function sampleHashes(hashes: Uint32Array): Uint32Array {
  const sorted = hashes.slice().sort();
  let distinct = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) distinct += 1;
  const share = Math.max(LEAST_SHARE, SAMPLE_SIZE / distinct);
  const threshold = share * 2 ** 32;
  const kept = new Uint32Array(distinct);
  let count = 0;
  for (let i = 0; i < sorted.length; i++) {
    const hash = sorted[i] ?? 0;
    if (share < 1 && hash >= threshold) break;
    if (i === 0 || hash !== sorted[i - 1]) kept[count++] = hash;
  }
  return kept.slice(0, count);
}

/** Texts with fewer shingles than this are kept whole: a brief of 60 words needs all it has. Costs 3.4 bytes a hash. */
const SAMPLE_SIZE = 100;
/** The least share, for long texts, so that a six-sentence cut still finds about thirty of its hashes. */
const LEAST_SHARE = 0.25;
