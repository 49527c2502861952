import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fingerprint } from '../../../src/core/fingerprint/fingerprint.ts';
import { createMemoryIndex } from '../../../src/core/match/memory-index.ts';
import type { ArticleKey } from '../../../src/core/story.ts';

const hashes = fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 12 }).map((list) => Uint32Array.from(list).sort());
const fingerprints: fc.Arbitrary<Fingerprint> = fc.record({ copy: hashes, terms: hashes }).map(({ copy, terms }) => ({
  copy,
  terms,
  weights: terms.map((hash) => (hash % 255) + 1) as unknown as Uint8Array,
  traits: new Uint8Array(terms.length),
  day: null,
  words: 100,
}));

const key = (i: number) => `https://o.example/${i}#x` as ArticleKey;

describe('the index in memory', () => {
  it('counts and finds as a look at every article would', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fingerprints, { maxLength: 12 }),
        fingerprints,
        fc.nat(),
        async (library, query, gone) => {
          const index = createMemoryIndex();
          await index.put(library.map((fingerprint, i) => ({ key: key(i), fingerprint })));
          const removed = library.length > 0 ? gone % library.length : -1;
          await index.remove([key(removed)]);
          const left = library.flatMap((fingerprint, i) => (i === removed ? [] : [{ i, fingerprint }]));
          const found = await index.candidates(query, 100);
          expect(found.articles).toBe(left.length);
          expect([...found.copyFrequencies]).toEqual(
            [...query.copy].map((hash) => left.filter(({ fingerprint }) => fingerprint.copy.includes(hash)).length),
          );
          expect([...found.termFrequencies]).toEqual(
            [...query.terms].map((hash) => left.filter(({ fingerprint }) => fingerprint.terms.includes(hash)).length),
          );
          const shared = new Map(found.candidates.map((candidate) => [candidate.key, candidate.sharedCopy]));
          for (const { i, fingerprint } of left) {
            const expected = [...query.copy].filter((hash) => fingerprint.copy.includes(hash)).length;
            expect(shared.get(key(i)) ?? 0).toBe(expected);
          }
        },
      ),
      { seed: 1, numRuns: 100 },
    );
  });

  it('replaces an article that is put again', async () => {
    const index = createMemoryIndex();
    const base = { weights: new Uint8Array(), traits: new Uint8Array(), terms: new Uint32Array(), day: null, words: 1 };
    await index.put([{ key: key(1), fingerprint: { ...base, copy: Uint32Array.of(1, 2) } }]);
    await index.put([{ key: key(1), fingerprint: { ...base, copy: Uint32Array.of(2, 3) } }]);
    const found = await index.candidates({ ...base, copy: Uint32Array.of(1, 2, 3) }, 10);
    expect([...found.copyFrequencies]).toEqual([0, 1, 1]);
    expect(found.candidates.map(({ sharedCopy }) => sharedCopy)).toEqual([2]);
  });
});
