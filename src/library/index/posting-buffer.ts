import type { Fingerprint } from '../../core/fingerprint/fingerprint.ts';
import { WEIGHT_BITS } from './block-codec.ts';
import { isCommon, LONGEST_LIST, type MergedRun } from './merge-runs.ts';
import { keyOfHash, type PlaneName } from './plane.ts';
import { RunBuilder } from './posting-run.ts';

/** Ids that one run may span: key, id and weight share the 53 bits of a number, which sort natively. */
export const LONGEST_RUN_SPAN = 2 ** 17;

const OFFSETS = LONGEST_RUN_SPAN;
const WEIGHTS = 2 ** WEIGHT_BITS;
/** One key further on. */
const KEYS = OFFSETS * WEIGHTS;

/** Postings as numbers in order of key, id and weight, in a growing array. */
export class PostingBuffer {
  #postings: Float64Array;
  #count = 0;
  readonly #firstId: number;

  /** `firstId`: the smallest id that will be added. `expected`: postings that it has room for at first. */
  constructor(firstId: number, expected: number) {
    this.#firstId = firstId;
    this.#postings = new Float64Array(expected);
  }

  /** `weight`: 0..15. */
  push(key: number, id: number, weight: number): void {
    const offset = id - this.#firstId;
    if (offset < 0 || offset >= LONGEST_RUN_SPAN) throw new RangeError('Too many articles for one run.');
    if (this.#count === this.#postings.length) this.#postings = enlarged(this.#postings);
    this.#postings[this.#count++] = key * KEYS + offset * WEIGHTS + weight;
  }

  /**
   * The run of all of them, in a segment of `articles`. Lists too long to keep are only counted. O(n log n), n postings.
   */
  run(articles: number): MergedRun {
    const postings = this.#postings.subarray(0, this.#count).sort();
    const builder = new RunBuilder();
    const commonKeys: number[] = [];
    const commonCounts: number[] = [];
    for (let at = 0; at < postings.length; ) {
      const start = at;
      const key = Math.floor((postings[at] as number) / KEYS);
      const next = (key + 1) * KEYS;
      builder.startKey(key);
      for (; at < postings.length && (postings[at] as number) < next; at++) {
        const rest = (postings[at] as number) - key * KEYS;
        builder.add(this.#firstId + Math.floor(rest / WEIGHTS), rest % WEIGHTS);
      }
      if (at - start > LONGEST_LIST) builder.dropList();
      builder.endKey();
      if (!isCommon(at - start, articles)) continue;
      commonKeys.push(key);
      commonCounts.push(at - start);
    }
    return { run: builder.finish(), commonKeys, commonCounts };
  }
}

/**
 * Sorts an article's postings in a plane into buffers: each takes as many keys as the next, from `low` on, and keys that
 * none takes are left out. O(hashes of the article).
 */
export function addPostings(
  buffers: readonly PostingBuffer[],
  [low, high]: readonly [number, number],
  id: number,
  fingerprint: Fingerprint,
  plane: PlaneName,
): void {
  const hashes = fingerprint[plane];
  const keysEach = (high - low) / buffers.length;
  for (let at = 0; at < hashes.length; at++) {
    const key = keyOfHash(hashes[at] as number);
    if (key < low || key >= high) continue;
    const weight = plane === 'terms' ? coarseWeight(fingerprint.weights[at] ?? 0) : 0;
    buffers[Math.floor((key - low) / keysEach)]?.push(key, id, weight);
  }
}

/** The postings of a plane of some articles, all with ids from `firstId` on, whose keys are in [low, high). */
export function buildRun(
  articles: ReadonlyMap<number, Fingerprint>,
  firstId: number,
  plane: PlaneName,
  range: readonly [number, number],
): MergedRun {
  const buffer = new PostingBuffer(firstId, 4_096);
  for (const [id, fingerprint] of articles) addPostings([buffer], range, id, fingerprint, plane);
  return buffer.run(articles.size);
}

function enlarged(postings: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.ceil(postings.length * 1.5) + 16);
  larger.set(postings);
  return larger;
}

/** A weight of 1..255 in 4 bits, and back to the middle of what those stand for. */
export function coarseWeight(weight: number): number {
  return weight >>> (8 - WEIGHT_BITS);
}

export function fineWeight(coarse: number): number {
  return (coarse + 0.5) * 2 ** (8 - WEIGHT_BITS);
}
