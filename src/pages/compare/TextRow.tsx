import { useMemo } from 'preact/hooks';
import { InlineRuns } from '../../ui/InlineChanges.tsx';
import { KIND_NAMES } from '../../ui/kind-names.ts';
import { outletNames } from '../../ui/outlet-names.ts';
import { useStrings } from '../../ui/StringsContext.tsx';
import { SurvivalMeter } from '../../ui/SurvivalMeter.tsx';
import type { Strings } from '../../ui/strings.ts';
import { type InlineRun, inlineChanges } from '../../ui/word-changes.ts';
import { Additions } from './Additions.tsx';
import { Arrivals } from './Arrivals.tsx';
import { changedWords } from './changed-words.ts';
import { MovedNote } from './MovedNote.tsx';
import type { ReadingView, RowView, SentenceView } from './view-model-rows.ts';

export interface TextRowProps {
  readonly row: RowView;
  readonly language: string | null;
  readonly single: boolean;
}

/** What each reading of a row's sentences changes, by its id. */
type Changes = ReadonlyMap<string, readonly InlineRun[]>;

/** A paragraph of the base, and level with it what the other versions make of it. */
export function TextRow({ row, language, single }: TextRowProps) {
  const strings = useStrings();
  const changes = useMemo(() => {
    const readings = row.sentences.flatMap((sentence) => sentence.readings);
    return new Map(readings.map(({ id, here, there }) => [id, inlineChanges(here, there, language ?? undefined)]));
  }, [row, language]);
  // What is so of neighbouring sentences is said after the last of them.
  const notes = row.sentences.map((sentence) => noteOf(sentence, single, strings));
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
          {row.sentences.map((sentence) => (
            <BaseSentence key={sentence.passage} sentence={sentence} changes={changes} />
          ))}
        </Paragraph>
      </div>
      <div class="beside">
        {row.sentences.map((sentence, i) => (
          <Sentence
            key={sentence.passage}
            sentence={sentence}
            note={notes[i] === notes[i + 1] ? '' : (notes[i] ?? '')}
            changes={changes}
            language={language}
            single={single}
          />
        ))}
        <Arrivals arrivals={row.arrivals} />
        <Additions additions={row.additions} />
      </div>
    </div>
  );
}

interface BaseSentenceProps {
  readonly sentence: SentenceView;
  readonly changes: Changes;
}

/** A sentence of the base, marked where it is told differently: its words, if the other wordings are of this very sentence. */
function BaseSentence({ sentence: { text, mark, readings }, changes }: BaseSentenceProps) {
  if (mark !== 'changed') return <span class={mark === null ? undefined : `mark-${mark}`}>{`${text} `}</span>;
  if (readings.some(({ here }) => here !== text)) return <span class="mark-changed">{`${text} `}</span>;
  const runs = changedWords(
    text,
    readings.flatMap(({ id }) => [changes.get(id) ?? []]),
  );
  return (
    <>
      {runs.map((run, i) =>
        run.changed ? (
          <span key={i} class="mark-changed">
            {run.text}
          </span>
        ) : (
          run.text
        ),
      )}{' '}
    </>
  );
}

interface SentenceProps {
  readonly sentence: SentenceView;
  /** Who keeps it, who lacks it; '' where that needs no saying. */
  readonly note: string;
  readonly changes: Changes;
  readonly language: string | null;
  readonly single: boolean;
}

function Sentence({ sentence, note, changes, language, single }: SentenceProps) {
  const strings = useStrings();
  const { readings, kept, absent, mark, showsAbsent, text } = sentence;
  const alone = mark === 'only-here' && showsAbsent;
  if (single && readings.length === 0 && kept.length > 0) {
    return (
      <p class="quoted kept-text" dir="auto" lang={language ?? undefined}>
        {text}
      </p>
    );
  }
  if (readings.length === 0 && note === '' && !alone) return null;
  return (
    <div class="sentence">
      {readings.map((reading) => (
        <Reading key={reading.id} reading={reading} runs={changes.get(reading.id) ?? []} language={language} />
      ))}
      {alone && (
        <p class="note only-here" data-difference={`only-${sentence.passage}`} tabIndex={-1}>
          <span class="kind">{strings.text('kindOnlyHere')}</span>{' '}
          <span class="who">
            {single ? strings.text('notIn', outletNames(absent, strings)) : strings.text('inNoOther')}
          </span>
        </p>
      )}
      {note !== '' && <p class="note">{note}</p>}
    </div>
  );
}

/** "kept by 2 of 5 · not in Gazette · cannot tell for The Ledger"; '' where that needs no saying. */
function noteOf(sentence: SentenceView, single: boolean, strings: Strings): string {
  const { readings, kept, absent, unknown, mark, showsAbsent } = sentence;
  const notes: string[] = [];
  const of = new Set([...kept, ...absent, ...readings.flatMap(({ versions }) => versions)].map(({ key }) => key)).size;
  if (!single && kept.length > 0 && (readings.length > 0 || (showsAbsent && absent.length > 0))) {
    notes.push(strings.text('keptBy', strings.number(kept.length), strings.number(of)));
  }
  if (showsAbsent && mark !== 'only-here') notes.push(strings.text('notIn', outletNames(absent, strings)));
  if (unknown.length > 0 && (readings.length > 0 || notes.length > 0))
    notes.push(strings.text('cannotTell', outletNames(unknown, strings)));
  return notes.join(' · ');
}

interface ReadingProps {
  readonly reading: ReadingView;
  readonly runs: readonly InlineRun[];
  readonly language: string | null;
}

function Reading({ reading, runs, language }: ReadingProps) {
  const strings = useStrings();
  const { id, versions, kinds, moved } = reading;
  const named = kinds.filter((kind) => kind !== 'moved').map((kind) => strings.text(KIND_NAMES[kind]));
  return (
    <div
      class="reading"
      data-difference={id}
      data-kind={kinds.join(' ')}
      data-move={moved?.number}
      data-end={moved === null ? undefined : 'origin'}
      tabIndex={-1}
    >
      <p class="who">
        <span class="outlet">{outletNames(versions, strings)}</span>
        {named.length > 0 && <> · {strings.series(named)}</>}
      </p>
      <p class="quoted" dir="auto" lang={versions[0]?.language ?? language ?? undefined}>
        <InlineRuns runs={runs} />
      </p>
      {moved !== null && <MovedNote move={moved} />}
    </div>
  );
}
