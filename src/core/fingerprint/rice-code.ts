/** The remainder width that is near the best for `count` numbers spread evenly over 0..`span`-1, all 32-bit numbers if it is not told. */
export function riceBits(count: number, span = 2 ** 32): number {
  return count === 0 ? 0 : Math.max(0, Math.floor(Math.log2(span) - Math.log2(count) - 0.5));
}

/**
 * Rice coding of ascending 32-bit numbers: each gap to the number before is cut into a quotient, written in unary, and a
 * remainder of `bits` bits. For n hashes spread evenly it takes about log2(2^32 / n) + 1.5 bits a hash: 27 for a hundred,
 * where bytes of 7 bits would take 32. O(n).
 *
 * Source: R. F. Rice, "Some practical universal noiseless coding techniques", JPL 79-22 (1979), section 3.
 * When not to use it: for numbers that are far from evenly spread, whose quotients get long.
 */
export function encodeAscending(numbers: Uint32Array, bits = riceBits(numbers.length)): Uint8Array {
  const unit = 2 ** bits;
  // A remainder and a zero for each, and as many ones in all as the largest has units.
  const most = numbers.length * (bits + 1) + Math.ceil((numbers.at(-1) ?? 0) / unit);
  const bytes = new Uint8Array(Math.ceil(most / 8) + 1);
  const low = Math.min(bits, MOST_PUSHED);
  const high = bits - low;
  const lowMask = 2 ** low - 1;
  const highMask = 2 ** high - 1;
  let at = 0;
  // Fewer than 8 bits wait between two pushes. Written out: with a function that keeps these three it takes six times as long.
  let waiting = 0;
  let waitingBits = 0;
  let previous = -1;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    const gap = number - previous - 1;
    previous = number;
    let ones = gap >>> bits;
    for (; ones >= 8; ones -= 8) {
      bytes[at++] = waiting | (0xff << waitingBits);
      waiting = 0xff >>> (8 - waitingBits);
    }
    waiting |= (2 ** ones - 1) << waitingBits;
    waitingBits += ones + 1;
    for (; waitingBits >= 8; waitingBits -= 8) {
      bytes[at++] = waiting;
      waiting >>>= 8;
    }
    waiting |= (gap & lowMask) << waitingBits;
    waitingBits += low;
    for (; waitingBits >= 8; waitingBits -= 8) {
      bytes[at++] = waiting;
      waiting >>>= 8;
    }
    if (high === 0) continue;
    waiting |= ((gap >>> low) & highMask) << waitingBits;
    waitingBits += high;
    for (; waitingBits >= 8; waitingBits -= 8) {
      bytes[at++] = waiting;
      waiting >>>= 8;
    }
  }
  if (waitingBits > 0) bytes[at++] = waiting;
  return bytes.subarray(0, at);
}

/**
 * Reads `count` numbers that `encodeAscending` wrote at `offset` of `bytes`, with the same remainder width (0..31).
 *
 * @throws {RangeError} when the bytes end early or lead beyond 32 bits.
 */
export function decodeAscending(
  bytes: Uint8Array,
  offset: number,
  count: number,
  bits = riceBits(count),
): { numbers: Uint32Array; end: number } {
  const numbers = new Uint32Array(count);
  const unit = 2 ** bits;
  const low = Math.min(bits, MOST_PUSHED);
  const high = bits - low;
  const lowMask = 2 ** low - 1;
  const highMask = 2 ** high - 1;
  const length = bytes.length;
  let at = offset;
  // As in writing. A worker that has just started runs this uncompiled: reading words by a DataView took a third more.
  let waiting = 0;
  let waitingBits = 0;
  let previous = -1;
  for (let i = 0; i < count; i++) {
    let gap = 0;
    for (;;) {
      while (waitingBits <= MOST_PUSHED && at < length) {
        waiting |= (bytes[at++] as number) << waitingBits;
        waitingBits += 8;
      }
      const zeros = ~waiting;
      const ones = zeros === 0 ? 32 : 31 - Math.clz32(zeros & -zeros);
      if (ones < waitingBits) {
        gap += ones * unit;
        waiting = (waiting >>> ones) >>> 1;
        waitingBits -= ones + 1;
        break;
      }
      if (at >= length) throw new RangeError('the fingerprint ends early');
      gap += waitingBits * unit;
      waiting = 0;
      waitingBits = 0;
    }
    for (; waitingBits < low && at < length; waitingBits += 8) waiting |= (bytes[at++] as number) << waitingBits;
    gap += waiting & lowMask;
    waiting >>>= low;
    waitingBits -= low;
    if (high > 0) {
      for (; waitingBits < high && at < length; waitingBits += 8) waiting |= (bytes[at++] as number) << waitingBits;
      gap += (waiting & highMask) * 2 ** low;
      waiting >>>= high;
      waitingBits -= high;
    }
    if (waitingBits < 0) throw new RangeError('the fingerprint ends early');
    previous += gap + 1;
    if (previous > 0xffffffff) throw new RangeError('the fingerprint holds a number beyond 32 bits');
    numbers[i] = previous;
  }
  return { numbers, end: at - (waitingBits >>> 3) };
}

/** Bits that fit into 32 above the up to 7 that wait: those of a remainder, where there are 90 numbers or more. */
const MOST_PUSHED = 24;
