import { useStrings } from './StringsContext.tsx';

export interface ChangedNoteProps {
  /** When the earlier text was seen (ISO 8601), and how many differences there are. */
  readonly changed: { readonly at: string; readonly differences: number };
  readonly now: Date;
  readonly onShow: () => void;
}

/** Says that the page's own text has changed since it was seen before, how much, and leads to what. */
export function ChangedNote({ changed: { at, differences }, now, onShow }: ChangedNoteProps) {
  const strings = useStrings();
  const since = strings.moment(at, now) ?? at;
  return (
    <p class="quiet">
      {strings.text('changedSince', since)}{' '}
      <button type="button" class="plain" data-action="show-change" onClick={onShow}>
        {strings.count('seeChanges', differences)}
      </button>
    </p>
  );
}
