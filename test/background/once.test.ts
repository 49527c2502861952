import { describe, expect, it } from 'vitest';
import { once } from '../../src/background/once.ts';

describe('once', () => {
  it('makes the thing once for many callers', async () => {
    let made = 0;
    const get = once(async () => ++made);
    expect(await Promise.all([get(), get(), get()])).toEqual([1, 1, 1]);
  });

  it('tries again after a failure', async () => {
    let tries = 0;
    const get = once(async () => {
      if (++tries === 1) throw new Error('blocked');
      return tries;
    });
    await expect(get()).rejects.toThrow('blocked');
    expect(await get()).toBe(2);
  });
});
