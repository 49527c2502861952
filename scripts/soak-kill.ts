/**
 * `npx tsx scripts/soak-kill.ts [kills] [seed]`: kills a real Chromium at random moments while the library writes (30
 * times unless told) and checks after each kill that no acknowledged article is lost and the index is whole. Prints a
 * line for each kill; exits with 1 when anything was wrong.
 */
import { runCrashTrials } from '../test/library/crash/crash-trials.ts';

const [kills = '30', seed = '1'] = process.argv.slice(2);

/** Mulberry32, so that a failing soak can be run again. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

let failed = 0;
await runCrashTrials(Number(kills), randomFrom(Number(seed)), ({ after, acknowledged, problems, torn }) => {
  if (problems.length > 0) failed++;
  console.log(
    `killed after ${after} ms; ${acknowledged} articles acknowledged; ${problems.slice(0, 5).join('; ') || 'all well'}${torn ? '; a write of the browser itself was cut in two: begun anew' : ''}`,
  );
});
console.log(`${kills} kills, ${failed} with something wrong.`);
process.exitCode = failed > 0 ? 1 : 0;
