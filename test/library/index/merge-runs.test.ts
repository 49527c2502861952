import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_LIST, mergeRuns } from '../../../src/library/index/merge-runs.ts';
import { type PostingRun, RunBuilder } from '../../../src/library/index/posting-run.ts';

type Lists = ReadonlyMap<number, readonly number[]>;

function runOf(lists: Lists): PostingRun {
  const builder = new RunBuilder();
  for (const [key, ids] of [...lists].sort(([a], [b]) => a - b)) {
    builder.startKey(key);
    for (const id of ids) builder.add(id, id % 16);
    builder.endKey();
  }
  return builder.finish();
}

function listsOf(run: PostingRun): Map<number, number[]> {
  return new Map(Array.from(run.keys, (key, at) => [key, [...run.ids.subarray(run.starts[at], run.starts[at + 1])]]));
}

/** Up to three runs over the id ranges 0..9, 10..19, 20..29. */
const inputs = fc
  .array(
    fc.dictionary(
      fc.integer({ min: 0, max: 20 }).map(String),
      fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1 }),
    ),
    { maxLength: 3 },
  )
  .map((runs) =>
    runs.map(
      (lists, at): Lists =>
        new Map(
          Object.entries(lists).map(([key, ids]) => [Number(key), ids.map((id) => id + 10 * at).sort((a, b) => a - b)]),
        ),
    ),
  );

describe('merging runs', () => {
  it('joins the lists of each key in the range, without removed articles', () => {
    fc.assert(
      fc.property(inputs, fc.nat(20), fc.nat(20), fc.uniqueArray(fc.nat(29)), (runs, a, b, removed) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const expected = new Map<number, number[]>();
        for (const lists of runs) {
          for (const [key, ids] of lists) {
            const kept = ids.filter((id) => !removed.includes(id));
            if (key >= low && key < high && kept.length > 0) expected.set(key, [...(expected.get(key) ?? []), ...kept]);
          }
        }
        const merged = mergeRuns(
          runs.map((lists) => ({ run: runOf(lists), frequencies: new Map() })),
          [low, high],
          30,
          (id) => removed.includes(id),
        );
        const found = listsOf(merged.run);
        expect([...found.keys()]).toEqual([...expected.keys()].sort((x, y) => x - y));
        expect(found).toEqual(expected);
        expect([...merged.run.weights]).toEqual([...merged.run.ids].map((id) => id % 16));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('counts a list that grows too long and drops it, once and for all', () => {
    const long = Array.from({ length: LONGEST_LIST }, (_, id) => id);
    const older = { run: runOf(new Map([[7, long]])), frequencies: new Map<number, number>() };
    const newer = {
      run: runOf(
        new Map([
          [7, [5_000]],
          [8, [5_001]],
        ]),
      ),
      frequencies: new Map<number, number>(),
    };
    const merged = mergeRuns([older, newer], [0, 100], 6_000, () => false);
    expect(listsOf(merged.run)).toEqual(new Map([[8, [5_001]]]));
    expect([merged.commonKeys, merged.commonCounts]).toEqual([[7], [LONGEST_LIST + 1]]);

    const counted = { run: merged.run, frequencies: new Map([[7, LONGEST_LIST + 1]]) };
    const newest = { run: runOf(new Map([[7, [6_001, 6_002]]])), frequencies: new Map<number, number>() };
    const again = mergeRuns([counted, newest], [0, 100], 6_002, () => false);
    expect(again.commonCounts).toEqual([LONGEST_LIST + 3]);
    expect([...listsOf(again.run).keys()]).toEqual([8]);
  });
});
