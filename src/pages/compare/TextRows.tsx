import { useEffect, useState } from 'preact/hooks';
import type { VersionName } from '../../ui/difference-line.ts';
import { InlineChanges } from '../../ui/InlineChanges.tsx';
import { KIND_NAMES } from '../../ui/kind-names.ts';
import { outletNames } from '../../ui/outlet-names.ts';
import { useStrings } from '../../ui/StringsContext.tsx';
import { SurvivalMeter } from '../../ui/SurvivalMeter.tsx';
import type { Strings } from '../../ui/strings.ts';
import type { AdditionView, ReadingView, RowView, SentenceView } from './view-model-rows.ts';

export interface TextRowsProps {
  readonly before: readonly AdditionView[];
  readonly rows: readonly RowView[];
  readonly language: string | null;
  /** One version stands beside the base: its kept sentences are shown as well. */
  readonly single: boolean;
}

/** Rows that come into the page per frame: a frame of them takes well under 50 ms, so that scrolling never waits. */
const ROWS_PER_FRAME = 5;

/** The base as an article to be read, and level with each paragraph what the others make of it. */
export function TextRows({ before, rows, language, single }: TextRowsProps) {
  const shown = useGrowing(rows.length);
  return (
    <div class="texts" data-rows={shown < rows.length ? 'growing' : 'whole'}>
      {before.length > 0 && (
        <div class="text-row">
          <div class="base-text" />
          <div class="beside">
            <Additions additions={before} />
          </div>
        </div>
      )}
      {rows.slice(0, shown).map((row) => (
        <Row key={row.block} row={row} language={language} single={single} />
      ))}
    </div>
  );
}

function useGrowing(total: number): number {
  const [count, setCount] = useState(ROWS_PER_FRAME);
  useEffect(() => {
    if (count >= total) return;
    const frame = requestAnimationFrame(() => setCount(count + ROWS_PER_FRAME));
    return () => cancelAnimationFrame(frame);
  }, [count, total]);
  return Math.min(count, total);
}

interface RowProps {
  readonly row: RowView;
  readonly language: string | null;
  readonly single: boolean;
}

function Row({ row, language, single }: RowProps) {
  const strings = useStrings();
  const Paragraph = row.role === 'heading' ? 'h3' : row.role === 'quote' ? 'blockquote' : 'p';
  return (
    <div class="text-row" id={`block-${row.block}`}>
      <div class="base-text">
        {row.of > 0 && (
          <SurvivalMeter
            carriedBy={row.carriedBy}
            of={row.of}
            label={strings.text('heatLabel', strings.number(row.carriedBy), strings.number(row.of))}
          />
        )}
        <Paragraph class="quoted" dir="auto" lang={language ?? undefined}>
          {row.sentences.map(({ passage, text, mark }) => (
            <span key={passage} class={mark === null ? undefined : `mark-${mark}`}>
              {text}{' '}
            </span>
          ))}
        </Paragraph>
      </div>
      <div class="beside">
        {row.sentences.map((sentence) => (
          <Sentence key={sentence.passage} sentence={sentence} language={language} single={single} />
        ))}
        <Additions additions={row.additions} />
      </div>
    </div>
  );
}

interface SentenceProps {
  readonly sentence: SentenceView;
  readonly language: string | null;
  readonly single: boolean;
}

