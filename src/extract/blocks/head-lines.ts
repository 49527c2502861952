import type { TextRun } from './collect-runs.ts';
import { isProse } from './density-vote.ts';

/** Runs looked at before the story starts, and characters of a line that may say who wrote it, and when. */
const MAX_RUNS = 25;
const MAX_CHARS = 160;

/** The short lines that a page prints from its headline to its first long paragraph: kicker, byline, date. O(1). */
export function headLines(runs: readonly TextRun[]): string[] {
  const heading = Math.max(
    0,
    runs.findIndex((run) => run.container.tag === 'h1'),
  );
  const lines: string[] = [];
  for (const run of runs.slice(heading, heading + MAX_RUNS)) {
    if (run.text.length <= MAX_CHARS) lines.push(run.text);
    else if (isProse(run)) return lines;
  }
  return lines;
}

/** Lines above the text that are looked at: tools and a picture's caption stand between. */
const MAX_ABOVE = 9;

/**
 * The short lines above the first long paragraph that was voted for (`keeps`), the nearest first; with `underHeading` none above an `<h1>`
 * between, where teasers have bylines of their own. O(1) beside the search for it.
 */
export function linesAboveText(runs: readonly TextRun[], keeps: readonly boolean[], underHeading: boolean): string[] {
  const first = runs.findIndex((run, index) => keeps[index] === true && isProse(run));
  if (first < 0) return [];
  const above = runs.slice(Math.max(0, first - MAX_ABOVE), first);
  return above
    .slice(underHeading ? above.findLastIndex((run) => run.container.tag === 'h1') + 1 : 0)
    .map(({ text }) => text)
    .filter((text) => text.length <= MAX_CHARS)
    .reverse();
}
