import { useMemo } from 'preact/hooks';
import { type InlineRun, inlineChanges } from './word-changes.ts';

export interface InlineChangesProps {
  readonly here: string;
  readonly there: string;
  /** BCP 47 of both. */
  readonly language: string | null;
}

/** Two wordings of one sentence as an editor's corrections, in meaning (`del`, `ins`) and in look. */
export function InlineChanges({ here, there, language }: InlineChangesProps) {
  const runs = useMemo(() => inlineChanges(here, there, language ?? undefined), [here, there, language]);
  return <InlineRuns runs={runs} />;
}

/** The same, from runs that are known already. White space at the edges of a change is not drawn as part of it. */
export function InlineRuns({ runs }: { readonly runs: readonly InlineRun[] }) {
  return (
    <>
      {runs.map(({ text, change }, i) => {
        if (change === 'same' || text.trim() === '') return text;
        const Tag = change === 'gone' ? 'del' : 'ins';
        const start = text.length - text.trimStart().length;
        const end = text.trimEnd().length;
        return [text.slice(0, start), <Tag key={i}>{text.slice(start, end)}</Tag>, text.slice(end)];
      })}
    </>
  );
}
