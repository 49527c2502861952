import { BitWriter } from '../index/bit-stream.ts';
import { RepeatFinder } from './find-repeats.ts';
import { writeBlock } from './write-block.ts';

/**
 * Deflates many inputs one after another in the same memory, for DecompressionStream('deflate-raw') to read. CompressionStream
 * in Chromium takes twice as long for 3 % fewer bytes, all on the worker's own thread, and cannot be told to hurry: it was
 * two fifths of an import. O(bytes). When not to use it: for one input in a worker that has just started, whose code runs
 * uncompiled.
 *
 * Source: P. Deutsch, "DEFLATE compressed data format specification" (RFC 1951).
 */
export class Deflater {
  readonly #repeats = new RepeatFinder();
  readonly #writer = new BitWriter();

  /** The bytes deflated, behind the byte `first`: a copy. */
  deflate(bytes: Uint8Array, first: number): Uint8Array {
    this.#repeats.begin();
    this.#writer.clear();
    this.#writer.write(first, 8);
    let from = 0;
    do {
      const tokens = this.#repeats.piece(bytes, from);
      from = tokens.end;
      writeBlock(this.#writer, tokens, from >= bytes.length);
    } while (from < bytes.length);
    return this.#writer.finish().slice();
  }
}
