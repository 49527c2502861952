import { useStrings } from './StringsContext.tsx';

export interface SurvivalMeterProps {
  readonly carriedBy: number;
  readonly of: number;
  /** The same in words. */
  readonly label: string;
}

/** How many carry a paragraph, as a number and as a bar: both say it without colour. */
export function SurvivalMeter({ carriedBy, of, label }: SurvivalMeterProps) {
  const strings = useStrings();
  return (
    <span class="survival" title={label}>
      <span class="by-ear">{label}</span>
      <span aria-hidden="true">
        <span class="share">
          {strings.number(carriedBy)}/{strings.number(of)}
        </span>
        <span class="bar">
          <span style={{ blockSize: `${of === 0 ? 0 : Math.round((carriedBy / of) * 100)}%` }} />
        </span>
      </span>
    </span>
  );
}
