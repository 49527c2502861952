/**
 * How much larger than all newer segments together one may be and still be merged with them when there is time. A query
 * looks into every segment, each article is rewritten about this often per level: at 8, 100,000 articles lie in 3 to 4
 * segments and an article is rewritten about 30 times (35 KB of writes) in its life.
 */
const PATIENT_RATIO = 8;

/**
 * While articles pour in, segments are merged when there are this many to merge and each article comes into one this much
 * larger: 100,000 articles in batches of 500 are rewritten twice each and lie in at most 40 segments meanwhile, which a
 * query then takes 0.1 to 0.2 s to look through.
 */
const HASTY_COUNT = 24;
const HASTY_GROWTH = 8;

/**
 * Which segments to merge next: a run `[from, to)` of `sizes` (articles, oldest first), or null. Segments are merged with
 * their neighbours in age only, so that each spans its own ids. `patient`: there is time, make queries fast.
 *
 * Source: P. O'Neil et al., "The log-structured merge-tree" (Acta Informatica, 1996), section 3.4.
 */
export function planMerge(sizes: readonly number[], patient: boolean): readonly [number, number] | null {
  return patient ? patientMerge(sizes) : hastyMerge(sizes);
}

function patientMerge(sizes: readonly number[]): readonly [number, number] | null {
  let best: number | null = null;
  let newer = 0;
  for (let at = sizes.length - 1; at >= 0; at--) {
    const size = sizes[at] ?? 0;
    if (newer > 0 && size <= PATIENT_RATIO * newer) best = at;
    newer += size;
  }
  return best === null ? null : [best, sizes.length];
}

/** The fewest newest segments that are worth it: many, none of which is most of what has to be written. */
function hastyMerge(sizes: readonly number[]): readonly [number, number] | null {
  let total = 0;
  let largest = 0;
  for (let from = sizes.length - 1; from >= 0; from--) {
    const size = sizes[from] ?? 0;
    total += size;
    largest = Math.max(largest, size);
    if (sizes.length - from >= HASTY_COUNT && total >= HASTY_GROWTH * largest) return [from, sizes.length];
  }
  return null;
}
