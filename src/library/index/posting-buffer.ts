import type { Hashes } from '../../core/fingerprint/codec.ts';
import type { Fingerprint } from '../../core/fingerprint/fingerprint.ts';
import { listedCopy } from '../../core/fingerprint/listed-copy.ts';
import { WEIGHT_BITS } from './block-codec.ts';
import { isCommon, LONGEST_LIST, type MergedRun } from './merge-runs.ts';
import { keyOfHash, type PlaneName } from './plane.ts';
import { LONGEST_RUN_SPAN, MOST_KEY_BITS, PostingBucket } from './posting-bucket.ts';
import { RunBuilder } from './posting-run.ts';

/**
 * Postings of a range of keys, collected in order of id, in a growing array. 4 bytes each: the place of the key among the
 * 2^keyBits of its bucket, the weight, and how much larger the id is than the one before in that bucket. 8 bytes, as
 * `run` sorts them, would have twice as many reads of all fingerprints.
 */
export class PostingBuffer {
  readonly #firstId: number;
  readonly #firstKey: number;
  readonly #keyBits: number;
  readonly #buckets: PostingBucket[];

  /**
   * `firstId`: the smallest id that will be added. `range`: of keys [low, high). `expected`: postings that it has room for
   * at first.
   */
  constructor(firstId: number, [low, high]: readonly [number, number], expected: number) {
    this.#firstId = firstId;
    this.#firstKey = low;
    this.#keyBits = Math.min(MOST_KEY_BITS, Math.ceil(Math.log2(high - low)));
    const buckets = Math.ceil((high - low) / 2 ** this.#keyBits);
    this.#buckets = Array.from(
      { length: buckets },
      () => new PostingBucket(this.#keyBits, Math.ceil(expected / buckets)),
    );
  }

  /** `id`: none smaller than any added before. `weight`: 0..15. @throws {RangeError} for an id out of reach. */
  push(key: number, id: number, weight: number): void {
    const offset = id - this.#firstId;
    if (offset < 0 || offset >= LONGEST_RUN_SPAN) throw new RangeError('Too many articles for one run.');
    const place = key - this.#firstKey;
    const bucket = this.#buckets[place >>> this.#keyBits];
    if (bucket === undefined) throw new RangeError('A key of another range.');
    bucket.push(place & (2 ** this.#keyBits - 1), offset, weight);
  }

  /**
   * The run of all of them, in a segment of `articles`. Lists too long to keep are only counted. O(n), n postings.
   */
  run(articles: number): MergedRun {
    const builder = new RunBuilder();
    const commonKeys: number[] = [];
    const commonCounts: number[] = [];
    this.#buckets.forEach((bucket, number) => {
      const firstKey = this.#firstKey + number * 2 ** this.#keyBits;
      const { places, rests } = bucket.sorted();
      for (let at = 0; at < places.length; ) {
        const start = at;
        const place = places[at] as number;
        builder.startKey(firstKey + place);
        for (; at < places.length && places[at] === place; at++) {
          const rest = rests[at] as number;
          builder.add(this.#firstId + (rest >>> WEIGHT_BITS), rest & (2 ** WEIGHT_BITS - 1));
        }
        if (at - start > LONGEST_LIST) builder.dropList();
        builder.endKey();
        if (!isCommon(at - start, articles)) continue;
        commonKeys.push(firstKey + place);
        commonCounts.push(at - start);
      }
    });
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
  fingerprint: Hashes,
  plane: PlaneName,
): void {
  const hashes = plane === 'copy' ? listedCopy(fingerprint.copy) : fingerprint.terms;
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
  const buffer = new PostingBuffer(firstId, range, 4_096);
  for (const [id, fingerprint] of articles) addPostings([buffer], range, id, fingerprint, plane);
  return buffer.run(articles.size);
}

/** A weight of 1..255 in 4 bits, and back to the middle of what those stand for. */
export function coarseWeight(weight: number): number {
  return weight >>> (8 - WEIGHT_BITS);
}

export function fineWeight(coarse: number): number {
  return (coarse + 0.5) * 2 ** (8 - WEIGHT_BITS);
}
