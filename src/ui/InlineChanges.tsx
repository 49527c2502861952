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

/** Between what is gone and what has come in its place: "71 74" must not read as 7174, nor be copied so. */
const THIN_SPACE = '\u2009';

/** The same, from runs that are known already. White space at the edges of a change is not drawn as part of it. */
export function InlineRuns({ runs }: { readonly runs: readonly InlineRun[] }) {
  return (
    <>
      {runs.map(({ text, change }, i) => {
        if (change === 'same' || text.trim() === '') return text;
        const Tag = change === 'gone' ? 'del' : 'ins';
        const start = text.length - text.trimStart().length;
        const end = text.trimEnd().length;
        const before = runs[i - 1];
        const isGlued = change === 'come' && before?.change === 'gone' && start === 0 && /\S$/.test(before.text);
        return [
          isGlued ? THIN_SPACE : text.slice(0, start),
          <Tag key={i}>{text.slice(start, end)}</Tag>,
          text.slice(end),
        ];
      })}
    </>
  );
}
