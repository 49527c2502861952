import type { DifferenceLine } from './difference-line.ts';
import { excerpt } from './excerpt.ts';
import { outletNames } from './outlet-names.ts';
import { useStrings } from './StringsContext.tsx';

export interface DifferenceReadingsProps {
  readonly line: DifferenceLine;
  readonly pageLanguage: string | null;
}

/** Characters of readings and names that fill a row: shorter ones leave room for the sentence they stand in. */
const FULL_ROW = 36;

/** Further readings are counted: two beside the page's own are what a glance takes in. */
const READINGS_SHOWN = 2;

/** Who says what, in one or two lines: "71 here · 74 in The Courier and Gazette". */
export function DifferenceReadings({ line, pageLanguage }: DifferenceReadingsProps) {
  const strings = useStrings();
  const first = line.readings[0];

  if (line.kind === 'missing') {
    const lead =
      line.of === 1 || (line.others === 1 && first !== undefined)
        ? strings.text('outletReports', first?.versions[0]?.outlet ?? '')
        : strings.text('othersReport', strings.number(line.others), strings.number(line.of));
    return <Passage lead={lead} text={first?.text ?? ''} language={first?.versions[0]?.language ?? null} />;
  }
  if (line.kind === 'only-here') {
    const lead =
      line.group === 'only-here' ? null : strings.text('lackingIn', outletNames(first?.versions ?? [], strings));
    return <Passage lead={lead} text={line.here ?? ''} language={pageLanguage} />;
  }
  if (line.kind === 'moved') {
    const lead = strings.text(
      'placedElsewhere',
      outletNames(
        line.readings.flatMap((each) => each.versions),
        strings,
      ),
    );
    return <Passage lead={lead} text={line.here ?? ''} language={pageLanguage} />;
  }

  const nothing = line.kind === 'credit' ? strings.text('creditNone') : null;
  const rest = line.readings.length - READINGS_SHOWN;
  const names = outletNames(first?.versions ?? [], strings);
  const context = contextOf(line, names.length);
  return (
    <span class="readings">
      <span class="reading">
        {line.here === null ? (
          <span>{nothing === null ? strings.text('notHere') : `${nothing} ${strings.text('here')}`}</span>
        ) : (
          <>
            <q class="quoted" dir="auto" lang={pageLanguage ?? undefined}>
              {line.here}
            </q>{' '}
            <span class="who">{strings.text('here')}</span>
          </>
        )}
      </span>
      {line.readings.slice(0, READINGS_SHOWN).map((reading) => {
        const names = outletNames(reading.versions, strings);
        return (
          <span class="reading" key={reading.text}>
            <span class="apart" aria-hidden="true">
              ·
            </span>
            {reading.text === null ? (
              <span>
                {nothing === null ? strings.text('nothingIn', names) : `${nothing} ${strings.text('inOutlets', names)}`}
              </span>
            ) : (
              <>
                <q class="quoted" dir="auto" lang={reading.versions[0]?.language ?? undefined}>
                  {reading.text}
                </q>{' '}
                <span class="who">{strings.text('inOutlets', names)}</span>
              </>
            )}
          </span>
        );
      })}
      {rest > 0 && (
        <span class="reading">
          <span class="apart" aria-hidden="true">
            ·
          </span>
          <span class="who">{strings.text('andMoreReadings', strings.number(rest))}</span>
        </span>
      )}
      {context !== null && (
        <span
          class="context quoted"
          dir="auto"
          lang={(line.here === null ? first?.versions[0]?.language : pageLanguage) ?? undefined}
        >
          {context}
        </span>
      )}
    </span>
  );
}

/** The sentence that a short reading ("71") stands in; null when it needs none. */
function contextOf({ kind, here, readings, evidence, count }: DifferenceLine, namesLength: number): string | null {
  const there = readings[0]?.text ?? null;
  if (kind === 'headline' || kind === 'credit' || count > 1) return null;
  if (readings.length > 1 || (here?.length ?? 0) + (there?.length ?? 0) + namesLength > FULL_ROW) return null;
  const sentences = evidence[0];
  if (here !== null) return sentences?.here == null ? null : excerpt(sentences.here, here);
  return sentences?.there == null || there === null ? null : excerpt(sentences.there, there);
}

function Passage({
  lead,
  text,
  language,
}: {
  readonly lead: string | null;
  readonly text: string;
  readonly language: string | null;
}) {
  return (
    <span class="readings">
      {lead !== null && <span class="who">{lead} </span>}
      <q class="quoted" dir="auto" lang={language ?? undefined}>
        {text}
      </q>
    </span>
  );
}
