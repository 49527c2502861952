import { useStrings } from './StringsContext.tsx';

export interface ProgressLineProps {
  /** What is being done, for ears: the numbers are for the eye. */
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** How much of long work is done of how much. */
export function ProgressLine({ label, done, total }: ProgressLineProps) {
  const strings = useStrings();
  return (
    <div class="progress-line">
      <progress max={total} value={done} aria-label={label} />
      <p class="quiet">{strings.text('doneOf', strings.number(done), strings.number(total))}</p>
    </div>
  );
}
