import type { LedgerEntry, QuotedReading } from '../../core/compare/quote-ledger.ts';
import type { ArticleKey } from '../../core/story.ts';
import type { VersionName } from '../../ui/difference-line.ts';
import { InlineChanges } from '../../ui/InlineChanges.tsx';
import { outletNames } from '../../ui/outlet-names.ts';
import { useStrings } from '../../ui/StringsContext.tsx';
import { groupedBy } from './grouped-by.ts';

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
  const { speaker, sameWords, sameSpeaker, readings } = entry;
  const text = withoutComma(entry.text);
  const carriers = [...new Set(readings.map(({ key }) => key))].flatMap((key) => names.get(key) ?? []);
  const isOneSpeaker = isOneName(readings.flatMap((reading) => reading.speaker ?? []));
  const notes = [outletNames(carriers, strings)];
  if (!sameSpeaker) notes.push(strings.text('quoteOtherSpeakers'));
  if (!sameWords) notes.push(strings.text('quoteOtherWords'));
  else if (carriers.length > 1) notes.push(strings.text('quoteSameWords'));
  return (
    <li class="ledger-entry" data-quote={sameWords && sameSpeaker ? 'agreed' : 'disputed'}>
      <blockquote class="quoted" dir="auto" lang={carriers[0]?.language ?? undefined}>
        {text}
      </blockquote>
      <p class="who">
        {isOneSpeaker && (
          <>
            <span class="speaker" dir="auto">
              {speaker === null ? strings.text('noSpeaker') : strings.text('saidBy', speaker)}
            </span>
            {' · '}
          </>
        )}
        {notes.join(' · ')}
      </p>
      {(!sameWords || !isOneSpeaker) && (
        <dl>
          {wordings(carriers, readings, isOneSpeaker).map((wording) => (
            <Wording key={wording.names[0]?.key} wording={wording} whole={sameWords ? null : text} />
          ))}
        </dl>
      )}
    </li>
  );
}

/** "Vaan" is "Pieter Vaan". */
function isOneName(names: readonly string[]): boolean {
  const longest = names.toSorted((x, y) => y.length - x.length)[0] ?? '';
  return names.every((name) => longest.includes(name));
}

/** Who has a quotation in the same words and of the same speaker. */
interface QuotedWording {
  readonly names: readonly VersionName[];
  readonly said: string;
  /** Undefined where there is but one. */
  readonly speaker: string | null | undefined;
}

function wordings(
  carriers: readonly VersionName[],
  readings: readonly QuotedReading[],
  isOneSpeaker: boolean,
): readonly QuotedWording[] {
  const all = carriers.map((name) => {
    const own = readings.filter(({ key }) => key === name.key);
    return {
      name,
      said: withoutComma(own.map(({ text }) => text).join(' … ')),
      speaker: isOneSpeaker ? undefined : (own.find((reading) => reading.speaker !== null)?.speaker ?? null),
    };
  });
  const groups = groupedBy(all, ({ said, speaker }) => `${speaker}\n${said}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ ...first, names: group.map(({ name }) => name) }];
  });
}

/** "… never was one," is the sentence's comma, not the speaker's. */
function withoutComma(quotation: string): string {
  return quotation.replace(/[,،、]$/u, '');
}

interface WordingProps {
  readonly wording: QuotedWording;
  /** What it is compared with; null where all have the same words. */
  readonly whole: string | null;
}

function Wording({ wording: { names, said, speaker }, whole }: WordingProps) {
  const strings = useStrings();
  return (
    <div>
      <dt>{outletNames(names, strings)}</dt>
      {speaker !== undefined && (
        <dd class="speaker">{speaker === null ? strings.text('noSpeaker') : strings.text('saidBy', speaker)}</dd>
      )}
      {whole !== null && said === whole && <dd>{strings.text('figureSame')}</dd>}
      {whole !== null && said !== whole && (
        <dd class="quoted" dir="auto" lang={names[0]?.language ?? undefined}>
          {whole.includes(said) ? (
            said
          ) : (
            <InlineChanges here={whole} there={said} language={names[0]?.language ?? null} />
          )}
        </dd>
      )}
    </div>
  );
}
