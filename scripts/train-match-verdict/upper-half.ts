const word = new DataView(new ArrayBuffer(4));

/** The upper 16 bits of the 32-bit float nearest to a number, rounded up or down to the nearer: sign, exponent and seven bits more. */
export function upperHalfBits(value: number): number {
  word.setFloat32(0, value);
  const upper = word.getUint16(0);
  // Infinity has no nearer neighbour to be rounded to.
  return Number.isFinite(value) && word.getUint16(2) >= 0x8000 ? upper + 1 : upper;
}

/** The number that these bits stand for: `value` with an error of one part in 256 at most. */
export function upperHalf(value: number): number {
  word.setUint16(0, upperHalfBits(value));
  word.setUint16(2, 0);
  return word.getFloat32(0);
}