function Sentence({ sentence, language, single }: SentenceProps) {
  const strings = useStrings();
  const { readings, kept, absent, unknown, mark, showsAbsent, text } = sentence;
  const notes: string[] = [];
  const of = new Set([...kept, ...absent, ...readings.flatMap(({ versions }) => versions)].map(({ key }) => key)).size;
  if (!single && kept.length > 0 && (readings.length > 0 || (showsAbsent && absent.length > 0))) {
    notes.push(strings.text('keptBy', strings.number(kept.length), strings.number(of)));
  }
  if (showsAbsent && mark !== 'only-here') notes.push(strings.text('notIn', outletNames(absent, strings)));
  if (unknown.length > 0 && readings.length > 0) notes.push(strings.text('cannotTell', outletNames(unknown, strings)));
  const alone = mark === 'only-here' && showsAbsent;
  if (single && readings.length === 0 && kept.length > 0) {
    return (
      <p class="quoted kept-text" dir="auto" lang={language ?? undefined}>
        {text}
      </p>
    );
  }
  if (readings.length === 0 && notes.length === 0 && !alone) return null;
  return (
    <div class="sentence">
      {readings.map((reading) => (
        <Reading key={reading.id} reading={reading} language={language} />
      ))}
      {alone && (
        <p class="note only-here" data-difference={`only-${sentence.passage}`} tabIndex={-1}>
          <span class="kind">{strings.text('kindOnlyHere')}</span>{' '}
          <span class="who">
            {single ? strings.text('notIn', outletNames(absent, strings)) : strings.text('inNoOther')}
          </span>
        </p>
      )}
      {notes.length > 0 && <p class="note">{notes.join(' · ')}</p>}
    </div>
  );
}

interface ReadingProps {
  readonly reading: ReadingView;
  readonly language: string | null;
}

/** Characters of the sentence before a moved one that are enough to find it by. */
const MOVED_AFTER = 60;

function Reading({ reading, language }: ReadingProps) {
  const strings = useStrings();
  const { versions, kinds, here, there, movedAfter } = reading;
  const named = kinds.filter((kind) => kind !== 'moved').map((kind) => strings.text(KIND_NAMES[kind]));
  return (
    <div class="reading" data-difference={reading.id} data-kind={kinds.join(' ')} tabIndex={-1}>
      <p class="who">
        <span class="outlet" dir="auto">
          {outletNames(versions, strings)}
        </span>
        {named.length > 0 && <> · {named.join(', ')}</>}
      </p>
      <p class="quoted" dir="auto" lang={versions[0]?.language ?? language ?? undefined}>
        <InlineChanges here={here} there={there} language={language} />
      </p>
      {movedAfter !== null && (
        <p class="note moved">
          {movedAfter === '' ? strings.text('movedFirst') : strings.text('movedAfter', cut(movedAfter))}
        </p>
      )}
    </div>
  );
}

function cut(sentence: string): string {
  return sentence.length <= MOVED_AFTER ? sentence : `${sentence.slice(0, sentence.lastIndexOf(' ', MOVED_AFTER))} …`;
}

/** The rest is folded: an own report has whole paragraphs that the base lacks, and they must not push the base apart. */
const ADDITIONS_SHOWN = 2;

function Additions({ additions }: { readonly additions: readonly AdditionView[] }) {
  const strings = useStrings();
  const rest = additions.slice(ADDITIONS_SHOWN);
  return (
    <>
      {additions.slice(0, ADDITIONS_SHOWN).map((addition) => (
        <AdditionRow key={addition.id} addition={addition} />
      ))}
      {rest.length > 0 && (
        <details class="fold">
          <summary>{strings.count('moreDifferences', rest.length)}</summary>
          <div class="beside">
            {rest.map((addition) => (
              <AdditionRow key={addition.id} addition={addition} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

function AdditionRow({ addition: { id, versions, text, carriedBy, of } }: { readonly addition: AdditionView }) {
  const strings = useStrings();
  return (
    <div class="reading addition" data-difference={id} data-kind="missing" tabIndex={-1}>
      <p class="who">
        <span class="kind">{strings.text('kindMissing')}</span> {reportedBy(versions, carriedBy, of, strings)}
      </p>
      <p class="quoted" dir="auto" lang={versions[0]?.language ?? undefined}>
        <ins>{text}</ins>
      </p>
    </div>
  );
}

/** "2 of 3 others report: AFP and Gazette"; of many, the number says enough. */
function reportedBy(versions: readonly VersionName[], carriedBy: number, of: number, strings: Strings): string {
  const names = outletNames(versions, strings);
  if (carriedBy < 2 || of < 2) return strings.text('outletReports', names);
  const report = strings.text('othersReport', strings.number(carriedBy), strings.number(of));
  return versions.length > 3 ? report : `${report} ${names}`;
}
