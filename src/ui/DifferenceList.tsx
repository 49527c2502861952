import { DifferenceRow } from './DifferenceRow.tsx';
import type { DifferenceGroup, DifferenceLine, Place } from './difference-line.ts';
import type { TextKey } from './message-keys.ts';
import { useStrings } from './StringsContext.tsx';

const GROUP_NAMES: Readonly<Record<DifferenceGroup, TextKey>> = {
  differs: 'groupDiffers',
  'not-here': 'groupNotHere',
  'only-here': 'groupOnlyHere',
  style: 'groupStyle',
};

export interface DifferenceListProps {
  /** The ones that matter first. */
  readonly first: readonly DifferenceLine[];
  readonly more: readonly { readonly group: DifferenceGroup; readonly lines: readonly DifferenceLine[] }[];
  readonly moreCount: number;
  readonly style: readonly DifferenceLine[];
  /** Versions compared so far, of how many. */
  readonly compared: number;
  readonly of: number;
  /** Versions that were compared or could not be. */
  readonly settled: number;
  readonly pageLanguage: string | null;
  readonly onReveal: (place: Place) => void;
}

/** What differs most, then the rest counted and folded. Room for the first lines is kept while versions are compared. */
export function DifferenceList(props: DifferenceListProps) {
  const strings = useStrings();
  const { first, more, moreCount, style, compared, of, settled, pageLanguage, onReveal } = props;
  const rows = (lines: readonly DifferenceLine[]) => (
    <ul class="lines">
      {lines.map((line) => (
        <DifferenceRow key={line.id} line={line} pageLanguage={pageLanguage} onReveal={onReveal} />
      ))}
    </ul>
  );
  const busy = settled < of;
  const folded: string[] = [];
  if (moreCount > 0) folded.push(strings.count('moreDifferences', moreCount));
  if (style.length > 0) folded.push(strings.count('mattersOfStyle', style.length));
  return (
    <section class={busy ? 'differences busy' : 'differences'} aria-labelledby="differences-heading" aria-busy={busy}>
      <h2 id="differences-heading">
        {strings.text('differencesHeading')}
        {busy && (
          <span class="progress"> {strings.text('comparing', strings.number(settled), strings.number(of))}</span>
        )}
      </h2>
      {!busy && compared === 0 && <p class="quiet">{strings.text('nothingCompared')}</p>}
      {!busy && compared > 0 && first.length === 0 && style.length === 0 && (
        <p class="quiet">{strings.text('noDifferences')}</p>
      )}
      {first.length > 0 && rows(first)}
      {folded.length > 0 && (
        <details class="fold">
          <summary>{folded.join(' · ')}</summary>
          {more.map(({ group, lines }) => (
            <section key={group}>
              <h3>{strings.text(GROUP_NAMES[group])}</h3>
              {rows(lines)}
            </section>
          ))}
          {style.length > 0 && (
            <section>
              <h3>{strings.text(GROUP_NAMES.style)}</h3>
              {rows(style)}
            </section>
          )}
        </details>
      )}
    </section>
  );
}
