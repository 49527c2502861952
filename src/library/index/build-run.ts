import type { Fingerprint } from '../../core/fingerprint/fingerprint.ts';
import { WEIGHT_BITS } from './block-codec.ts';
import { keyOfHash, type PlaneName } from './plane.ts';
import { type PostingRun, RunBuilder } from './posting-run.ts';

/** An article's number and what it is found by. */
export interface NumberedFingerprint {
  readonly id: number;
  readonly fingerprint: Fingerprint;
}

/** Articles that one run can be built from: key, place and weight share the 53 bits of a number, which sort natively. */
export const MOST_ARTICLES_IN_RUN = 2 ** 16;

const PLACES = MOST_ARTICLES_IN_RUN;
const WEIGHTS = 2 ** WEIGHT_BITS;

/** The postings of a plane of some articles (ascending ids). O(n log n), n postings. */
export function buildRun(articles: readonly NumberedFingerprint[], plane: PlaneName): PostingRun {
  if (articles.length > MOST_ARTICLES_IN_RUN) throw new RangeError('Too many articles for one run.');
  const postings = new Float64Array(articles.reduce((sum, { fingerprint }) => sum + fingerprint[plane].length, 0));
  let count = 0;
  articles.forEach(({ fingerprint }, place) => {
    fingerprint[plane].forEach((hash, at) => {
      const weight = plane === 'terms' ? coarseWeight(fingerprint.weights[at] ?? 0) : 0;
      postings[count++] = (keyOfHash(hash) * PLACES + place) * WEIGHTS + weight;
    });
  });
  postings.sort();

  const builder = new RunBuilder();
  let lastKey = -1;
  for (const posting of postings) {
    const article = Math.floor(posting / WEIGHTS);
    const key = Math.floor(article / PLACES);
    if (key !== lastKey) builder.startKey(key);
    lastKey = key;
    builder.add(articles[article % PLACES]?.id ?? 0, posting % WEIGHTS);
  }
  return builder.finish();
}

/** A weight of 1..255 in 4 bits, and back to the middle of what those stand for. */
export function coarseWeight(weight: number): number {
  return weight >>> (8 - WEIGHT_BITS);
}

export function fineWeight(coarse: number): number {
  return (coarse + 0.5) * 2 ** (8 - WEIGHT_BITS);
}
