import type { Dictionary } from './dictionary.ts';
import { classOf } from './token-class.ts';
import { HASH_START, hashOn } from './token-table.ts';
import { CODES, LINE_END } from './word-code.ts';

/** Tokens at most: they take 600 KB of disk, and some milliseconds to be read. */
const MOST_TOKENS = Math.min(65_536, CODES);
/** Texts that a token must stand in: it stays when they are gone, and says nothing of any one of them. */
const LEAST_TEXTS = 3;
/** Longer ones seldom recur; in scripts without spaces between words a token is half a sentence. */
const LONGEST_TOKEN = 24;
/** What a code takes in the end, in bytes, beside which a token must be worth its place. */
const CODE_BYTES = 2;
/** Places for different tokens, of 16 bytes each. */
const SLOTS = 2 ** 18;
/** Tokens in them at most: then those are let go that stood in the fewest texts (Manku and Motwani 2002, "lossy counting"). */
const MOST_COUNTED = SLOTS / 2;

/** Slots that are looked at for one token: tokens that were made to collide are not counted, and cost no more. */
const MOST_PROBES = 64;

/** Numbers of a slot, in this order: hash, occurrences (0: empty), texts, the last of those texts. */
const SLOT = 4;

/**
 * Counts the tokens of texts, to find those that are worth a code. Only hashes are kept of tokens that stand in too few texts: two tokens with
 * one hash, once in some 40,000, count as one, which costs a code. A `Map` of strings takes four times as long.
 */
export class WordCounts {
  #slots = new Int32Array(SLOTS * SLOT);
  #counted = 0;
  #texts = 0;
  readonly #recurring = new Map<number, string>();

  /** @param lines as for `encodeWords`, of one article */
  add(lines: string): void {
    this.#texts++;
    for (let at = 0; at < lines.length; ) {
      const start = at;
      const first = lines.charCodeAt(at);
      if (first === LINE_END) {
        at++;
        continue;
      }
      const found = classOf(first);
      let hash = HASH_START;
      for (let unit = first; unit !== LINE_END && classOf(unit) === found; unit = lines.charCodeAt(at)) {
        hash = hashOn(hash, unit);
        if (++at === lines.length) break;
      }
      const length = at - start;
      if (length > LONGEST_TOKEN || (length === 1 && first < 0x80)) continue;
      if (this.#count(hash) === LEAST_TEXTS && !this.#recurring.has(hash)) {
        this.#recurring.set(hash, lines.slice(start, at));
      }
    }
    for (let texts = 1; this.#counted > MOST_COUNTED; texts++) this.#keepAbove(texts);
  }

  /** Tokens to be added to a dictionary, those first that should have the shortest codes. */
  additions(known: Dictionary): readonly string[] {
    return [...this.#recurring]
      .filter(([hash, token]) => known.table.find(token, 0, token.length, hash) < 0)
      .map(([hash, token]) => {
        const occurrences = this.#slots[(this.#slotOf(hash) ?? Number.NaN) + 1] ?? 0;
        return { token, occurrences, saved: occurrences * (token.length - CODE_BYTES + 1) };
      })
      .sort((x, y) => y.saved - x.saved)
      .slice(0, Math.max(0, MOST_TOKENS - known.size))
      .sort((x, y) => y.occurrences - x.occurrences)
      .map(({ token }) => token);
  }

  /** Counts a token of the text; in how many it stood by now, 0 where there is no place for it. */
  #count(hash: number): number {
    const slots = this.#slots;
    const slot = this.#slotOf(hash);
    if (slot === null) return 0;
    if (slots[slot + 1] === 0) {
      slots[slot] = hash;
      this.#counted++;
    }
    slots[slot + 1] = (slots[slot + 1] ?? 0) + 1;
    if (slots[slot + 3] !== this.#texts) {
      slots[slot + 2] = (slots[slot + 2] ?? 0) + 1;
      slots[slot + 3] = this.#texts;
    }
    return slots[slot + 2] ?? 0;
  }

  /** Where the numbers of a hash are, or would be; null where neither is near its own place. */
  #slotOf(hash: number): number | null {
    const slots = this.#slots;
    let slot = ((hash ^ (hash >>> 15)) & (SLOTS - 1)) * SLOT;
    for (let probe = 0; probe < MOST_PROBES; probe++) {
      if (slots[slot + 1] === 0 || slots[slot] === hash) return slot;
      slot = (slot + SLOT) & (SLOTS * SLOT - 1);
    }
    return null;
  }

  #keepAbove(texts: number): void {
    const before = this.#slots;
    this.#slots = new Int32Array(SLOTS * SLOT);
    this.#counted = 0;
    for (let slot = 0; slot < before.length; slot += SLOT) {
      if ((before[slot + 2] ?? 0) <= texts) continue;
      const to = this.#slotOf(before[slot] ?? 0);
      if (to === null) continue;
      this.#slots.set(before.subarray(slot, slot + SLOT), to);
      this.#counted++;
    }
    for (const hash of this.#recurring.keys()) {
      const slot = this.#slotOf(hash);
      if (slot === null || this.#slots[slot + 1] === 0) this.#recurring.delete(hash);
    }
  }
}
