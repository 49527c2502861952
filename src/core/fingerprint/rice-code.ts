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
  const numbers = new Uint32Array(count);
  let at = offset * 8;
  const limit = bytes.length * 8;
  let previous = -1;
  for (let i = 0; i < count; i++) {
    let gap = 0;
    while (at < limit && bitAt(bytes, at++) === 1) gap += 2 ** bits;
    if (at + bits > limit) throw new RangeError('the fingerprint ends early');
    let remainder = 0;
    for (let read = 0; read < bits; ) {
      const free = 8 - (at & 7);
      const take = Math.min(free, bits - read);
      const part = ((bytes[at >>> 3] ?? 0) >>> (at & 7)) & ((1 << take) - 1);
      remainder += part * 2 ** read;
      read += take;
      at += take;
    }
    previous += gap + remainder + 1;
    if (previous > 0xffffffff) throw new RangeError('the fingerprint holds a number beyond 32 bits');
    numbers[i] = previous;
  }
  return { numbers, end: Math.ceil(at / 8) };
}

function bitAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at >>> 3] ?? 0) >>> (at & 7)) & 1;
}
