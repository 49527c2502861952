import { describe, expect, it } from 'vitest';
import type { Fingerprint } from '../../../src/core/fingerprint/fingerprint.ts';
import { TailMemory } from '../../../src/library/index/tail-memory.ts';

function fingerprint(hash: number): Fingerprint {
  const one = Uint32Array.of(hash);
  return { copy: one, terms: one, weights: Uint8Array.of(1), traits: Uint8Array.of(0), day: null, words: 1 };
}

function remembering(limit: number, ...ids: readonly number[]): TailMemory {
  const tail = new TailMemory(limit);
  for (const id of ids) tail.add(id, fingerprint(id));
  return tail;
}

describe('the remembered tail', () => {
  it('says which articles it lacks and forgets those that are gone', () => {
    const tail = remembering(10, 3, 4, 9);
    expect(tail.keepOnly([3, 5, 9])).toEqual([5]);
    expect([...tail.articles.keys()]).toEqual([3, 9]);
  });

  it('is in order of id, in whichever order articles came', () => {
    const tail = remembering(10, 8, 2, 5);
    expect(tail.keepOnly([2, 5, 8])).toEqual([]);
    expect([...tail.articles.keys()]).toEqual([2, 5, 8]);
  });

  it('remembers no more than it may, and covers nothing when it forgets', () => {
    const tail = remembering(2, 1, 2);
    tail.cover(1, 3);
    tail.add(3, fingerprint(3));
    expect(tail.covers(1, 3)).toBe(false);
    expect(tail.keepOnly([1, 2, 3])).toEqual([1]);
  });

  it('forgets what a segment holds', () => {
    const tail = remembering(10, 1, 2, 3);
    tail.forgetBelow(3);
    expect([...tail.articles.keys()]).toEqual([3]);
  });

  it('covers a range until something is forgotten', () => {
    const tail = remembering(10, 1, 2);
    tail.cover(1, 3);
    expect(tail.covers(1, 3)).toBe(true);
    expect(tail.covers(1, 4)).toBe(false);
    tail.keepOnly([2]);
    expect(tail.covers(1, 3)).toBe(false);
  });
});
