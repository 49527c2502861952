import type { TextRun } from './collect-runs.ts';
import { isProse } from './density-vote.ts';

/**
 * Share of the prose with votes that the model must keep to be believed. It keeps over .5 on all development pages but
 * those whose vote is for a second article; under .3 it has met markup that it does not know (`<font>`, `<center>`).
 */
const MIN_KEPT_SHARE = 0.3;

/** The log-odds, with prose that has a vote raised to at least even where the model keeps next to none of it. O(runs). */
export function rescueBody(
  runs: readonly TextRun[],
  votes: readonly boolean[],
  logOdds: readonly number[],
): readonly number[] {
  let voted = 0;
  let kept = 0;
  runs.forEach((run, index) => {
    if (votes[index] !== true || !isProse(run)) return;
    voted += run.text.length;
    if ((logOdds[index] ?? 0) >= 0) kept += run.text.length;
  });
  if (kept >= voted * MIN_KEPT_SHARE) return logOdds;
  return runs.map((run, index) => {
    const own = logOdds[index] ?? 0;
    return votes[index] === true && isProse(run) ? Math.max(own, 0) : own;
  });
}
