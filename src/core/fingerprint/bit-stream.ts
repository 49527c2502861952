/**
 * Bits into bytes, lowest bit first, with the codes that posting lists and fingerprints need: Rice for gaps of a known mean, Elias
 * gamma for small counts, truncated binary for a choice of a few. O(bits). Sources: R. Rice, "Some practical universal noiseless
 * coding techniques" (JPL 1979); P. Elias, "Universal codeword sets" (IEEE Trans. Inf. Theory, 1975), section IV; I. Witten,
 * A. Moffat, T. Bell, "Managing Gigabytes" (2nd ed. 1999), section 3.3 (the last step of a Golomb code).
 */

/** A run of this many ones says that the value follows as 32 plain bits: no gap, however unlikely, costs more. */
const ESCAPE_ONES = 20;
/** Most bits that one shift into a 32-bit accumulator can take, with up to 7 waiting there. */
const MOST_BITS = 24;

export class BitWriter {
  #bytes: Uint8Array;
  #start = 0;
  #length = 0;
  #waiting = 0;
  #waitingBits = 0;

  /** `capacity`: bytes that it starts with; more are made as needed. */
  constructor(capacity = 4_096) {
    this.#bytes = new Uint8Array(capacity);
  }

  /** The `width` (0..32) low bits of a value. */
  write(value: number, width: number): void {
    if (width > 16) {
      this.#push(value & 0xffff, 16);
      this.#push(value >>> 16, width - 16);
    } else {
      this.#push(value, width);
    }
  }

  /** A value of 0..2^32-1: its high part in unary, its `k` low bits as they are. Shortest when the mean is near 2^k. */
  writeRice(value: number, k: number): void {
    const high = value >>> k;
    if (high >= ESCAPE_ONES) {
      this.#push(2 ** ESCAPE_ONES - 1, ESCAPE_ONES);
      this.write(value, 32);
      return;
    }
    this.#push((1 << high) - 1, high + 1);
    this.write(value, k);
  }

  /** A count of 1..2^31-1, in about 2 log2 bits. */
  writeGamma(count: number): void {
    const bits = 31 - Math.clz32(count);
    this.write(0, bits);
    this.#push(1, 1);
    this.write(count, bits);
  }

  /** One of `count` (1..2^16): the floor of log2(count) bits for the first of them, one more for the rest. */
  writeChoice(value: number, count: number): void {
    const bits = 31 - Math.clz32(count);
    const short = (2 << bits) - count;
    if (value < short) this.write(value, bits);
    else {
      this.write((value + short) >>> 1, bits);
      this.write(value + short, 1);
    }
  }

  /** What was written since the last `finish`, filled up to whole bytes: a view, good until `clear`. */
  finish(): Uint8Array {
    if (this.#waitingBits > 0) this.#push(0, 8 - this.#waitingBits);
    const written = this.#bytes.subarray(this.#start, this.#length);
    this.#start = this.#length;
    return written;
  }

  /** Starts over in the same memory: making 256 new bytes for each block took half of an index's encoding. */
  clear(): void {
    this.#start = 0;
    this.#length = 0;
    this.#waiting = 0;
    this.#waitingBits = 0;
  }

  /** Up to 21 bits. */
  #push(value: number, width: number): void {
    if (width === 0) return;
    this.#waiting |= (value & (0xffffffff >>> (32 - width))) << this.#waitingBits;
    this.#waitingBits += width;
    if (this.#waitingBits < 8) return;
    if (this.#length + 4 > this.#bytes.length) this.#grow();
    const bytes = this.#bytes;
    let length = this.#length;
    do {
      bytes[length++] = this.#waiting;
      this.#waiting >>>= 8;
      this.#waitingBits -= 8;
    } while (this.#waitingBits >= 8);
    this.#length = length;
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what a BitWriter wrote. @throws {RangeError} when more is asked for than was written. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #waiting = 0;
  #waitingBits = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** An unsigned value of `width` (0..32) bits. */
  read(width: number): number {
    if (width > 16) {
      const low = this.#take(16);
      return low + this.#take(width - 16) * 0x10000;
    }
    return this.#take(width);
  }

  readRice(k: number): number {
    this.#refill();
    const zeros = ~this.#waiting;
    const ones = zeros === 0 ? 32 : 31 - Math.clz32(zeros & -zeros);
    if (ones >= ESCAPE_ONES) {
      this.#take(ESCAPE_ONES);
      return this.read(32);
    }
    if (ones >= this.#waitingBits) throw new RangeError('The bits end early.');
    this.#waiting >>>= ones + 1;
    this.#waitingBits -= ones + 1;
    return k > MOST_BITS ? ones * 2 ** k + this.read(k) : (ones << k) + this.#take(k);
  }

  /** Passes over `count` values written by `writeRice(_, k)`, each followed by `width` more bits. */
  skipRice(count: number, k: number, width: number): void {
    for (let at = 0; at < count; at++) {
      this.readRice(k);
      this.#take(width);
    }
  }

  readGamma(): number {
    this.#refill();
    const waiting = this.#waiting;
    if (waiting === 0) return this.#longGamma();
    const bits = 31 - Math.clz32(waiting & -waiting);
    if (bits > 10) return this.#longGamma();
    this.#take(bits + 1);
    return (1 << bits) + this.#take(bits);
  }

  /**
   * Fills `choices`, each one of `count` (1..2^16). Written out, with the state in variables: a worker that has just started runs it
   * uncompiled, where a call for each takes four times as long.
   */
  readChoices(choices: Uint16Array, count: number): void {
    const bits = 31 - Math.clz32(count);
    const short = (2 << bits) - count;
    const mask = (1 << bits) - 1;
    const bytes = this.#bytes;
    let at = this.#at;
    let waiting = this.#waiting;
    let waitingBits = this.#waitingBits;
    for (let i = 0; i < choices.length; i++) {
      // One bit more than the shorter need: behind the end there are zeros.
      while (waitingBits <= bits) {
        waiting |= (bytes[at++] as number) << waitingBits;
        waitingBits += 8;
      }
      const low = waiting & mask;
      waiting >>>= bits;
      waitingBits -= bits;
      if (low < short) choices[i] = low;
      else {
        choices[i] = 2 * low + (waiting & 1) - short;
        waiting >>>= 1;
        waitingBits -= 1;
      }
    }
    const beyond = Math.max(0, at - bytes.length);
    if (waitingBits < 8 * beyond) throw new RangeError('The bits end early.');
    this.#at = at - beyond;
    this.#waiting = waiting;
    this.#waitingBits = waitingBits - 8 * beyond;
  }

  /** Bytes that were read, the last maybe in part. */
  get bytesRead(): number {
    return this.#at - (this.#waitingBits >>> 3);
  }

  #longGamma(): number {
    let bits = 0;
    while (this.#take(1) === 0) {
      if (++bits > 31) throw new RangeError('Not a count.');
    }
    return 2 ** bits + this.read(bits);
  }

  #refill(): void {
    while (this.#waitingBits <= MOST_BITS && this.#at < this.#bytes.length) {
      this.#waiting |= (this.#bytes[this.#at++] as number) << this.#waitingBits;
      this.#waitingBits += 8;
    }
  }

  /** Up to 24 bits. */
  #take(width: number): number {
    if (width === 0) return 0;
    if (this.#waitingBits < width) this.#refill();
    if (this.#waitingBits < width) throw new RangeError('The bits end early.');
    const value = this.#waiting & (0xffffffff >>> (32 - width));
    this.#waiting >>>= width;
    this.#waitingBits -= width;
    return value;
  }
}
