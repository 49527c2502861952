import type { CreditFate } from '../../core/compare/provenance.ts';
import type { ArticleKey, Relation } from '../../core/story.ts';
import type { StoryTrace } from '../../messaging/compare-protocol.ts';
import type { ArticleSummary } from '../../messaging/protocol.ts';
import type { VersionName } from '../../ui/difference-line.ts';
import type { TextKey } from '../../ui/message-keys.ts';
import { useStrings } from '../../ui/StringsContext.tsx';

export interface TimelineProps {
  /** The base and the versions beside it. */
  readonly versions: readonly ArticleSummary[];
  readonly names: ReadonlyMap<ArticleKey, VersionName>;
  readonly relations: ReadonlyMap<ArticleKey, Relation>;
  readonly trace: StoryTrace | null;
}

/** No day is today in a history: every time is shown with its day. */
export const NEVER = new Date(0);

const CREDITS: Readonly<Record<Exclude<CreditFate, 'none'>, TextKey>> = {
  kept: 'creditKept',
  dropped: 'creditDropped',
  swapped: 'creditSwapped',
  added: 'creditAdded',
};

/** Who published when, earliest first, and what each made of the text it goes back to. */
export function Timeline({ versions, names, relations, trace }: TimelineProps) {
  const sorted = versions.toSorted((x, y) => timeOf(x) - timeOf(y));
  return (
    <ol class="timeline">
      {sorted.map((version) => (
        <Moment
          key={version.key}
          version={version}
          names={names}
          relations={relations}
          versions={versions}
          trace={trace}
        />
      ))}
    </ol>
  );
}

interface MomentProps extends TimelineProps {
  readonly version: ArticleSummary;
}

function Moment({ version, versions, names, relations, trace }: MomentProps) {
  const strings = useStrings();
  const { key, outlet, title, publishedAt, language, url } = version;
  const moment = publishedAt === null ? null : strings.moment(publishedAt, NEVER);
  const provenance = trace?.provenance ?? null;
  const descent = provenance?.descents.find((each) => each.key === key);
  const origin = versions.find((each) => each.key === provenance?.origin);
  const notes: string[] = [];
  if (key === provenance?.origin) {
    notes.push(strings.text(provenance.basis === 'agency' ? 'originAgency' : 'originEarliest'));
  } else if (descent !== undefined && origin !== undefined) {
    notes.push(
      strings.text('keptAdded', origin.outlet.name, strings.share(descent.kept), strings.share(descent.added)),
    );
    if (descent.credit !== 'none') notes.push(strings.text(CREDITS[descent.credit]));
  } else if (relations.get(key) === 'same-event') {
    notes.push(strings.text('ownReport'));
  }
  return (
    <li
      data-outlet={outlet.name}
      data-origin={key === provenance?.origin}
      data-descent={key !== provenance?.origin && descent !== undefined && origin !== undefined}
    >
      <span class="time">
        {moment === null ? strings.text('timeUnknown') : <time dateTime={publishedAt ?? undefined}>{moment}</time>}
      </span>
      <span class="event">
        <a class="outlet" dir="auto" href={url} target="_blank" rel="noreferrer">
          {names.get(key)?.outlet ?? outlet.name}
        </a>{' '}
        <span class="quoted" dir="auto" lang={language ?? undefined}>
          {title}
        </span>
        {notes.length > 0 && <span class="note">{notes.join(' · ')}</span>}
      </span>
    </li>
  );
}

/** Undated last. A bare day sorts as its midnight. */
function timeOf({ publishedAt }: ArticleSummary): number {
  const at = publishedAt === null ? Number.NaN : Date.parse(publishedAt);
  return Number.isNaN(at) ? Number.MAX_SAFE_INTEGER : at;
}
