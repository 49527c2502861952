import { expect, it, vi } from 'vitest';
import { ensureAlarm } from '../../src/platform/alarms.ts';

const alarms = vi.hoisted(() => ({ get: vi.fn(), create: vi.fn() }));
vi.mock('webextension-polyfill', () => ({ default: { alarms } }));

it.each([
  ['is set already', 4, 5, false],
  ['has another period', 4, 30, true],
  ['was set while the clock was ahead', 60 * 24 * 365, 5, true],
])('an alarm that %s', async (_, minutes, periodInMinutes, isSetAgain) => {
  alarms.create.mockClear();
  alarms.get.mockResolvedValue({ name: 'poll', scheduledTime: Date.now() + minutes * 60_000, periodInMinutes });
  await ensureAlarm('poll', 5);
  expect(alarms.create).toHaveBeenCalledTimes(isSetAgain ? 1 : 0);
});
