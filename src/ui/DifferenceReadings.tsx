import type { DifferenceLine, Reading } from './difference-line.ts';
import { excerpt } from './excerpt.ts';
import { outletNames } from './outlet-names.ts';
import { Passage } from './Passage.tsx';
import { useStrings } from './StringsContext.tsx';
import type { Strings } from './strings.ts';

export interface DifferenceReadingsProps {
  readonly line: DifferenceLine;
  readonly pageLanguage: string | null;
}

/** Further readings are counted: two beside the page's own are what a glance takes in. */
const READINGS_SHOWN = 2;

/** Characters of readings and names that fill a row: shorter ones leave room for the sentence they stand in. */
const FULL_ROW = 36;

/** Characters that fill two rows. Readings longer than this, together, get a row each, cut at its end. */
const TWO_ROWS = 80;

/** Kinds whose reading is a word that the other side may simply not have. */
const ADDED_WORDS: ReadonlySet<string> = new Set(['title', 'hedge', 'negation']);

/** Kinds whose reading is words of a sentence and no name or number: set in quotation marks. */
const IN_MARKS: ReadonlySet<string> = new Set(['hedge', 'negation', 'attribution', 'wording']);

/** Kinds whose short readings say little without their sentence: it has a row of its own below them, however many they fill. */
const NEEDING_SENTENCE: ReadonlySet<string> = new Set(['negation', 'hedge', 'speaker', 'number']);

/** "Two here, three there" says nothing without its sentence; "Deaths: two here, three there" does. */
function needsSentence({ kind, toll }: DifferenceLine): boolean {
  return NEEDING_SENTENCE.has(kind) && toll === null;
}

/** Who says what, in two rows as a rule: "71 here · 74 in The Courier and Gazette". */
export function DifferenceReadings({ line, pageLanguage }: DifferenceReadingsProps) {
  const strings = useStrings();
  const [first] = line.readings;
  const names = outletNames(first?.versions ?? [], strings);

  switch (line.kind) {
    case 'missing': {
      const alone = line.of === 1 || line.others === 1;
      const lead = alone
        ? strings.text('outletReports', names)
        : strings.text('othersReport', strings.number(line.others), strings.number(line.of));
      return <Passage lead={lead} text={first?.text ?? ''} language={first?.versions[0]?.language ?? null} />;
    }
    case 'only-here': {
      const lead = line.group === 'only-here' ? null : strings.text('lackingIn', names);
      return <Passage lead={lead} text={line.here ?? ''} language={pageLanguage} />;
    }
    case 'moved': {
      const all = outletNames(
        line.readings.flatMap((reading) => reading.versions),
        strings,
      );
      return <Passage lead={strings.text('placedElsewhere', all)} text={line.here ?? ''} language={pageLanguage} />;
    }
    case 'headline':
      // The page's own headline stands at the top of the popup.
      return <Rows line={{ ...line, here: null }} pageLanguage={pageLanguage} />;
    default: {
      const length = (line.here?.length ?? 0) + (first?.text?.length ?? 0);
      if (length > TWO_ROWS && line.readings.length === 1) return <Rows line={line} pageLanguage={pageLanguage} />;
      return <InLine line={line} pageLanguage={pageLanguage} room={FULL_ROW - length - names.length} />;
    }
  }
}

/** Long readings: a row for each, who says it first. */
function Rows({ line, pageLanguage }: DifferenceReadingsProps) {
  const strings = useStrings();
  const shown = line.readings.slice(0, line.here === null ? READINGS_SHOWN : 1);
  return (
    <span class="readings stacked">
      {line.here !== null && (
        <span class="reading">
          <span class="who">{strings.text('hereSays')}</span> <Quoted text={line.here} language={pageLanguage} />
        </span>
      )}
      {shown.map((reading) => {
        const names = outletNames(reading.versions, strings);
        return (
          <span class="reading" key={reading.text}>
            {reading.text === null ? (
              noReading(line, names, strings)
            ) : (
              <>
                <span class="who">{strings.text('outletSays', names)}</span>{' '}
                <Quoted text={reading.text} language={reading.versions[0]?.language ?? null} />
              </>
            )}
          </span>
        );
      })}
    </span>
  );
}

