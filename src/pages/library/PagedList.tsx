import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { ArticleSummary } from '../../messaging/protocol.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import type { TextKey } from '../../ui/message-keys.ts';
import { useStrings } from '../../ui/StringsContext.tsx';
import type { Choice } from './use-choice.ts';
import type { Paged } from './use-paged.ts';

export type ListState = 'loading' | 'ready' | 'empty' | 'error';

export interface PagedListProps {
  readonly paged: Paged<unknown>;
  /** The articles of all its rows. */
  readonly shown: readonly ArticleSummary[];
  readonly choice: Choice;
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
  shown,
  choice,
  none,
  onState,
  children,
}: PagedListProps) {
  const strings = useStrings();
  const state: ListState = failure !== null ? 'error' : isLooking ? 'loading' : found.length === 0 ? 'empty' : 'ready';
  const isUsedUp = state === 'empty' && hasMore;
  // All that was shown has been forgotten, and there is more.
  useEffect(() => {
    if (isUsedUp) more();
  }, [isUsedUp, more]);
  useLayoutEffect(() => onState(state), [state, onState]);
  return (
    <div class="found">
      <FailureNote failure={failure} onRetry={() => location.reload()} />
      {state === 'empty' && !hasMore && <p>{strings.text(none)}</p>}
      {shown.length > 0 && (
        <label class="choose-all">
          <input
            type="checkbox"
            data-action="choose-all"
            checked={choice.has(shown)}
            onChange={({ currentTarget }) => choice.choose(shown, currentTarget.checked)}
          />
          {strings.text('chooseShown')}
        </label>
      )}
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
