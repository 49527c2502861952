import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fingerprint } from '../../src/core/fingerprint/fingerprint.ts';
import { createMemoryIndex } from '../../src/core/match/memory-index.ts';
import { COPY_FREQUENCY_CAP } from '../../src/core/match/rarity.ts';
import type { CandidateSet, StoryIndex } from '../../src/core/match/story-index.ts';
import type { ArticleKey } from '../../src/core/story.ts';
import { ReferenceIndex } from './reference-index.ts';

/** What every StoryIndex must do, whatever it stores postings in. */
export function describeStoryIndex(name: string, openIndex: () => Promise<StoryIndex>): void {
  describe(`${name} as a StoryIndex`, () => {
    it('answers an empty library with zero frequencies and no candidates', async () => {
      const index = await openIndex();
      const answer = await index.candidates(print([1, 2], [[3, 9]]), 10);
      expect(answer).toEqual({
        articles: 0,
        copyFrequencies: Uint32Array.of(0, 0),
        termFrequencies: Uint32Array.of(0),
        candidates: [],
      });
    });

    it('finds an article by one shared copy hash and by one shared term', async () => {
      const index = await openIndex();
      await index.put([
        { key: keyOf(1), fingerprint: print([10, 4_000_000_000], []) },
        { key: keyOf(2), fingerprint: print([], [[77, 3]]) },
        { key: keyOf(3), fingerprint: print([11], [[78, 3]]) },
      ]);
      const answer = await index.candidates(print([4_000_000_000], [[77, 5]]), 10);
      expect(keysOf(answer)).toEqual([keyOf(1), keyOf(2)]);
    });

    it('returns the whole fingerprint of a candidate', async () => {
      const index = await openIndex();
      const whole: Fingerprint = { ...print([10, 20], [[30, 200]]), day: 20_000, words: 412 };
      await index.put([{ key: keyOf(1), fingerprint: whole }]);
      const answer = await index.candidates(print([20], []), 10);
      expect(answer.candidates[0]?.fingerprint).toEqual(whole);
    });

    it('replaces an article that is put again under the same key', async () => {
      const index = await openIndex();
      await index.put([{ key: keyOf(1), fingerprint: print([10], []) }]);
      await index.put([{ key: keyOf(1), fingerprint: print([20], []) }]);
      const answer = await index.candidates(print([10, 20], []), 10);
      expect(answer.articles).toBe(1);
      expect([...answer.copyFrequencies]).toEqual([0, 1]);
    });

    it('ranks by event score: heavier and rarer shared terms first', async () => {
      const index = await openIndex();
      const common = [1, 2, 3, 4, 5, 6].map((n) => ({ key: keyOf(n), fingerprint: print([], [[500, 9]]) }));
      await index.put([...common, { key: keyOf(7), fingerprint: print([], [[600, 9]]) }]);
      await index.put([{ key: keyOf(8), fingerprint: print([], [[600, 90]]) }]);
      const answer = await index.candidates(
        print(
          [],
          [
            [500, 9],
            [600, 9],
          ],
        ),
        2,
      );
      const best = [...answer.candidates].sort((x, y) => y.eventScore - x.eventScore).map(({ key }) => key);
      expect(best).toEqual([keyOf(8), keyOf(7)]);
    });

    it('keeps the limit for each of the two fingerprints', async () => {
      const index = await openIndex();
      const copies = [1, 2, 3].map((n) => ({ key: keyOf(n), fingerprint: print([10, 20 + n], []) }));
      const events = [4, 5, 6].map((n) => ({ key: keyOf(n), fingerprint: print([], [[30, 30 * n]]) }));
      await index.put([...copies, ...events]);
      const answer = await index.candidates(print([10, 21], [[30, 1]]), 1);
      expect(keysOf(answer)).toEqual([keyOf(1), keyOf(6)]);
    });

    it('leaves out articles that share one term of a hundred, but for the forty best', async () => {
      const index = await openIndex();
      const numbers = (from: number, count: number) =>
        Array.from({ length: count }, (_, at): [number, number] => [from + at, 100]);
      const strangers = Array.from({ length: 60 }, (_, n) => ({
        key: keyOf(n + 1),
        fingerprint: print([], [[n, 100], ...numbers(1_000 + 50 * n, 40)]),
      }));
      await index.put(strangers);
      expect((await index.candidates(print([], numbers(0, 100)), 100)).candidates).toHaveLength(40);
    });

    it('finds more than forty articles that share a good part of the terms', async () => {
      const index = await openIndex();
      const numbers = (from: number, count: number) =>
        Array.from({ length: count }, (_, at): [number, number] => [from + at, 100]);
      const versions = Array.from({ length: 50 }, (_, n) => ({
        key: keyOf(n + 1),
        fingerprint: print([], [...numbers(n % 25, 25), ...numbers(1_000 + 50 * n, 20)]),
      }));
      await index.put(versions);
      expect((await index.candidates(print([], numbers(0, 50)), 100)).candidates).toHaveLength(50);
    });

    it('leaves out what shares two copy hashes with a long text, not what shares three', async () => {
      const index = await openIndex();
      await index.put([
        { key: keyOf(1), fingerprint: print([1, 2, 500], []) },
        { key: keyOf(2), fingerprint: print([1, 2, 3], []) },
      ]);
      const long = print(
        Array.from({ length: 80 }, (_, at) => at + 1),
        [],
      );
      expect(keysOf(await index.candidates(long, 10))).toEqual([keyOf(2)]);
    });

    it('finds nothing by what stands in more articles than the cap, and counts it still', async () => {
      const index = await openIndex();
      const form = print([10], [[500, 9]]);
      const filled = (n: number) => ({ key: keyOf(n), fingerprint: form });
      await index.put(Array.from({ length: COPY_FREQUENCY_CAP - 1 }, (_, at) => filled(at + 1)));
      await index.put([{ key: keyOf(5_000), fingerprint: print([10, 20], [[500, 9]]) }]);
      const atCap = [await index.candidates(print([10], []), 7), await index.candidates(print([], [[500, 9]]), 7)];
      expect(atCap.map(({ candidates }) => candidates.length)).toEqual([7, 7]);
      await index.put([filled(6_000)]);
      const over = [await index.candidates(print([10], []), 7), await index.candidates(print([], [[500, 9]]), 7)];
      expect(over.map(({ candidates }) => candidates.length)).toEqual([0, 0]);
      expect(over.map(({ copyFrequencies, termFrequencies }) => [...copyFrequencies, ...termFrequencies])).toEqual([
        [COPY_FREQUENCY_CAP + 1],
        [COPY_FREQUENCY_CAP + 1],
      ]);
      expect(keysOf(await index.candidates(print([10, 20], [[500, 9]]), 7))).toEqual([keyOf(5_000)]);
    });

    it('agrees with looking at every article, after any sequence of puts and removals', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), fingerprint, async (steps, query) => {
          const [index, reference] = [await openIndex(), new ReferenceIndex()];
          for (const { remove, entries } of steps) {
            for (const one of [index, reference]) {
              await (remove ? one.remove(entries.map(({ key }) => key)) : one.put(entries));
            }
          }
          const [answer, expected] = [await index.candidates(query, 100), await reference.candidates(query)];
          expect(answer.articles).toBe(expected.articles);
          expect(answer.copyFrequencies).toEqual(expected.copyFrequencies);
          expect(answer.termFrequencies).toEqual(expected.termFrequencies);
          expect(sharedCopies(answer)).toEqual(sharedCopies(expected));
        }),
        { seed: 1, numRuns: 60 },
      );
    });

    it('answers as the index in memory where only a sample of each text is listed', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(longFingerprint, { maxLength: 5 }), longFingerprint, async (library, query) => {
          const [index, reference] = [await openIndex(), createMemoryIndex()];
          const entries = library.map((fingerprint, n) => ({ key: keyOf(n + 1), fingerprint }));
          for (const one of [index, reference]) await one.put(entries);
          const [answer, expected] = [await index.candidates(query, 100), await reference.candidates(query, 100)];
          expect(answer.copyFrequencies).toEqual(expected.copyFrequencies);
          expect(sharedCopies(answer)).toEqual(sharedCopies(expected));
        }),
        { seed: 1, numRuns: 20 },
      );
    });
  });
}

