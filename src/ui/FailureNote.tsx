import { causeInWords } from './cause.ts';
import { useStrings } from './StringsContext.tsx';

export interface FailureNoteProps {
  /** Null: nothing failed. */
  readonly failure: { readonly name: string; readonly message: string } | null;
  readonly onRetry: () => void;
}

/** What failed on a page, and why, in one sentence, and the way to try again; the page keeps what it shows. Read out when it appears. */
export function FailureNote({ failure, onRetry }: FailureNoteProps) {
  const strings = useStrings();
  if (failure === null) return null;
  return (
    <div class="failure" role="alert" data-failure={failure.name}>
      <p>{strings.text('errorSentence', causeInWords(failure, strings))}</p>
      <p>
        <button type="button" class="plain" data-action="try-again" onClick={onRetry}>
          {strings.text('tryAgain')}
        </button>
      </p>
    </div>
  );
}
