import { LONG_RUN_CHARS, type TextRun } from './collect-runs.ts';
import type { ElementRecord } from './element-record.ts';

/** A run with more of its characters in links is no prose. */
const MAX_LINK_SHARE = 0.35;

/**
 * Which runs stand with most of the page's prose: those under the element whose own children (or theirs) hold the most long,
 * link-poor runs. It stands in for Readability where that would cost too much or finds nothing. O(runs).
 */
export function densityVote(runs: readonly TextRun[]): boolean[] {
  const prose = new Map<ElementRecord, number>();
  for (const run of runs) {
    if (!isProse(run)) continue;
    const parent = run.container.parent ?? run.container;
    prose.set(parent, (prose.get(parent) ?? 0) + run.text.length);
    if (parent.parent !== null) prose.set(parent.parent, (prose.get(parent.parent) ?? 0) + run.text.length / 2);
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
