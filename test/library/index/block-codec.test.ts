import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BlockFrame, decodeBlock, encodeBlock, findInBlock } from '../../../src/library/index/block-codec.ts';
import { type PostingRun, RunBuilder } from '../../../src/library/index/posting-run.ts';

const KEY_BITS = 10;
const FRAME: BlockFrame = { baseKey: 3 * 2 ** KEY_BITS, keyBits: KEY_BITS, firstId: 1_000, idSpan: 64, weighted: true };

const lists = fc.uniqueArray(
  fc.record({
    key: fc.integer({ min: FRAME.baseKey, max: FRAME.baseKey + 2 ** KEY_BITS - 1 }),
    ids: fc.uniqueArray(fc.integer({ min: 1_000, max: 1_063 }), { minLength: 1, maxLength: 64 }),
  }),
  { selector: ({ key }) => key, maxLength: 40 },
);

function runOf(content: readonly { readonly key: number; readonly ids: readonly number[] }[]): PostingRun {
  const builder = new RunBuilder();
  for (const { key, ids } of [...content].sort((a, b) => a.key - b.key)) {
    builder.startKey(key);
    for (const id of [...ids].sort((a, b) => a - b)) builder.add(id, (id * 7) % 16);
    builder.endKey();
  }
  return builder.finish();
}

describe('a posting block', () => {
  it('gives back the run it was made of', () => {
    fc.assert(
      fc.property(lists, (content) => {
        const run = runOf(content);
        const builder = new RunBuilder();
        decodeBlock(encodeBlock(run, 0, run.keys.length, FRAME), FRAME, builder);
        expect(builder.finish()).toEqual(run);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('finds the list of every key in it, and none for other keys', () => {
    fc.assert(
      fc.property(
        lists,
        fc.integer({ min: FRAME.baseKey, max: FRAME.baseKey + 2 ** KEY_BITS - 1 }),
        (content, other) => {
          const run = runOf(content);
          const bytes = encodeBlock(run, 0, run.keys.length, FRAME);
          for (const key of [...content.map((list) => list.key), other]) {
            const ids = content.find((list) => list.key === key)?.ids;
            const found = findInBlock(bytes, key, FRAME);
            expect(found && [...found.ids]).toEqual(ids ? [...ids].sort((a, b) => a - b) : null);
            expect(found && [...found.weights]).toEqual(found && [...found.ids].map((id) => (id * 7) % 16));
          }
        },
      ),
      { seed: 1, numRuns: 100 },
    );
  });

  it('names a block that is cut short', () => {
    const run = runOf([{ key: FRAME.baseKey + 5, ids: [1_001, 1_050, 1_063] }]);
    const bytes = encodeBlock(run, 0, 1, FRAME);
    expect(() => decodeBlock(bytes.subarray(0, 2), FRAME, new RunBuilder())).toThrow(RangeError);
  });
});
