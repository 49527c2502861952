import { describe, expect, it } from 'vitest';
import { runCrashTrials } from '../library/crash/crash-trials.ts';

describe('the library when the browser is killed', () => {
  it('loses no acknowledged article and keeps its index whole, three times in a row', async () => {
    // scripts/soak-kill.ts does this at random moments, as often as one likes.
    const moments = [0.35, 0.6, 0.2, 0.9, 0.5, 0.7, 0.05, 0.65];
    let drawn = 0;
    const trials = await runCrashTrials(3, () => moments[drawn++ % moments.length] ?? 0.5);
    expect(trials.map(({ problems }) => problems)).toEqual([[], [], []]);
    expect(trials.at(-1)?.acknowledged).toBeGreaterThan(0);
  });
});
