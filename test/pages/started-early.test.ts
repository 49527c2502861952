import { describe, expect, it } from 'vitest';
import { startedEarly } from '../../src/pages/started-early.ts';

describe('startedEarly', () => {
  it('asks before anybody calls, and again for every caller after the first', async () => {
    let asked = 0;
    const get = startedEarly(async () => ++asked);
    expect(asked).toBe(1);
    expect(await get()).toBe(1);
    expect(await get()).toBe(2);
    expect(asked).toBe(2);
  });

  it('gives an early failure to the first caller, and lets the next one try again', async () => {
    let asked = 0;
    const get = startedEarly(async () => {
      if (++asked === 1) throw new Error('asleep');
      return 'awake';
    });
    await expect(get()).rejects.toThrow('asleep');
    expect(await get()).toBe('awake');
  });
});
