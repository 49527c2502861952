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
  const unit = 2 ** bits;
  const numbers = new Uint32Array(count);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const limit = bytes.length * 8;
  let at = offset * 8;
  let previous = -1;
  for (let i = 0; i < count; i++) {
    let gap = 0;
    for (;;) {
      const inverted = ~bitsFrom(view, at);
      const valid = 32 - (at & 7);
      const ones = inverted === 0 ? valid : 31 - Math.clz32(inverted & -inverted);
      gap += ones * unit;
      at += ones < valid ? ones + 1 : valid;
      if (at > limit) throw new RangeError('the fingerprint ends early');
      if (ones < valid) break;
    }
    if (at + bits > limit) throw new RangeError('the fingerprint ends early');
    const low = Math.min(bits, MOST_BITS);
    gap += bitsFrom(view, at) & (2 ** low - 1);
    if (bits > low) gap += (bitsFrom(view, at + low) & (2 ** (bits - low) - 1)) * 2 ** low;
    at += bits;
    previous += gap + 1;
    if (previous > 0xffffffff) throw new RangeError('the fingerprint holds a number beyond 32 bits');
    numbers[i] = previous;
  }
  return { numbers, end: Math.ceil(at / 8) };
}

/** Bits that fit into 32 above the up to 7 that wait: those of a remainder, where there are 90 numbers or more. */
const MOST_PUSHED = 24;

/** Bits that `bitsFrom` always has. */
const MOST_BITS = 25;

/** The 25 to 32 bits from bit `at` to the end of its fourth byte, lowest first; zeros after the last byte. */
function bitsFrom(view: DataView, at: number): number {
  const byte = at >>> 3;
  if (byte + 4 <= view.byteLength) return view.getUint32(byte, true) >>> (at & 7);
  let word = 0;
  for (let next = byte; next < view.byteLength; next++) word |= view.getUint8(next) << (8 * (next - byte));
  return word >>> (at & 7);
}
