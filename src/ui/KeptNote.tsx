import { useStrings } from './StringsContext.tsx';

export interface KeptNoteProps {
  /** Whether the article clicked on is in the library: kept, never kept (private window), or forgotten just now. */
  readonly kept: 'kept' | 'private' | 'forgotten';
  readonly onForget: () => void;
  readonly onKeepAgain: () => void;
}

/** Says what was kept of this page, and lets the reader undo it. */
export function KeptNote({ kept, onForget, onKeepAgain }: KeptNoteProps) {
  const strings = useStrings();
  if (kept === 'private') return <p class="kept">{strings.text('privateNote')}</p>;
  return (
    <p class="kept">
      {strings.text(kept === 'kept' ? 'keptNote' : 'forgottenNote')}{' '}
      <button
        type="button"
        class="plain"
        data-action={kept === 'kept' ? 'forget-article' : 'keep-again'}
        onClick={kept === 'kept' ? onForget : onKeepAgain}
      >
        {strings.text(kept === 'kept' ? 'forgetThis' : 'keepAgain')}
      </button>
    </p>
  );
}
