import type { WordRun } from './word-changes.ts';

export interface WordsProps {
  readonly runs: readonly WordRun[];
  /** What a changed run is: gone from the other text (`del`), or new in this one (`ins`). */
  readonly as: 'del' | 'ins';
}

/** A sentence with the words that the other sentence does not have, in meaning (`del`, `ins`) and in look. */
export function Words({ runs, as: Change }: WordsProps) {
  return <>{runs.map((run, i) => (run.changed ? <Change key={i}>{run.text}</Change> : run.text))}</>;
}
