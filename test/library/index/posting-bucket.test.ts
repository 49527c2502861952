import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_RUN_SPAN, MOST_KEY_BITS, PostingBucket } from '../../../src/library/index/posting-bucket.ts';

const postings = fc.record({
  keyBits: fc.integer({ min: 0, max: MOST_KEY_BITS }),
  added: fc.array(
    fc.record({
      place: fc.nat(2 ** MOST_KEY_BITS - 1),
      offset: fc.oneof(fc.nat(40), fc.nat(LONGEST_RUN_SPAN - 1)),
      weight: fc.nat(15),
    }),
    { maxLength: 60 },
  ),
});

describe('a bucket of postings', () => {
  it('gives back what was added in the order of ids, sorted by key and id', () => {
    fc.assert(
      fc.property(postings, ({ keyBits, added }) => {
        const inOrder = [...added].sort((a, b) => a.offset - b.offset);
        const bucket = new PostingBucket(keyBits, 2);
        for (const { place, offset, weight } of inOrder) bucket.push(place % 2 ** keyBits, offset, weight);
        const expected = inOrder
          .map(({ place, offset, weight }) => [place % 2 ** keyBits, offset * 16 + weight])
          .sort(([placeA = 0, restA = 0], [placeB = 0, restB = 0]) => placeA - placeB || restA - restB);
        const { places, rests } = bucket.sorted();
        expect(Array.from(places, (place, at) => [place, rests[at]])).toEqual(expected);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('sorts many as it sorts few', () => {
    const bucket = new PostingBucket(MOST_KEY_BITS, 2);
    const expected = Array.from({ length: 9_000 }, (_, at) => {
      const place = Math.imul(at + 1, 0x9e3779b1) >>> (at % 3 === 0 ? 22 : 8);
      bucket.push(place, at >>> 1, at % 16);
      return [place, (at >>> 1) * 16 + (at % 16)];
    }).sort(([placeA = 0], [placeB = 0]) => placeA - placeB);
    const { places, rests } = bucket.sorted();
    expect(Array.from(places, (place, at) => [place, rests[at]])).toEqual(expected);
  });
});
