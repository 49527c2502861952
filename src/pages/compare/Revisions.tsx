import type { ArticleKey } from '../../core/story.ts';
import type { RevisionSummary } from '../../messaging/compare-protocol.ts';
import { useStrings } from '../../ui/StringsContext.tsx';

export interface RevisionsProps {
  readonly base: ArticleKey;
  /** Newest first, the base among them. */
  readonly revisions: readonly RevisionSummary[];
  /** The address that compares the base with a revision alone. */
  readonly addressOf: (revision: ArticleKey) => string;
  readonly now: Date;
}

/** Every text that the base's address has had, as far as the library knows. */
export function Revisions({ base, revisions, addressOf, now }: RevisionsProps) {
  const strings = useStrings();
  if (revisions.length < 2) return <p class="quiet">{strings.text('revisionsNone')}</p>;
  return (
    <ul class="revisions">
      {revisions.map(({ key, title, language, at }) => (
        <li key={key}>
          <span class="time">{strings.moment(at, now) ?? strings.text('timeUnknown')}</span>{' '}
          <span class="quoted" dir="auto" lang={language ?? undefined}>
            {title}
          </span>{' '}
          {key === base ? (
            <span class="note">{strings.text('revisionShown')}</span>
          ) : (
            <a href={addressOf(key)}>{strings.text('revisionCompare')}</a>
          )}
        </li>
      ))}
    </ul>
  );
}
