import { describe, expect, it } from 'vitest';
import { ByteCache } from '../../../src/library/index/byte-cache.ts';

describe('the row cache', () => {
  it('forgets the row that was not used for longest when its bytes run out', () => {
    const cache = new ByteCache(10);
    cache.set(1, new Uint8Array(4));
    cache.set(2, new Uint8Array(4));
    expect(cache.get(1)?.length).toBe(4);
    cache.set(3, new Uint8Array(4));
    expect([1, 2, 3].map((key) => cache.get(key) !== undefined)).toEqual([true, false, true]);
  });

  it('counts a row that is set twice once', () => {
    const cache = new ByteCache(10);
    for (let times = 0; times < 5; times++) cache.set(1, new Uint8Array(6));
    cache.set(2, new Uint8Array(4));
    expect(cache.get(1)).toBeDefined();
    expect(cache.get(2)).toBeDefined();
  });
});
