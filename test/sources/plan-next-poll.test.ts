import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAULTS, faultOfStatus } from '../../src/sources/fault.ts';
import { planNextPoll } from '../../src/sources/plan-next-poll.ts';
import { retryAfterSeconds } from '../../src/sources/retry-after.ts';

const fresh = { intervalMinutes: 30, failures: 0 };
const read = (newEntries: number, ttlMinutes: number | null = null) =>
  ({ state: 'read', newEntries, ttlMinutes }) as const;

describe('planNextPoll', () => {
  it('asks a feed with news sooner and one without later', () => {
    expect(planNextPoll(fresh, read(3)).minutes).toBe(20);
    expect(planNextPoll(fresh, read(0)).minutes).toBe(45);
  });

  it('waits as long as the feed asks to', () => {
    expect(planNextPoll(fresh, read(3, 120)).minutes).toBe(120);
  });

  it('backs off from a failing feed, doubling up to a day, and starts again once it answers', () => {
    let state = fresh;
    const waits: (number | null)[] = [];
    for (let i = 0; i < 9; i++) {
      const next = planNextPoll(state, { state: 'fault', fault: 'server-error', retryAfterSeconds: null });
      waits.push(next.minutes);
      state = next;
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
    expect(planNextPoll(state, read(1))).toEqual({ intervalMinutes: 20, failures: 0, minutes: 20 });
  });

  it('never asks again a feed that says it is gone', () => {
    expect(planNextPoll(fresh, { state: 'fault', fault: 'gone', retryAfterSeconds: null }).minutes).toBeNull();
  });

  it('waits as long as an overrun server asks', () => {
    const outcome = { state: 'fault', fault: 'rate-limited', retryAfterSeconds: 7200 } as const;
    expect(planNextPoll(fresh, outcome).minutes).toBe(120);
  });

  it('stays between ten minutes and a day, whatever happens', () => {
    const outcome = fc.oneof(
      fc.record({
        state: fc.constant('read' as const),
        newEntries: fc.nat(50),
        ttlMinutes: fc.option(fc.nat(100_000)),
      }),
      fc.record({
        state: fc.constant('fault' as const),
        fault: fc.constantFrom(...FAULTS),
        retryAfterSeconds: fc.constant(null),
      }),
    );
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 60 }), (outcomes) => {
        let state = fresh;
        for (const each of outcomes) {
          const next = planNextPoll(state, each);
          if (next.minutes !== null) {
            expect(next.minutes).toBeGreaterThanOrEqual(10);
            expect(next.minutes).toBeLessThanOrEqual(1440);
          }
          state = next;
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('faultOfStatus', () => {
  it.each([
    [200, null],
    [304, null],
    [401, 'refused'],
    [403, 'refused'],
    [404, 'not-found'],
    [410, 'gone'],
    [418, 'unexpected-status'],
    [429, 'rate-limited'],
    [503, 'server-error'],
  ])('names %i', (status, fault) => {
    expect(faultOfStatus(status)).toBe(fault);
  });
});

describe('retryAfterSeconds', () => {
  const now = Date.parse('2026-03-02T10:00:00Z');
  it.each([
    ['120', 120],
    ['Mon, 02 Mar 2026 10:01:00 GMT', 60],
    ['Mon, 02 Mar 2026 09:00:00 GMT', 0],
    ['99999999', 604_800],
    ['soon', null],
    [null, null],
  ])('reads %s', (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds);
  });
});
