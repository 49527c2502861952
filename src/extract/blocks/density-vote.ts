import { LONG_RUN_CHARS, type TextRun } from './collect-runs.ts';
import type { ElementRecord } from './element-record.ts';

/** A run with more of its characters in links is no prose. */
const MAX_LINK_SHARE = 0.35;

/** Ancestors that a run's characters count for, each for so much of what the one below it got. */
const SCORED_LEVELS = 3;
const SHARE_ABOVE = 0.5;

/**
 * Which runs stand with most of the page's prose: those under the element in which, within three levels, the most long,
 * link-poor runs stand. It stands in for Readability where that would cost too much or finds nothing. O(runs).
 */
export function densityVote(runs: readonly TextRun[]): boolean[] {
  const prose = new Map<ElementRecord, number>();
  for (const run of runs) {
    if (!isProse(run)) continue;
    let share = run.text.length;
    let record = run.container.parent;
    for (let level = 0; level < SCORED_LEVELS && record !== null; level += 1) {
      prose.set(record, (prose.get(record) ?? 0) + share);
      share *= SHARE_ABOVE;
      record = record.parent;
    }
  }
  let best: ElementRecord | null = null;
  for (const [record, chars] of prose) if (best === null || chars > (prose.get(best) ?? 0)) best = record;
  return runs.map((run) => best !== null && run.linkChars <= run.text.length * MAX_LINK_SHARE && isNear(run, best));
}

/** Long, with few links. */
export function isProse(run: TextRun): boolean {
  return run.text.length >= LONG_RUN_CHARS && run.linkChars <= run.text.length * MAX_LINK_SHARE;
}

function isNear(run: TextRun, box: ElementRecord): boolean {
  let record: ElementRecord | null = run.container;
  for (let level = 0; level < 4 && record !== null; level += 1) {
    if (record === box) return true;
    record = record.parent;
  }
  return false;
}
