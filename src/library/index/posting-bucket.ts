import { WEIGHT_BITS } from './block-codec.ts';

/** Ids that one run may span: so many of them and a weight fit into the numbers that `sorted` gives. */
export const LONGEST_RUN_SPAN = 2 ** 17;

/** Postings by key, then id. Number i is of the key whose last bits are `places[i]`. */
export interface SortedPostings {
  readonly places: Uint32Array;
  /** Each its id's offset from the first one's, times 2^WEIGHT_BITS, and its weight. */
  readonly rests: Uint32Array;
}

/**
 * Bits of a key within its bucket at most. What they and the weight leave of 32 says how far the id is from the one before:
 * at 24 the 4 bits reach 14, and of 96 terms an article in 256 buckets one in three hundred gaps is longer.
 */
export const MOST_KEY_BITS = 24;

/** Bits that the sort looks at in one pass. */
const DIGIT_BITS = 12;
/**
 * Fewer postings are sorted by the browser: clearing the tables would take longer, and in a worker that has just started
 * the sort is not compiled yet. Nanoseconds a posting, browser's sort and this one: 28 and 30 of 1,000; 72 and 18 of 6,000;
 * 94 and 16 of 60,000, as a long import has them.
 */
const FEW = 1_000;

/** Bits of a rest. */
const REST_BITS = Math.log2(LONGEST_RUN_SPAN) + WEIGHT_BITS;

/**
 * Postings whose keys differ in their last `keyBits` only, in the order of their ids, 4 bytes each: the key's last bits, the
 * weight, and above them the gap from the id before. The largest gap says that there is no posting but a longer way to go.
 * O(1) to add, O(n) to sort many, n.
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

  /**
   * Every posting, by a radix sort (D. Knuth, TAOCP vol. 3, 2nd ed., section 5.2.5, algorithm R): it keeps the order of ids,
   * and takes a quarter of the time of sorting one number for each posting.
   */
  sorted(): SortedPostings {
    const count = this.#postings;
    let from: SortedPostings = { places: new Uint32Array(count), rests: new Uint32Array(count) };
    this.#unpack(from.places, from.rests);
    if (count < FEW) return sortedFew(from);
    let to: SortedPostings = { places: new Uint32Array(count), rests: new Uint32Array(count) };
    for (let shift = 0; shift < this.#keyBits; shift += DIGIT_BITS) {
      sortByDigit(from, shift, Math.min(DIGIT_BITS, this.#keyBits - shift), to);
      [from, to] = [to, from];
    }
    return from;
  }

  #unpack(places: Uint32Array, rests: Uint32Array): void {
    const keyBits = this.#keyBits;
    const shift = WEIGHT_BITS + keyBits;
    const restMask = 2 ** shift - 1;
    const placeMask = 2 ** keyBits - 1;
    let offset = 0;
    let count = 0;
    for (let at = 0; at < this.#length; at++) {
      const entry = this.#packed[at] as number;
      const gap = entry >>> shift;
      const rest = entry & restMask;
      if (gap === this.#longestGap) {
        offset += rest;
        continue;
      }
      offset += gap;
      places[count] = rest & placeMask;
      rests[count++] = (offset << WEIGHT_BITS) | (rest >>> keyBits);
    }
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

/** The same arrays, in order. */
function sortedFew(postings: SortedPostings): SortedPostings {
  const { places, rests } = postings;
  const unit = 2 ** REST_BITS;
  const joined = new Float64Array(places.length);
  for (let at = 0; at < joined.length; at++) joined[at] = (places[at] as number) * unit + (rests[at] as number);
  joined.sort();
  for (let at = 0; at < joined.length; at++) {
    const both = joined[at] as number;
    const place = Math.floor(both / unit);
    places[at] = place;
    rests[at] = both - place * unit;
  }
  return postings;
}

/** Puts postings in the order of `bits` bits of their places, from `shift` on; those that are equal there stay in theirs. */
function sortByDigit({ places, rests }: SortedPostings, shift: number, bits: number, to: SortedPostings): void {
  const mask = 2 ** bits - 1;
  const next = new Uint32Array(mask + 2);
  for (let at = 0; at < places.length; at++) {
    const digit = (((places[at] as number) >>> shift) & mask) + 1;
    next[digit] = (next[digit] as number) + 1;
  }
  for (let digit = 1; digit <= mask; digit++) next[digit] = (next[digit] as number) + (next[digit - 1] as number);
  for (let at = 0; at < places.length; at++) {
    const place = places[at] as number;
    const digit = (place >>> shift) & mask;
    const slot = next[digit] as number;
    next[digit] = slot + 1;
    to.places[slot] = place;
    to.rests[slot] = rests[at] as number;
  }
}
