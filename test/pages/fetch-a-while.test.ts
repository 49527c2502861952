import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fetchAWhile } from '../../src/pages/fetch-a-while.ts';

const world = vi.hoisted(() => ({ waits: [] as (number | null)[], asked: 0 }));
vi.mock('../../src/messaging/send.ts', () => ({
  send: async () => ({ waitMs: world.waits[world.asked++] ?? null }),
}));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each([
  ['until nothing is due', [1_000, 1_000, null], 3, 2_000],
  ['no longer than a while, where a site asks for a minute', [1_000, 60_000, null], 2, 1_000],
])('asks for batches %s', async (_, waits, asked, ended) => {
  const start = Date.now();
  Object.assign(world, { waits, asked: 0 });
  let end = 0;
  void fetchAWhile().then(() => {
    end = Date.now();
  });
  await vi.advanceTimersByTimeAsync(120_000);
  expect([world.asked, end - start]).toEqual([asked, ended]);
});
