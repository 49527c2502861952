import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { causeInWords } from '../../ui/cause.ts';
import type { TextKey } from '../../ui/message-keys.ts';
import { useStrings } from '../../ui/StringsContext.tsx';
import type { Paged } from './use-paged.ts';

export type ListState = 'loading' | 'ready' | 'empty' | 'error';

export interface PagedListProps {
  readonly paged: Omit<Paged<unknown>, 'change'>;
  /** What is said when nothing was found. */
  readonly none: TextKey;
  /** Hears of the list's state whenever that changes. */
  readonly onState: (state: ListState) => void;
  /** A row for each that was found. */
  readonly children: ComponentChildren;
}

/** The rows of a long list, how many there are, and the way to more. */
export function PagedList({
  paged: { found, isLooking, hasMore, failure, more },
  none,
  onState,
  children,
}: PagedListProps) {
  const strings = useStrings();
  const state: ListState = failure !== null ? 'error' : isLooking ? 'loading' : found.length === 0 ? 'empty' : 'ready';
  useLayoutEffect(() => onState(state), [state, onState]);
  return (
    <div class="found">
      {failure !== null && <p class="notice">{strings.text('errorSentence', causeInWords(failure, strings))}</p>}
      {state === 'empty' && <p>{strings.text(none)}</p>}
      <ul class="lines">{children}</ul>
      <p role="status" class="quiet">
        {state === 'loading' && strings.text('librarySearching')}
        {state === 'ready' && strings.text('libraryFound', strings.number(found.length))}
      </p>
      {hasMore && !isLooking && (
        <button type="button" data-action="more" onClick={more}>
          {strings.text('libraryMore')}
        </button>
      )}
    </div>
  );
}
