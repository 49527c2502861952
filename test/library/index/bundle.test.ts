import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockInRow, blockStarts, bundle } from '../../../src/library/index/bundle.ts';

const blocks = fc.array(
  fc.oneof(
    fc.uint8Array({ maxLength: 4 }),
    fc.nat(20_000).map((length) => new Uint8Array(length).fill(length % 251)),
  ),
  { minLength: 1, maxLength: 9 },
);

describe('a row of blocks', () => {
  it('gives back every block', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const row = bundle(all);
        const starts = blockStarts(row, all.length);
        for (const [at, block] of all.entries()) {
          expect(Buffer.compare(blockInRow(row, at, all.length), block)).toBe(0);
          expect(Buffer.compare(row.subarray(starts[at], starts[at + 1]), block)).toBe(0);
        }
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('names a row that is cut short', () => {
    const row = bundle([Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5)]);
    expect(() => blockStarts(row.subarray(0, 5), 2)).toThrow(RangeError);
    expect(() => blockStarts(row.subarray(0, 1), 2)).toThrow(RangeError);
  });
});
