import { WEIGHT_BITS } from './block-codec.ts';

/** Ids that one run may span: a place of 24 bits, an id and a weight share the 53 bits of a number, which sort natively. */
export const LONGEST_RUN_SPAN = 2 ** 17;

/** One id further on, and one key further on, among the numbers that `sorted` gives. */
export const SORTED_ID = 2 ** WEIGHT_BITS;
export const SORTED_KEY = LONGEST_RUN_SPAN * SORTED_ID;

/**
 * Bits of a key within its bucket at most. What they and the weight leave of 32 says how far the id is from the one before:
 * at 24 the 4 bits reach 14, and of 96 terms an article in 256 buckets one in three hundred gaps is longer.
 */
export const MOST_KEY_BITS = 24;

/**
 * Postings whose keys differ in their last `keyBits` only, in the order of their ids, 4 bytes each: the key's last bits, the
 * weight, and above them the gap from the id before. The largest gap says that there is no posting but a longer way to go.
 * O(1) to add, O(n log n) to sort n.
 */
export class PostingBucket {
  readonly #keyBits: number;
  readonly #longestGap: number;
  #packed: Uint32Array;
  #length = 0;
  #postings = 0;
  #lastOffset = 0;

  /** `expected`: postings that it has room for at first. */
  constructor(keyBits: number, expected: number) {
    this.#keyBits = keyBits;
    this.#longestGap = 2 ** (32 - WEIGHT_BITS - keyBits) - 1;
    this.#packed = new Uint32Array(expected);
  }

  /**
   * `place`: the key's last bits. `offset`: of the id from the first one's, 0..LONGEST_RUN_SPAN-1 and none smaller than any
   * before. `weight`: 0..15.
   */
  push(place: number, offset: number, weight: number): void {
    let gap = offset - this.#lastOffset;
    this.#lastOffset = offset;
    while (gap >= this.#longestGap) {
      const far = Math.min(gap, 2 ** (WEIGHT_BITS + this.#keyBits) - 1);
      this.#append(this.#longestGap, far);
      gap -= far;
    }
    this.#append(gap, weight * 2 ** this.#keyBits + place);
    this.#postings++;
  }

  /** Every posting as place * SORTED_KEY + offset * SORTED_ID + weight, ascending. */
  sorted(): Float64Array {
    const shift = WEIGHT_BITS + this.#keyBits;
    const [restMask, placeMask] = [2 ** shift - 1, 2 ** this.#keyBits - 1];
    const postings = new Float64Array(this.#postings);
    let [offset, count] = [0, 0];
    for (let at = 0; at < this.#length; at++) {
      const entry = this.#packed[at] as number;
      const gap = entry >>> shift;
      const rest = entry & restMask;
      if (gap === this.#longestGap) {
        offset += rest;
        continue;
      }
      offset += gap;
      postings[count++] = (rest & placeMask) * SORTED_KEY + offset * SORTED_ID + (rest >>> this.#keyBits);
    }
    return postings.sort();
  }

  #append(gap: number, rest: number): void {
    if (this.#length === this.#packed.length) {
      const larger = new Uint32Array(Math.ceil(this.#length * 1.5) + 16);
      larger.set(this.#packed);
      this.#packed = larger;
    }
    this.#packed[this.#length++] = gap * 2 ** (WEIGHT_BITS + this.#keyBits) + rest;
  }
}
