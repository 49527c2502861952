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

  /** Adds an article's postings whose keys are in [low, high). */
  add(id: number, fingerprint: Fingerprint, plane: PlaneName, [low, high]: readonly [number, number]): void {
    const offset = id - this.#firstId;
    if (offset < 0 || offset >= LONGEST_RUN_SPAN) throw new RangeError('Too many articles for one run.');
    const hashes = fingerprint[plane];
    const room = this.#count + hashes.length;
    if (room > this.#postings.length) this.#postings = enlarged(this.#postings, room);
    for (let at = 0; at < hashes.length; at++) {
      const key = keyOfHash(hashes[at] as number);
      if (key < low || key >= high) continue;
      const weight = plane === 'terms' ? coarseWeight(fingerprint.weights[at] ?? 0) : 0;
      this.#postings[this.#count++] = key * KEYS + offset * WEIGHTS + weight;
    }
  }

  /** Those with keys in [low, high). */
  within([low, high]: readonly [number, number]): PostingBuffer {
    const part = new PostingBuffer(this.#firstId, 4_096);
    const [from, to] = [low * KEYS, high * KEYS];
    for (let at = 0; at < this.#count; at++) {
      const posting = this.#postings[at] as number;
      if (posting < from || posting >= to) continue;
      if (part.#count === part.#postings.length) part.#postings = enlarged(part.#postings, part.#count + 1);
      part.#postings[part.#count++] = posting;
    }
    return part;
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

/** The postings of a plane of some articles, all with ids from `firstId` on, whose keys are in [low, high). */
export function buildRun(
  articles: ReadonlyMap<number, Fingerprint>,
  firstId: number,
  plane: PlaneName,
  range: readonly [number, number],
): MergedRun {
  const postings = new PostingBuffer(firstId, 4_096);
  for (const [id, fingerprint] of articles) postings.add(id, fingerprint, plane, range);
  return postings.run(articles.size);
}

function enlarged(postings: Float64Array, atLeast: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.max(Math.ceil(postings.length * 1.5), atLeast));
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
