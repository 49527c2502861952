import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packJson, unpackJson } from '../../src/library/article-packing.ts';

describe('packJson', () => {
  it('says the same, packed alone or as one of many', async () => {
    const property = fc.asyncProperty(fc.jsonValue(), fc.boolean(), async (value, many) => {
      const told = JSON.parse(JSON.stringify(value));
      expect(await unpackJson(await packJson(value, many))).toEqual(told);
    });
    await fc.assert(property, { seed: 1, numRuns: 100 });
  });

  it('packs words that recur, both ways', async () => {
    const story = 'The bridge over the Marlow reopened on Tuesday, eleven weeks after the flood. '.repeat(40);
    for (const many of [false, true]) expect((await packJson([story], many)).length).toBeLessThan(story.length / 10);
  });

  it('refuses what it did not pack', async () => {
    const packed = await packJson(['a report'], true);
    await expect(unpackJson(Uint8Array.of(9, ...packed.subarray(1)))).rejects.toThrow(RangeError);
    await expect(unpackJson(packed.subarray(0, packed.length - 2))).rejects.toThrow(RangeError);
  });
});
