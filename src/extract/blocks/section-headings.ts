import { LONG_RUN_CHARS, type TextRun } from './collect-runs.ts';
import { isFurnitureText } from './furniture-text.ts';

/**
 * Log-odds under which not even its place makes a heading one of the text's. The section titles that the model loses on the
 * development pages stand at -1 to -4.8.
 */
const LEAST_LOG_ODDS = -5;
const MAX_CHARS = 160;
const MAX_LINK_SHARE = 0.3;

/**
 * Adds the headings that stand between two paragraphs of the body, in the same element as both or beside theirs. The model
 * sees in a short line without Readability's vote a box's title; the paragraphs around it say otherwise. O(runs).
 */
export function addSectionHeadings(runs: readonly TextRun[], logOdds: readonly number[], isBody: boolean[]): void {
  runs.forEach((run, index) => {
    if (isBody[index] === true || !/^h[2-6]$/.test(run.container.tag) || run.text.length > MAX_CHARS) return;
    if ((logOdds[index] ?? 0) < LEAST_LOG_ODDS || isFurnitureText(run.text)) return;
    if (run.linkChars > run.text.length * MAX_LINK_SHARE) return;
    const [before, after] = [runs[index - 1], runs[index + 1]];
    if (before === undefined || after === undefined || isBody[index - 1] !== true || isBody[index + 1] !== true) return;
    if (after.text.length < LONG_RUN_CHARS || !isBeside(run, before) || !isBeside(run, after)) return;
    isBody[index] = true;
  });
}

function isBeside(run: TextRun, other: TextRun): boolean {
  const own = run.container.parent;
  const its = other.container.parent;
  return (
    own !== null &&
    its !== null &&
    (own === its || own.parent === its || own === its.parent || own.parent === its.parent)
  );
}
