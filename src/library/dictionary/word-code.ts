/**
 * How a token of the dictionary stands in coded text: its number in one byte, two or three, the first of them above ASCII, so that ASCII
 * stands for itself. No byte of a code is a line's end: lines are found without reading what is in them.
 */
export const LINE_END = 0x0a;
/** Between these two stand characters beyond ASCII, as UTF-8. The end of a line ends them, too. */
export const UTF8_BEGINS = 0x01;
export const UTF8_ENDS = 0x02;

const ONE_BYTE = 0x80;
const TWO_BYTES = 0xc0;
const THREE_BYTES = 0xfe;
/** Values of a second or third byte: all but the line's end. */
const DIGITS = 0xff;
const ONES = TWO_BYTES - ONE_BYTE;
const TWOS = (THREE_BYTES - TWO_BYTES) * DIGITS;

/** Tokens that codes can be given to. */
export const CODES = ONES + TWOS + DIGITS * DIGITS;

/** Writes the code of token `number` to `bytes` at `at`; the place after it. */
export function writeCode(bytes: Uint8Array, at: number, number: number): number {
  if (number < ONES) {
    bytes[at] = ONE_BYTE + number;
    return at + 1;
  }
  if (number < ONES + TWOS) {
    const rest = number - ONES;
    bytes[at] = TWO_BYTES + Math.floor(rest / DIGITS);
    bytes[at + 1] = byteOf(rest % DIGITS);
    return at + 2;
  }
  const rest = number - ONES - TWOS;
  bytes[at] = THREE_BYTES;
  bytes[at + 1] = byteOf(Math.floor(rest / DIGITS));
  bytes[at + 2] = byteOf(rest % DIGITS);
  return at + 3;
}

/** Bytes of the code that begins with `first`, 0x80 or more. @throws {RangeError} when none does. */
export function codeLength(first: number): 1 | 2 | 3 {
  if (first < TWO_BYTES) return 1;
  if (first < THREE_BYTES) return 2;
  if (first === THREE_BYTES) return 3;
  throw new RangeError(`No code begins with ${first}.`);
}

/** The number of the token whose code of `length` bytes stands at `at`. */
export function readCode(bytes: Uint8Array, at: number, length: 1 | 2 | 3): number {
  const first = bytes[at] ?? 0;
  if (length === 1) return first - ONE_BYTE;
  if (length === 2) return ONES + (first - TWO_BYTES) * DIGITS + digitOf(bytes[at + 1]);
  return ONES + TWOS + digitOf(bytes[at + 1]) * DIGITS + digitOf(bytes[at + 2]);
}

function byteOf(digit: number): number {
  return digit < LINE_END ? digit : digit + 1;
}

/** A code that is cut short gets a number that no dictionary has. */
function digitOf(byte: number | undefined): number {
  if (byte === undefined) return Number.NaN;
  return byte < LINE_END ? byte : byte - 1;
}
