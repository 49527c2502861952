import type { ArticleKey } from '../core/story.ts';
import { useStrings } from './StringsContext.tsx';
import type { Progress, VersionLine } from './version-line.ts';

export interface VersionRowProps {
  readonly version: VersionLine;
  readonly progress: Progress;
  readonly pageLanguage: string | null;
  readonly now: Date;
  /** "Not the same story"; null where that cannot be remembered (a private window). */
  readonly onReject: ((key: ArticleKey) => void) | null;
  readonly onRetry: (key: ArticleKey) => void;
}

/** One version: outlet, time, relation in words, credit; opened, why it was matched, the way to it, and the way to say no. */
export function VersionRow({ version, progress, pageLanguage, now, onReject, onRetry }: VersionRowProps) {
  const strings = useStrings();
  const { key, outlet, publishedAt } = version;
  const moment = publishedAt === null ? null : strings.moment(publishedAt, now);
  const failed = typeof progress === 'object' ? progress.failed : null;
  return (
    <li
      class="version"
      data-version={key}
      data-url={version.url}
      data-outlet={outlet}
      data-relation={version.relation}
      data-progress={typeof progress === 'string' ? progress : 'failed'}
    >
      <details class="row">
        <summary>
          <span class="line">
            <span class="outlet" dir="auto">
              {outlet}
            </span>
            {moment === null ? (
              <span class="time">{strings.text('timeUnknown')}</span>
            ) : (
              <time class="time" dateTime={publishedAt ?? undefined}>
                {moment}
              </time>
            )}
            <span class="relation">{relationInWords(version, strings)}</span>
          </span>
        </summary>
        <div class="opened">
          <p class="quoted" dir="auto" lang={version.language ?? undefined}>
            {version.title}
          </p>
          {version.sisters.length > 0 && <p>{strings.text('alsoAt', strings.list(version.sisters))}</p>}
          {version.shares !== null && version.relation === 'same-copy' && (
            <p>
              {strings.text('sharesBothWays', strings.share(version.shares.aInB), strings.share(version.shares.bInA))}
            </p>
          )}
          {version.direction !== 'unknown' && (
            <p>{strings.text(version.direction === 'earlier' ? 'likelyEarlier' : 'likelyLater')}</p>
          )}
          <dl class="facts">
            <Fact name={strings.text('sharedTerms')} values={version.sharedTerms} language={pageLanguage} />
            <Fact name={strings.text('sharedFigures')} values={version.sharedFigures} language={pageLanguage} />
            <Fact
              name={strings.text('sharedPassages')}
              values={version.sharedPassages.slice(0, 1)}
              language={pageLanguage}
            />
          </dl>
          <p class="buttons">
            <a href={version.url} target="_blank" rel="noreferrer">
              {strings.text('openVersion', outlet)}
            </a>
            {onReject !== null && (
              <button type="button" class="plain" data-action="reject-match" onClick={() => onReject(key)}>
                {strings.text('notSameStory')}
              </button>
            )}
          </p>
        </div>
      </details>
      {failed !== null && (
        <p class="failed">
          {strings.text('compareFailed', failed)}{' '}
          <button type="button" class="plain" data-action="compare-again" onClick={() => onRetry(key)}>
            {strings.text('tryAgain')}
          </button>
        </p>
      )}
    </li>
  );
}

interface FactProps {
  readonly name: string;
  readonly values: readonly string[];
  readonly language: string | null;
}

function Fact({ name, values, language }: FactProps) {
  if (values.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd class="quoted" dir="auto" lang={language ?? undefined}>
        {values.join(' · ')}
      </dd>
    </div>
  );
}

/** "Same copy · uncredited · 92% of this page kept". An agency needs no credit for its own text. */
function relationInWords(version: VersionLine, strings: ReturnType<typeof useStrings>): string {
  const { relation, credit, shares } = version;
  const parts = [strings.text(relation === 'same-copy' ? 'sameCopy' : 'ownReport')];
  if (version.uncredited) parts.push(strings.text('uncredited'));
  else if (credit !== null && credit !== version.outlet) parts.push(credit);
  if (relation === 'same-copy' && shares !== null) {
    // What was kept is said of the text that came first.
    const earlier = version.direction === 'earlier';
    parts.push(strings.text(earlier ? 'keptHere' : 'keptThere', strings.share(earlier ? shares.bInA : shares.aInB)));
  } else if (relation === 'same-event' && version.sharedPassages.length === 0) {
    parts.push(strings.text('sharesNothing'));
  }
  if (version.truncated) parts.push(strings.text('truncatedVersion'));
  return parts.join(' · ');
}
