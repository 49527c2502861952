import { causeInWords } from './cause.ts';
import { useStrings } from './StringsContext.tsx';

export interface FailureNoteProps {
  /** Null: nothing failed. */
  readonly failure: { readonly name: string; readonly message: string } | null;
}

/** What failed on a page, and why, in one sentence; the page keeps what it shows. Read out when it appears. */
export function FailureNote({ failure }: FailureNoteProps) {
  const strings = useStrings();
  if (failure === null) return null;
  return (
    <p class="failure" role="alert" data-failure={failure.name}>
      {strings.text('errorSentence', causeInWords(failure, strings))}
    </p>
  );
}
