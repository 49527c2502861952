import {
  DISTANCE_SYMBOLS,
  distanceSymbol,
  LENGTH_SYMBOLS,
  LITERAL_SYMBOLS,
  LONGEST_REPEAT,
  WINDOW,
} from './symbols.ts';

/** Bytes that must agree before a repeat is worth its two symbols; of English text, three seldom are. */
const SHORTEST = 4;
/**
 * Earlier places with the same four bytes that are compared. Deflating 2,000 articles in groups of eight took, in microseconds
 * and bytes an article: 2 places 71 and 1,618; 3, 76 and 1,596; 4, 85 and 1,586; zlib's level 6 beside it in node 95 and 1,547,
 * in Chromium 164.
 */
const MOST_PLACES = 3;
/** From this length on no longer repeat is looked for one byte further: without looking it is 1 % more bytes. */
const LONG_ENOUGH = 16;
/** A repeat of this length is taken without looking at the other places. */
const LONG = 64;

const HASH_BITS = 14;
const NOWHERE = -1;

/** A token of at least this much is a repeat: its length times this, and its distance. Others are bytes. */
export const REPEAT = 2 ** 16;
/** Tokens of a block at most: eight articles of 4 KB make 12,000. */
const MOST_TOKENS = 2 ** 15;

/** What a piece of the input came to. Views of the finder's memory, good until the next piece. */
export interface Tokens {
  readonly tokens: Uint32Array;
  /** How often each symbol occurs. */
  readonly literals: Uint32Array;
  readonly distances: Uint32Array;
  /** Where in the input the next piece begins. */
  readonly end: number;
}

/**
 * Cuts bytes into tokens: a byte, or a repeat of bytes before it (LZ77). Places are chained by a hash of four bytes, the
 * newest first; of two repeats that begin one byte apart the longer is taken. O(n x `MOST_PLACES`), n bytes.
 *
 * Source: J. Ziv, A. Lempel, "A universal algorithm for sequential data compression" (IEEE Trans. Inf. Theory, 1977); chains
 * and lazy choice as RFC 1951, section 4, describes them.
 */
export class RepeatFinder {
  readonly #newest = new Int32Array(2 ** HASH_BITS);
  /** Of a place, by its low bits: the one before with its hash. */
  readonly #before = new Int32Array(WINDOW);
  readonly #tokens = new Uint32Array(MOST_TOKENS);
  readonly #literals = new Uint32Array(LITERAL_SYMBOLS);
  readonly #distances = new Uint32Array(DISTANCE_SYMBOLS);
  #distance = 0;

  /** Forgets the input before. */
  begin(): void {
    this.#newest.fill(NOWHERE);
  }

  /** Tokens of the input from `from` on, as many as a block takes. Pieces are asked for in their order. */
  piece(input: Uint8Array, from: number): Tokens {
    const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
    const tokens = this.#tokens;
    const literals = this.#literals.fill(0);
    const distances = this.#distances.fill(0);
    // The last bytes have no four to hash.
    const hashable = input.length - SHORTEST;
    let at = from;
    let count = 0;
    while (at < input.length && count < MOST_TOKENS - 1) {
      let length = at <= hashable ? this.#longest(input, view, at, SHORTEST - 1) : 0;
      let distance = this.#distance;
      let noted = at + 1;
      if (length > 0 && length < LONG_ENOUGH && at < hashable) {
        const later = this.#longest(input, view, noted, length);
        if (later > 0) {
          const byte = input[at++] as number;
          tokens[count++] = byte;
          literals[byte] = (literals[byte] as number) + 1;
          length = later;
          distance = this.#distance;
        }
        noted++;
      }
      if (length === 0) {
        const byte = input[at++] as number;
        tokens[count++] = byte;
        literals[byte] = (literals[byte] as number) + 1;
        continue;
      }
      tokens[count++] = length * REPEAT + distance;
      const symbol = LENGTH_SYMBOLS[length] as number;
      literals[symbol] = (literals[symbol] as number) + 1;
      const far = distanceSymbol(distance);
      distances[far] = (distances[far] as number) + 1;
      at += length;
      this.#note(view, noted, Math.min(at, hashable + 1));
    }
    return { tokens: tokens.subarray(0, count), literals, distances, end: at };
  }

  /** The length of the longest repeat at a place, which is noted; `#distance` is its distance. 0 if none is over `least`. */
  #longest(input: Uint8Array, view: DataView, at: number, least: number): number {
    const before = this.#before;
    const hash = hashAt(view, at);
    let place = this.#newest[hash] as number;
    this.#newest[hash] = at;
    before[at & (WINDOW - 1)] = place;
    const most = Math.min(LONGEST_REPEAT, input.length - at);
    const earliest = Math.max(0, at - WINDOW + 1);
    let best = least;
    let next = input[at + best] as number;
    for (let left = MOST_PLACES; left > 0 && place >= earliest && best < most; left--) {
      if (input[place + best] === next) {
        let length = 0;
        while (length < most && input[place + length] === input[at + length]) length++;
        if (length > best) {
          best = length;
          next = input[at + best] as number;
          this.#distance = at - place;
          if (length >= LONG) break;
        }
      }
      place = before[place & (WINDOW - 1)] as number;
    }
    return best > least ? best : 0;
  }

  /** Notes the places from..to-1. */
  #note(view: DataView, from: number, to: number): void {
    const newest = this.#newest;
    const before = this.#before;
    for (let at = from; at < to; at++) {
      const hash = hashAt(view, at);
      before[at & (WINDOW - 1)] = newest[hash] as number;
      newest[hash] = at;
    }
  }
}

/** Four bytes by a multiplicative hash (Knuth, TAOCP vol. 3, 2nd ed., section 6.4). */
function hashAt(input: DataView, at: number): number {
  return Math.imul(input.getInt32(at, true), 0x9e3779b1) >>> (32 - HASH_BITS);
}
