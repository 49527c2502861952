import { ProgressLine } from './ProgressLine.tsx';
import { useStrings } from './StringsContext.tsx';

export interface UpgradeNoteProps {
  /** Articles that are in their new form, and all. */
  readonly done: number;
  readonly total: number;
}

/** Why a page waits: an older library is brought up to date. The sentence is read out once, the numbers are for the eye. */
export function UpgradeNote({ done, total }: UpgradeNoteProps) {
  const strings = useStrings();
  return (
    <section aria-label={strings.text('libraryTitle')} data-upgrade="">
      <p role="status">{strings.text('upgradeSentence')}</p>
      <ProgressLine label={strings.text('upgradeSentence')} done={done} total={total} />
    </section>
  );
}