/** Short readings: one after the other, and the sentence that they stand in where there is room for it. */
function InLine({ line, pageLanguage, room }: DifferenceReadingsProps & { readonly room: number }) {
  const strings = useStrings();
  const marks = IN_MARKS.has(line.kind);
  const rest = line.readings.length - READINGS_SHOWN;
  const needed = needsSentence(line) && room >= FULL_ROW - TWO_ROWS;
  const context = needed || room >= 0 ? contextOf(line) : null;
  const contextLanguage = line.here === null ? line.readings[0]?.versions[0]?.language : pageLanguage;
  return (
    <span class="readings">
      <span class="reading">
        {line.here === null ? (
          noReading(line, null, strings)
        ) : (
          <>
            <Quoted text={line.here} language={pageLanguage} marks={marks} />{' '}
            <span class="who">{strings.text('here')}</span>
          </>
        )}
      </span>
      {line.readings.slice(0, READINGS_SHOWN).map((reading) => (
        <span class="reading" key={reading.text}>
          <Apart />
          <OthersReading line={line} reading={reading} marks={marks} />
        </span>
      ))}
      {rest > 0 && (
        <span class="reading">
          <Apart />
          <span class="who">{strings.text('andMoreReadings', strings.number(rest))}</span>
        </span>
      )}
      {context !== null && (
        <span
          class={needed ? 'context needed quoted' : 'context quoted'}
          dir="auto"
          lang={contextLanguage ?? undefined}
        >
          {context}
        </span>
      )}
    </span>
  );
}

interface OthersReadingProps {
  readonly line: DifferenceLine;
  readonly reading: Reading;
  readonly marks: boolean;
}

function OthersReading({ line, reading, marks }: OthersReadingProps) {
  const strings = useStrings();
  const names = outletNames(reading.versions, strings);
  if (reading.text === null) return <span>{noReading(line, names, strings)}</span>;
  return (
    <>
      <Quoted text={reading.text} language={reading.versions[0]?.language ?? null} marks={marks} />{' '}
      <span class="who">{strings.text('inOutlets', names)}</span>
    </>
  );
}

interface QuotedProps {
  readonly text: string;
  readonly language: string | null;
  readonly marks?: boolean;
}

function Quoted({ text, language, marks = false }: QuotedProps) {
  return (
    <q class={marks ? 'quoted marks' : 'quoted'} dir="auto" lang={language ?? undefined}>
      {text}
    </q>
  );
}

function Apart() {
  return (
    <span class="apart" aria-hidden="true">
      ·
    </span>
  );
}

/** What is said where one side says nothing; `names` null: this page. */
function noReading({ kind }: DifferenceLine, names: string | null, strings: Strings): string {
  if (kind === 'credit') {
    return `${strings.text('creditNone')} ${names === null ? strings.text('here') : strings.text('inOutlets', names)}`;
  }
  if (ADDED_WORDS.has(kind)) return names === null ? strings.text('noneHere') : strings.text('noneIn', names);
  return names === null ? strings.text('notHere') : strings.text('nothingIn', names);
}

/** The sentence that a short reading ("71") stands in; null when it needs none. */
function contextOf(line: DifferenceLine): string | null {
  const { kind, here, readings, evidence, count } = line;
  const there = readings[0]?.text ?? null;
  if (kind === 'credit' || count > 1 || (readings.length > 1 && !needsSentence(line))) return null;
  const [sentences] = evidence;
  // Who spoke is read from what was said.
  if (kind === 'speaker') return sentences?.here ?? sentences?.there ?? null;
  if (here !== null) return sentences?.here == null ? null : excerpt(sentences.here, here);
  return sentences?.there == null || there === null ? null : excerpt(sentences.there, there);
}
