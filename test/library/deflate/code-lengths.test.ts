import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeLengths, codesOf } from '../../../src/library/deflate/code-lengths.ts';

const frequenciesOf = fc
  .array(fc.oneof(fc.constant(0), fc.nat(20), fc.nat(5_000)), { minLength: 1, maxLength: 80 })
  .map((frequencies) => Uint32Array.from(frequencies));

function bitsOf(frequencies: Uint32Array, lengths: Uint8Array): number {
  return frequencies.reduce((sum, frequency, symbol) => sum + frequency * (lengths[symbol] ?? 0), 0);
}

/** Slow and obvious: joins the two rarest again and again; every join costs each symbol below it one bit. */
function huffmanBits(frequencies: Uint32Array): number {
  const weights = [...frequencies].filter((frequency) => frequency > 0);
  if (weights.length === 1) return weights[0] ?? 0;
  let bits = 0;
  while (weights.length > 1) {
    weights.sort((a, b) => b - a);
    const joined = (weights.pop() ?? 0) + (weights.pop() ?? 0);
    bits += joined;
    weights.push(joined);
  }
  return bits;
}

describe('codeLengths', () => {
  it('makes a code as short as Huffman does, where none is too long', () => {
    const property = fc.property(frequenciesOf, (frequencies) => {
      expect(bitsOf(frequencies, codeLengths(frequencies, 30))).toBe(huffmanBits(frequencies));
    });
    fc.assert(property, { seed: 1, numRuns: 100 });
  });

  it('gives every symbol that occurs a code of at most the longest length, and others none', () => {
    const property = fc.property(frequenciesOf, (frequencies) => {
      const lengths = codeLengths(frequencies, 7);
      expect([...lengths].map((length) => length > 0)).toEqual([...frequencies].map((frequency) => frequency > 0));
      expect(Math.max(...lengths)).toBeLessThanOrEqual(7);
      expect(lengths.reduce((sum, length) => sum + (length > 0 ? 2 ** -length : 0), 0)).toBeLessThanOrEqual(1);
    });
    fc.assert(property, { seed: 1, numRuns: 100 });
  });

  it('lifts what frequencies that double would bury', () => {
    const frequencies = Uint32Array.from({ length: 20 }, (_, at) => 2 ** at);
    const lengths = codeLengths(frequencies, 15);
    expect(Math.max(...lengths)).toBe(15);
    expect(bitsOf(frequencies, lengths)).toBeLessThan(1.001 * huffmanBits(frequencies));
  });
});

describe('codesOf', () => {
  it('makes codes of which none begins another', () => {
    const property = fc.property(frequenciesOf, (frequencies) => {
      const lengths = codeLengths(frequencies, 15);
      const codes = codesOf(lengths);
      const written = [...codes].flatMap((code, symbol) => {
        const length = lengths[symbol] ?? 0;
        if (length === 0) return [];
        return [Array.from({ length }, (_, bit) => (code >>> bit) & 1).join('')];
      });
      for (const one of written) expect(written.filter((other) => other.startsWith(one))).toEqual([one]);
    });
    fc.assert(property, { seed: 1, numRuns: 100 });
  });
});
