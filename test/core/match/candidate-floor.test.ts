import { describe, expect, it } from 'vitest';
import type { Fingerprint } from '../../../src/core/fingerprint/fingerprint.ts';
import { createMemoryIndex } from '../../../src/core/match/memory-index.ts';
import type { ArticleKey } from '../../../src/core/story.ts';

const key = (n: number) => `https://o.example/${n}#x` as ArticleKey;
const EMPTY = { copy: new Uint32Array(), terms: new Uint32Array(), weights: new Uint8Array(), day: null, words: 300 };

function print(terms: readonly number[], copy: readonly number[] = []): Fingerprint {
  return {
    ...EMPTY,
    copy: Uint32Array.from(copy).sort(),
    terms: Uint32Array.from(terms).sort(),
    weights: new Uint8Array(terms.length).fill(100),
    traits: new Uint8Array(terms.length),
  };
}

const range = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);

async function found(query: Fingerprint, library: readonly Fingerprint[]): Promise<readonly ArticleKey[]> {
  const index = createMemoryIndex();
  await index.put(library.map((fingerprint, n) => ({ key: key(n), fingerprint })));
  return (await index.candidates(query, 100)).candidates.map((candidate) => candidate.key);
}

describe('the floor for candidates', () => {
  it('leaves out articles that share one word of a hundred, but for the forty best', async () => {
    const strangers = range(0, 90).map((n) => print([n, ...range(1_000 + n * 50, 40)]));
    expect(await found(print(range(0, 100)), strangers)).toHaveLength(40);
  });

  it('keeps every article that shares a good part, however many they are', async () => {
    const versions = range(0, 90).map((n) => print([...range(n % 50, 50), ...range(1_000 + n * 50, 40)]));
    expect(await found(print(range(0, 100)), versions)).toHaveLength(90);
  });

  it('leaves out what shares two runs of words with a long text by chance, not what shares three', async () => {
    const own = range(1, 80);
    const library = [print([], [1, 2, 500, 501]), print([], [1, 2, 3, 500])];
    expect(await found(print([], own), library)).toEqual([key(1)]);
  });

  it('keeps what shares a single run of words with a very short text', async () => {
    expect(await found(print([], range(1, 12)), [print([], [5, 500])])).toEqual([key(0)]);
  });
});
