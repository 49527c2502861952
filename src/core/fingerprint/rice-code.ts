/**
 * Rice coding of ascending 32-bit numbers: each gap to the number before is cut into a quotient, written in unary, and a
 * remainder of `bits` bits. For n hashes spread evenly it takes about log2(2^32 / n) + 1.5 bits a hash: 27 for a hundred,
 * where bytes of 7 bits would take 32. O(n).
 *
 * Source: R. F. Rice, "Some practical universal noiseless coding techniques", JPL 79-22 (1979), section 3.
 * When not to use it: for numbers that are far from evenly spread, whose quotients get long.
 */
export class BitWriter {
  private readonly bytes: number[] = [];
  private current = 0;
  private filled = 0;

  /** Writes the lowest `count` bits of `value`, lowest first; `count` up to 32. */
  write(value: number, count: number): void {
    for (let rest = value, left = count; left > 0; ) {
      const take = Math.min(8 - this.filled, left);
      this.current |= (rest & (2 ** take - 1)) << this.filled;
      rest >>>= take;
      left -= take;
      this.filled += take;
      if (this.filled === 8) this.flush();
    }
  }

  /** The bytes written; the last one is filled up with zeros. */
  finish(): readonly number[] {
    if (this.filled > 0) this.flush();
    return this.bytes;
  }

  private flush(): void {
    this.bytes.push(this.current);
    this.current = 0;
    this.filled = 0;
  }
}

/** The remainder width that is near the best for `count` numbers spread evenly over 32 bits. */
export function riceBits(count: number): number {
  return count === 0 ? 0 : Math.max(0, Math.floor(32 - Math.log2(count) - 0.5));
}

/** Rice-codes distinct ascending numbers. The reader needs to know how many there are. */
export function encodeAscending(numbers: Uint32Array): readonly number[] {
  const bits = riceBits(numbers.length);
  const writer = new BitWriter();
  let previous = -1;
  for (const number of numbers) {
    const gap = number - previous - 1;
    for (let quotient = Math.floor(gap / 2 ** bits); quotient > 0; quotient--) writer.write(1, 1);
    writer.write(0, 1);
    writer.write(gap % 2 ** bits, bits);
    previous = number;
  }
  return writer.finish();
}

/**
 * Reads `count` numbers that `encodeAscending` wrote at `offset` of `bytes`.
 *
 * @throws {RangeError} when the bytes end early or lead beyond 32 bits.
 */
export function decodeAscending(
  bytes: Uint8Array,
  offset: number,
  count: number,
): { numbers: Uint32Array; end: number } {
  const bits = riceBits(count);
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
