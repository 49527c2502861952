import { useState } from 'preact/hooks';
import { DifferenceReadings } from './DifferenceReadings.tsx';
import type { DifferenceLine, Evidence, Place } from './difference-line.ts';
import { EvidencePair } from './EvidencePair.tsx';
import { Icon } from './Icon.tsx';
import { nameOf } from './kind-names.ts';
import { useStrings } from './StringsContext.tsx';

export interface DifferenceRowProps {
  readonly line: DifferenceLine;
  readonly pageLanguage: string | null;
  /** Asks to show a place in the page. */
  readonly onReveal: (place: Place) => void;
}

/** One difference: what kind, who says what; opened, the sentences it was read from and the way to its place in the page. */
export function DifferenceRow({ line, pageLanguage, onReveal }: DifferenceRowProps) {
  const strings = useStrings();
  const [open, setOpen] = useState(false);
  const [next, setNext] = useState(0);
  const place = line.places[next % Math.max(1, line.places.length)];
  const quotedBelow = line.kind === 'missing' || line.kind === 'only-here';
  const name =
    line.kind === 'only-here' && line.group !== 'only-here' ? 'kindPartlyOnlyHere' : nameOf(line.kind, line.toll);

  return (
    <li class="difference" data-difference={line.id} data-kind={line.kind}>
      <details class="row" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Icon name={line.kind} />
          <span class={open && !quotedBelow ? 'line' : 'line clamped'}>
            <span class="kind">{strings.text(name)}</span>{' '}
            {line.together.length > 0 && (
              <span class="who">{strings.count('sentencesTogether', line.together.length)} · </span>
            )}
            <DifferenceReadings line={line} pageLanguage={pageLanguage} />
            {line.count > 1 && <span class="who"> {strings.text('times', strings.number(line.count))}</span>}
          </span>
        </summary>
        {open && (
          <div class="opened">
            {evidenceOf(line).map(({ evidence, named }, i) => (
              <EvidencePair key={i} evidence={evidence} named={named} pageLanguage={pageLanguage} />
            ))}
            {place !== undefined && (
              <button
                type="button"
                data-action="reveal"
                onClick={() => {
                  onReveal(place);
                  setNext(next + 1);
                }}
              >
                {line.kind === 'missing'
                  ? strings.text('showWhereMissing')
                  : line.places.length > 1
                    ? strings.text(
                        'showPlaceInPage',
                        strings.number((next % line.places.length) + 1),
                        strings.number(line.places.length),
                      )
                    : strings.text('showInPage')}
              </button>
            )}
          </div>
        )}
      </details>
    </li>
  );
}

/** The sentences of a line, and whether who has them must be named: not again below the sentence before. */
function evidenceOf(line: DifferenceLine): { readonly evidence: Evidence; readonly named: boolean }[] {
  const all = (line.together.length > 0 ? line.together : [line]).flatMap(({ evidence }) => evidence);
  const names = (evidence: Evidence | undefined) => evidence?.versions.map(({ key }) => key).join(' ');
  return all.map((evidence, i) => ({
    evidence,
    named: line.together.length === 0 || names(evidence) !== names(all[i - 1]),
  }));
}