const hash = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 2 ** 32 - 4, max: 2 ** 32 - 1 }));
const fingerprint = fc
  .record({ copy: fc.uniqueArray(hash, { maxLength: 8 }), terms: fc.uniqueArray(hash, { maxLength: 8 }) })
  .map(({ copy, terms }) =>
    print(
      copy,
      terms.map((term) => [term, (term % 200) + 1]),
    ),
  );
/** 90 to 200 hashes out of 256, all over their range, of which a text lists sixty. */
const longFingerprint = fc
  .uniqueArray(fc.integer({ min: 0, max: 255 }), { minLength: 90, maxLength: 200 })
  .map((numbers) =>
    print(
      numbers.map((n) => n * 2 ** 24 + 1),
      [[7, 3]],
    ),
  );
const step = fc.record({
  remove: fc.boolean(),
  entries: fc.uniqueArray(fc.record({ key: fc.integer({ min: 1, max: 9 }).map(keyOf), fingerprint }), {
    selector: ({ key }) => key,
    maxLength: 4,
  }),
});

/** A fingerprint of these copy hashes and [term, weight] pairs, in any order. */
export function print(copy: readonly number[], terms: readonly (readonly [number, number])[]): Fingerprint {
  const sorted = [...terms].sort(([a], [b]) => a - b);
  return {
    copy: Uint32Array.from(copy).sort(),
    terms: Uint32Array.from(sorted, ([term]) => term),
    weights: Uint8Array.from(sorted, ([, weight]) => weight),
    traits: new Uint8Array(sorted.length),
    day: null,
    words: 100,
  };
}

export function keyOf(n: number): ArticleKey {
  return `https://outlet.example/${n}#${n.toString(16).padStart(16, '0')}` as ArticleKey;
}

function keysOf(answer: CandidateSet): ArticleKey[] {
  return answer.candidates.map(({ key }) => key).sort();
}

function sharedCopies(answer: CandidateSet): [ArticleKey, number][] {
  return answer.candidates
    .map(({ key, sharedCopy }): [ArticleKey, number] => [key, sharedCopy])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
