import type { DifferenceLine } from '../../ui/difference-line.ts';
import type { MergedLine } from './view-model-merge.ts';

/**
 * Most sentences in one line. A report of its own may be all "missing" from end to end; half a dozen sentences are one
 * paragraph or two, and more would hide what stands in the middle.
 */
const MOST_TOGETHER = 6;

/**
 * Joins missing sentences that follow each other where they are reported: in the same versions, with the same gap in the
 * page. The joined line quotes them in their order and keeps each in `together`. Other lines pass as they are.
 * O(n log n) for n lines.
 */
export function joinNeighbours(lines: readonly MergedLine[]): DifferenceLine[] {
  const gaps = new Map<string, MergedLine[]>();
  for (const line of lines) {
    const gap = line.kind === 'missing' && line.passage !== null ? gapOf(line) : line.id;
    gaps.set(gap, [...(gaps.get(gap) ?? []), line]);
  }
  return [...gaps.values()].flatMap((gap) => runsOf(gap).map(joined));
}

/** Names the gap in the page that a missing sentence would fill, and who fills it. */
function gapOf({ places, readings }: MergedLine): string {
  const keys = readings.flatMap(({ versions }) => versions.map(({ key }) => key));
  return `${places[0]?.block}:${places[0]?.start} ${keys.toSorted().join(' ')}`;
}

function runsOf(gap: readonly MergedLine[]): MergedLine[][] {
  const runs: MergedLine[][] = [];
  let previous = Number.NaN;
  for (const line of gap.toSorted((x, y) => (x.passage ?? 0) - (y.passage ?? 0))) {
    const run = runs.at(-1);
    const passage = line.passage ?? Number.NaN;
    if (run !== undefined && run.length < MOST_TOGETHER && passage === previous + 1) run.push(line);
    else runs.push([line]);
    previous = passage;
  }
  return runs;
}

function joined(run: readonly MergedLine[]): DifferenceLine {
  const [first] = run;
  if (first === undefined) throw new RangeError('A run has at least one line.');
  if (run.length === 1) return first;
  const sentences = run.map(({ readings }) => readings[0]?.text ?? '').filter((text) => text !== '');
  return {
    ...first,
    readings: [{ text: sentences.join(' '), versions: first.readings.flatMap(({ versions }) => versions) }],
    material: Math.max(...run.map(({ material }) => material)),
    together: run,
  };
}
