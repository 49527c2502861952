import type { LedgerEntry, QuotedReading } from '../../core/compare/quote-ledger.ts';
import type { ArticleKey } from '../../core/story.ts';
import type { VersionName } from '../../ui/difference-line.ts';
import { InlineChanges } from '../../ui/InlineChanges.tsx';
import { outletNames } from '../../ui/outlet-names.ts';
import { useStrings } from '../../ui/StringsContext.tsx';

export interface QuoteLedgerProps {
  readonly entries: readonly LedgerEntry[];
  readonly names: ReadonlyMap<ArticleKey, VersionName>;
}

/** Every quotation, who is said to have said it, and its wording where it differs. Disputed ones first. */
export function QuoteLedger({ entries, names }: QuoteLedgerProps) {
  const strings = useStrings();
  if (entries.length === 0) return <p class="quiet">{strings.text('quotesNone')}</p>;
  const sorted = entries.toSorted((x, y) => dispute(y) - dispute(x) || y.readings.length - x.readings.length);
  return (
    <ul class="ledger">
      {sorted.map((entry, i) => (
        <Entry key={i} entry={entry} names={names} />
      ))}
    </ul>
  );
}

function dispute({ sameWords, sameSpeaker }: LedgerEntry): number {
  return Number(!sameSpeaker) * 2 + Number(!sameWords);
}

interface EntryProps {
  readonly entry: LedgerEntry;
  readonly names: ReadonlyMap<ArticleKey, VersionName>;
}

function Entry({ entry, names }: EntryProps) {
  const strings = useStrings();
  const { text, speaker, sameWords, sameSpeaker, readings } = entry;
  const carriers = [...new Set(readings.map(({ key }) => key))].flatMap((key) => names.get(key) ?? []);
  const speakers = new Set(readings.flatMap((reading) => reading.speaker ?? []));
  const notes: string[] = [];
  if (!sameSpeaker) notes.push(strings.text('quoteOtherSpeakers'));
  if (!sameWords) notes.push(strings.text('quoteOtherWords'));
  else if (carriers.length > 1) notes.push(strings.text('quoteSameWords'));
  return (
    <li class="ledger-entry" data-quote={sameWords && sameSpeaker ? 'agreed' : 'disputed'}>
      <blockquote class="quoted" dir="auto" lang={carriers[0]?.language ?? undefined}>
        {text}
      </blockquote>
      <p>
        <span dir="auto">{speaker === null ? strings.text('noSpeaker') : strings.text('saidBy', speaker)}</span>
        <span class="who">
          {' · '}
          {outletNames(carriers, strings)}
          {notes.length > 0 && ` · ${notes.join(' · ')}`}
        </span>
      </p>
      {(!sameWords || !sameSpeaker || speakers.size > 1) && (
        <dl>
          {carriers.map((name) => (
            <Wording
              key={name.key}
              name={name}
              whole={text}
              readings={readings.filter(({ key }) => key === name.key)}
            />
          ))}
        </dl>
      )}
    </li>
  );
}

interface WordingProps {
  readonly name: VersionName;
  readonly whole: string;
  readonly readings: readonly QuotedReading[];
}

function Wording({ name, whole, readings }: WordingProps) {
  const strings = useStrings();
  const said = readings.map(({ text }) => text).join(' … ');
  const speaker = readings.find((reading) => reading.speaker !== null)?.speaker ?? null;
  return (
    <div>
      <dt dir="auto">
        {name.outlet}
        {speaker !== null && ` · ${strings.text('saidBy', speaker)}`}
      </dt>
      <dd class="quoted" dir="auto" lang={name.language ?? undefined}>
        {whole.includes(said) ? said : <InlineChanges here={whole} there={said} language={name.language} />}
      </dd>
    </div>
  );
}
