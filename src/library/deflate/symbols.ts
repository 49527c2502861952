/** What deflate calls its letters (RFC 1951, section 3.2.5): literals and lengths share one alphabet, distances have their own. */
export const END_OF_BLOCK = 256;
export const LITERAL_SYMBOLS = 286;
export const DISTANCE_SYMBOLS = 30;

export const SHORTEST_REPEAT = 3;
export const LONGEST_REPEAT = 258;
/** How far back a repeat may lie. */
export const WINDOW = 32_768;

const FIRST_LENGTH_SYMBOL = 257;
const LONGEST_SYMBOL = 285;

/** Of a length of 3..258: its symbol, and how many of its low bits follow. */
export const LENGTH_SYMBOLS = new Uint16Array(LONGEST_REPEAT + 1);
export const LENGTH_EXTRA_BITS = new Uint8Array(LONGEST_REPEAT + 1);
for (let length = SHORTEST_REPEAT; length < LONGEST_REPEAT; length++) {
  const offset = length - SHORTEST_REPEAT;
  const bits = offset < 8 ? 0 : 29 - Math.clz32(offset);
  LENGTH_SYMBOLS[length] = FIRST_LENGTH_SYMBOL + bits * 4 + (offset >>> bits);
  LENGTH_EXTRA_BITS[length] = bits;
}
LENGTH_SYMBOLS[LONGEST_REPEAT] = LONGEST_SYMBOL;

/** The symbol of a distance of 1..32,768. */
export function distanceSymbol(distance: number): number {
  const offset = distance - 1;
  if (offset < 2) return offset;
  const top = 31 - Math.clz32(offset);
  return 2 * top + ((offset >>> (top - 1)) & 1);
}

/** How many low bits of a distance, less one, follow its symbol. */
export function distanceExtraBits(symbol: number): number {
  return symbol < 4 ? 0 : (symbol >>> 1) - 1;
}
