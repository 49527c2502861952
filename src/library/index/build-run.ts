import type { Fingerprint } from '../../core/fingerprint/fingerprint.ts';
import { WEIGHT_BITS } from './block-codec.ts';
import { isCommon, LONGEST_LIST, type MergedRun } from './merge-runs.ts';
import { keyOfHash, type PlaneName } from './plane.ts';
import { RunBuilder } from './posting-run.ts';

/** Ids that one run may span: key, id and weight share the 53 bits of a number, which sort natively. */
export const LONGEST_RUN_SPAN = 2 ** 16;

const OFFSETS = LONGEST_RUN_SPAN;
const WEIGHTS = 2 ** WEIGHT_BITS;

/**
 * The postings of a plane of some articles whose keys are in [low, high); `articles` ascend by id. Lists too long to keep
 * are only counted. O(h + n log n), h hashes of the articles, n postings in the range.
 */
export function buildRun(
  articles: ReadonlyMap<number, Fingerprint>,
  plane: PlaneName,
  [low, high]: readonly [number, number],
): MergedRun {
  const [firstId = 0] = articles.keys();
  const postings = sortedPostings(articles, plane, firstId, low, high);
  const builder = new RunBuilder();
  const commonKeys: number[] = [];
  const commonCounts: number[] = [];
  for (let at = 0; at < postings.length; ) {
    const key = keyOf(postings[at] as number);
    const start = at;
    builder.startKey(key);
    for (; at < postings.length; at++) {
      const posting = postings[at] as number;
      const offsetAndKey = Math.floor(posting / WEIGHTS);
      if (Math.floor(offsetAndKey / OFFSETS) !== key) break;
      builder.add(firstId + (offsetAndKey % OFFSETS), posting % WEIGHTS);
    }
    if (at - start > LONGEST_LIST) builder.dropList();
    builder.endKey();
    if (!isCommon(at - start, articles.size)) continue;
    commonKeys.push(key);
    commonCounts.push(at - start);
  }
  return { run: builder.finish(), commonKeys, commonCounts };
}

function sortedPostings(
  articles: ReadonlyMap<number, Fingerprint>,
  plane: PlaneName,
  firstId: number,
  low: number,
  high: number,
): Float64Array {
  let postings = new Float64Array(4_096);
  let count = 0;
  for (const [id, fingerprint] of articles) {
    const offset = id - firstId;
    if (offset < 0 || offset >= LONGEST_RUN_SPAN) throw new RangeError('Too many articles for one run.');
    const hashes = fingerprint[plane];
    if (count + hashes.length > postings.length) {
      const larger = new Float64Array(Math.max(postings.length * 2, count + hashes.length));
      larger.set(postings);
      postings = larger;
    }
    for (let at = 0; at < hashes.length; at++) {
      const key = keyOfHash(hashes[at] as number);
      if (key < low || key >= high) continue;
      const weight = plane === 'terms' ? coarseWeight(fingerprint.weights[at] ?? 0) : 0;
      postings[count++] = (key * OFFSETS + offset) * WEIGHTS + weight;
    }
  }
  return postings.subarray(0, count).sort();
}

function keyOf(posting: number): number {
  return Math.floor(Math.floor(posting / WEIGHTS) / OFFSETS);
}

/** A weight of 1..255 in 4 bits, and back to the middle of what those stand for. */
export function coarseWeight(weight: number): number {
  return weight >>> (8 - WEIGHT_BITS);
}

export function fineWeight(coarse: number): number {
  return (coarse + 0.5) * 2 ** (8 - WEIGHT_BITS);
}
