import { useMemo } from 'preact/hooks';
import { inlineChanges } from './word-changes.ts';

export interface InlineChangesProps {
  readonly here: string;
  readonly there: string;
  /** BCP 47 of both. */
  readonly language: string | null;
}

/** Two wordings of one sentence as an editor's corrections, in meaning (`del`, `ins`) and in look. */
export function InlineChanges({ here, there, language }: InlineChangesProps) {
  const runs = useMemo(() => inlineChanges(here, there, language ?? undefined), [here, there, language]);
  return (
    <>
      {runs.map(({ text, change }, i) => {
        if (change === 'gone') return <del key={i}>{text}</del>;
        return change === 'come' ? <ins key={i}>{text}</ins> : text;
      })}
    </>
  );
}
