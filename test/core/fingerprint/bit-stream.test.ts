import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader, BitWriter } from '../../../src/core/fingerprint/bit-stream.ts';

const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const written = fc.oneof(
  fc.record({ code: fc.constant('plain' as const), value: word, width: fc.constant(32) }),
  fc.integer({ min: 0, max: 32 }).chain((width) =>
    fc.record({
      code: fc.constant('plain' as const),
      value: fc.integer({ min: 0, max: 2 ** width - 1 }),
      width: fc.constant(width),
    }),
  ),
  fc.record({ code: fc.constant('rice' as const), value: word, width: fc.integer({ min: 0, max: 31 }) }),
  fc.record({
    code: fc.constant('rice' as const),
    value: fc.integer({ min: 0, max: 70 }),
    width: fc.integer({ min: 0, max: 2 }),
  }),
  fc.record({
    code: fc.constant('gamma' as const),
    value: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    width: fc.constant(0),
  }),
  fc.integer({ min: 1, max: 2 ** 16 }).chain((width) =>
    fc.record({
      code: fc.constant('choice' as const),
      value: fc.integer({ min: 0, max: width - 1 }),
      width: fc.constant(width),
    }),
  ),
);

describe('a bit stream', () => {
  it('gives back every value in the code it was written in', () => {
    fc.assert(
      fc.property(fc.array(written), (values) => {
        const writer = new BitWriter();
        for (const { code, value, width } of values) {
          if (code === 'plain') writer.write(value, width);
          else if (code === 'rice') writer.writeRice(value, width);
          else if (code === 'choice') writer.writeChoice(value, width);
          else writer.writeGamma(value);
        }
        const bytes = writer.finish();
        const reader = new BitReader(bytes);
        const read = values.map(({ code, width }) => {
          if (code === 'plain') return reader.read(width);
          if (code === 'choice') {
            const choices = new Uint16Array(1);
            reader.readChoices(choices, width);
            return choices[0];
          }
          return code === 'rice' ? reader.readRice(width) : reader.readGamma();
        });
        expect(read).toEqual(values.map(({ value }) => value));
        expect(reader.bytesRead).toBe(bytes.length);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('takes one bit less for the first of a choice where their number is no power of two', () => {
    const bitsOf = (value: number, count: number): number => {
      const writer = new BitWriter(1);
      for (let times = 0; times < 8; times++) writer.writeChoice(value, count);
      return writer.finish().length;
    };
    expect(Array.from({ length: 6 }, (_, value) => bitsOf(value, 6))).toEqual([2, 2, 3, 3, 3, 3]);
    expect(bitsOf(0, 1)).toBe(0);
  });

  it('says when it ends early', () => {
    const writer = new BitWriter();
    writer.write(5, 8);
    const reader = new BitReader(writer.finish());
    expect(reader.read(8)).toBe(5);
    expect(() => reader.read(1)).toThrow(RangeError);
  });
});
