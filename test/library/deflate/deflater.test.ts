import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Deflater } from '../../../src/library/deflate/deflater.ts';

const FIRST = 7;

function inflated(packed: Uint8Array): Uint8Array {
  expect(packed[0]).toBe(FIRST);
  return new Uint8Array(inflateRawSync(packed.subarray(1)));
}

/** Pieces of a few words, again and again, near and far: repeats of every length and distance. */
const repetitive = fc
  .record({
    words: fc.array(fc.uint8Array({ minLength: 1, maxLength: 400 }), { minLength: 1, maxLength: 8 }),
    order: fc.array(fc.nat(), { maxLength: 400 }),
  })
  .map(({ words, order }) => Uint8Array.from(order.flatMap((at) => [...(words[at % words.length] ?? [])])));

describe('Deflater', () => {
  it('writes what any inflater reads back, of input after input', () => {
    const deflater = new Deflater();
    const anything = fc.oneof(fc.uint8Array({ maxLength: 3_000 }), repetitive);
    const property = fc.property(anything, (bytes) => {
      expect(inflated(deflater.deflate(bytes, FIRST))).toEqual(bytes);
    });
    fc.assert(property, { seed: 1, numRuns: 200 });
  });

  it('reads back no bytes, one byte and many of the same', () => {
    const deflater = new Deflater();
    for (const length of [0, 1, 2, 3, 4, 5, 257, 258, 259, 70_000]) {
      const bytes = new Uint8Array(length).fill(97);
      expect(inflated(deflater.deflate(bytes, FIRST))).toEqual(bytes);
    }
  });

  it('cuts what is longer than a block and than the window, and finds repeats at its far edge', () => {
    const random = Uint8Array.from({ length: 32_768 }, (_, at) => (Math.imul(at + 1, 0x9e3779b1) ^ (at * at)) >>> 13);
    const bytes = new Uint8Array(5 * random.length + 3);
    for (let at = 0; at < 5; at++) bytes.set(random, at * random.length);
    const packed = new Deflater().deflate(bytes, FIRST);
    expect(inflated(packed)).toEqual(bytes);

    const shifted = bytes.subarray(0, 2 * random.length - 1).slice();
    shifted.copyWithin(random.length - 1, random.length);
    expect(inflated(new Deflater().deflate(shifted, FIRST))).toEqual(shifted);
  });

  it('takes little more room than zlib does for repeated words', () => {
    const sentence =
      'The bridge over the Marlow reopened on Tuesday, eleven weeks after the flood took its middle arch. ';
    const bytes = new TextEncoder().encode(sentence.repeat(40) + sentence.toUpperCase().repeat(3));
    const packed = new Deflater().deflate(bytes, FIRST);
    expect(inflated(packed)).toEqual(bytes);
    expect(packed.length).toBeLessThan(300);
  });

  it('gives each input bytes of its own', () => {
    const deflater = new Deflater();
    const first = deflater.deflate(Uint8Array.of(1, 2, 3), FIRST);
    const kept = first.slice();
    deflater.deflate(new Uint8Array(500).fill(9), FIRST);
    expect(first).toEqual(kept);
  });
});
