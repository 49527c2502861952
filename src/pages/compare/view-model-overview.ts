import type { RowView } from './view-model-rows.ts';

/** One mark of the overview bar. */
export interface OverviewMark {
  /** Where it stands in the base, 0..1. */
  readonly at: number;
  readonly mark: 'changed' | 'only-here' | 'others-say-more' | 'moved';
  /** The row to go to. */
  readonly block: number;
}

/** One mark for each difference that the rows show, in reading order. */
export function overviewMarks(rows: readonly RowView[]): OverviewMark[] {
  const length = rows.reduce((sum, row) => sum + lengthOf(row), 0) || 1;
  const marks: OverviewMark[] = [];
  let before = 0;
  for (const row of rows) {
    const { block } = row;
    for (const sentence of row.sentences) {
      const at = before / length;
      for (const { kinds } of sentence.readings) {
        marks.push({ at, mark: kinds.every((kind) => kind === 'moved') ? 'moved' : 'changed', block });
      }
      if (sentence.mark === 'only-here') marks.push({ at, mark: 'only-here', block });
      before += sentence.text.length;
    }
    for (const _ of row.additions) marks.push({ at: before / length, mark: 'others-say-more', block });
  }
  return marks;
}

function lengthOf({ sentences }: RowView): number {
  return sentences.reduce((sum, { text }) => sum + text.length, 0);
}
