import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fingerprint } from '../../../src/core/fingerprint/fingerprint.ts';
import { LONGEST_LIST } from '../../../src/library/index/merge-runs.ts';
import { keyOfHash, type PlaneName } from '../../../src/library/index/plane.ts';
import { LONGEST_RUN_SPAN } from '../../../src/library/index/posting-bucket.ts';
import { addPostings, buildRun, coarseWeight, PostingBuffer } from '../../../src/library/index/posting-buffer.ts';
import { bandOfPart, rangeOfPart } from '../../../src/library/index/segment-part.ts';

const WHOLE = [0, 2 ** 32] as const;

function fingerprint(hashes: readonly number[]): Fingerprint {
  const sorted = Uint32Array.from(hashes).sort();
  const weights = Uint8Array.from(sorted, (hash) => 1 + (hash % 255));
  return { copy: sorted, terms: sorted, weights, traits: new Uint8Array(sorted.length), day: null, words: 10 };
}

const fingerprints = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 20 }).map(fingerprint);
const tails = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 7, max: 90 }), fingerprints), { selector: ([id]) => id, maxLength: 30 })
  .map((entries) => new Map(entries.sort(([a], [b]) => a - b)));
const planes = fc.constantFrom<PlaneName>('copy', 'terms');

/** [key, id, weight] of every posting, by looking at each hash. */
function slowly(articles: ReadonlyMap<number, Fingerprint>, plane: PlaneName): (readonly [number, number, number])[] {
  return [...articles]
    .flatMap(([id, { [plane]: hashes, weights }]) =>
      Array.from(hashes, (hash, at) => {
        const weight = plane === 'terms' ? coarseWeight(weights[at] ?? 0) : 0;
        return [keyOfHash(hash), id, weight] as const;
      }),
    )
    .sort(([keyA, idA], [keyB, idB]) => keyA - keyB || idA - idB);
}

function listed({ run }: ReturnType<typeof buildRun>): (readonly [number, number, number])[] {
  return Array.from(run.keys).flatMap((key, at) => {
    const places = Array.from({ length: (run.starts[at + 1] ?? 0) - (run.starts[at] ?? 0) }, (_, place) => place);
    return places.map((place) => {
      const posting = (run.starts[at] ?? 0) + place;
      return [key, run.ids[posting] ?? 0, run.weights[posting] ?? 0] as const;
    });
  });
}

describe('the postings of a tail', () => {
  it('are those of every hash of every article, by key and id', () => {
    fc.assert(
      fc.property(tails, planes, (tail, plane) => {
        expect(listed(buildRun(tail, 1, plane, WHOLE))).toEqual(slowly(tail, plane));
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('come in parts that together are the whole', () => {
    fc.assert(
      fc.property(tails, planes, fc.integer({ min: 1, max: 2 ** 32 - 1 }), (tail, plane, cut) => {
        const parts = [buildRun(tail, 1, plane, [0, cut]), buildRun(tail, 1, plane, [cut, 2 ** 32])];
        expect(parts.flatMap(listed)).toEqual(listed(buildRun(tail, 1, plane, WHOLE)));
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('are the same when they are collected part by part', () => {
    const places = fc.record({
      stepBits: fc.integer({ min: 0, max: 5 }),
      part: fc.nat(31),
      most: fc.integer({ min: 1, max: 900 }),
    });
    fc.assert(
      fc.property(tails, planes, places, (tail, plane, { stepBits, part: anyPart, most }) => {
        const part = anyPart % 2 ** stepBits;
        const { firstPart, parts, range, inPart } = bandOfPart(part, stepBits, 600, most);
        expect(parts === 1 || parts * inPart <= most).toBe(true);
        const buffers = Array.from(
          { length: parts },
          (_, at) => new PostingBuffer(1, rangeOfPart(firstPart + at, stepBits), 2),
        );
        for (const [id, one] of tail) addPostings(buffers, range, id, one, plane);
        const collected = buffers[part - firstPart]?.run(tail.size);
        expect(collected && listed(collected)).toEqual(listed(buildRun(tail, 1, plane, rangeOfPart(part, stepBits))));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('leave out a list that is too long, and say how long it was', () => {
    const tail = new Map(Array.from({ length: LONGEST_LIST + 5 }, (_, at) => [at + 1, fingerprint([3])] as const));
    const { run, commonKeys, commonCounts } = buildRun(tail, 1, 'copy', WHOLE);
    expect(run.keys).toHaveLength(0);
    expect([commonKeys, commonCounts]).toEqual([[keyOfHash(3)], [LONGEST_LIST + 5]]);
  });

  it('refuse ids that lie too far apart', () => {
    const tail = new Map([
      [1, fingerprint([3])],
      [1 + LONGEST_RUN_SPAN, fingerprint([3])],
    ]);
    expect(() => buildRun(tail, 1, 'copy', WHOLE)).toThrow(RangeError);
  });
});
