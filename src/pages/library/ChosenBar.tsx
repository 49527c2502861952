import { useStrings } from '../../ui/StringsContext.tsx';
import { SureButton } from './SureButton.tsx';

export interface ChosenBarProps {
  /** How many articles are chosen. */
  readonly count: number;
  readonly onExport: () => void;
  readonly onForget: () => void;
  readonly onClear: () => void;
}

/** What can be done with the chosen articles; it stays in view while the list is scrolled. */
export function ChosenBar({ count, onExport, onForget, onClear }: ChosenBarProps) {
  const strings = useStrings();
  return (
    <section class="chosen" aria-label={strings.text('chosenHeading')}>
      <p role="status">{strings.count('articlesChosen', count)}</p>
      <button type="button" data-action="export-chosen" onClick={onExport}>
        {strings.text('exportChosen')}
      </button>
      <SureButton
        action="forget-chosen"
        label={strings.text('forgetChosen')}
        about=""
        sure={strings.count('forgetSure', count)}
        onSure={onForget}
      />
      <button type="button" class="plain" data-action="choose-none" onClick={onClear}>
        {strings.text('chooseNone')}
      </button>
    </section>
  );
}
