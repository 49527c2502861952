/** A token's hash before its first character (FNV-1a). */
export const HASH_START = 0x811c9dc5 | 0;

/** The hash after one more UTF-16 code unit. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Slots that are looked at for one token: tokens that were made to collide cost no more. */
const MOST_PROBES = 32;

/**
 * Finds tokens where they stand in a text, without cutting them out: a `Map` of strings takes three times as long for each, and
 * longer to make. Open addressing, at most half full.
 */
export class TokenTable {
  readonly #tokens: string;
  readonly #starts: Uint32Array;
  /** Token number + 1; 0: empty. */
  readonly #slots: Int32Array;

  /**
   * @param tokens one after the other
   * @param starts of each, and the end of the last, in UTF-16 units
   */
  constructor(tokens: string, starts: Uint32Array) {
    this.#tokens = tokens;
    this.#starts = starts;
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * starts.length)));
    for (let number = 0; number + 1 < starts.length; number++) {
      const end = starts[number + 1] ?? 0;
      let hash = HASH_START;
      for (let at = starts[number] ?? 0; at < end; at++) hash = hashOn(hash, tokens.charCodeAt(at));
      this.#place(hash, number + 1);
    }
  }

  /** The number of the token from `start` to `end` of a text, whose hash is `hash`; -1 for none. */
  find(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = slotOf(hash) & mask;
    for (let probe = 0; probe < MOST_PROBES; probe++) {
      const found = this.#slots[slot] ?? 0;
      if (found === 0) return -1;
      if (this.#is(found - 1, text, start, end)) return found - 1;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** A token that finds no place near its own is never found: it is spelled out. */
  #place(hash: number, value: number): void {
    const mask = this.#slots.length - 1;
    let slot = slotOf(hash) & mask;
    for (let probe = 0; probe < MOST_PROBES; probe++) {
      if (this.#slots[slot] === 0) {
        this.#slots[slot] = value;
        return;
      }
      slot = (slot + 1) & mask;
    }
  }

  #is(number: number, text: string, start: number, end: number): boolean {
    const first = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - first !== end - start) return false;
    for (let at = start; at < end; at++) {
      if (text.charCodeAt(at) !== this.#tokens.charCodeAt(first + at - start)) return false;
    }
    return true;
  }
}

/** FNV's lowest bits depend on the lowest bits of what was hashed only. */
function slotOf(hash: number): number {
  return hash ^ (hash >>> 15);
}
