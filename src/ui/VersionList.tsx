import type { ArticleKey } from '../core/story.ts';
import { useStrings } from './StringsContext.tsx';
import { VersionRow } from './VersionRow.tsx';
import type { Progress, VersionLine } from './version-line.ts';

export interface VersionListProps {
  readonly versions: readonly VersionLine[];
  readonly progress: ReadonlyMap<ArticleKey, Progress>;
  readonly pageLanguage: string | null;
  readonly now: Date;
  readonly onReject: ((key: ArticleKey) => void) | null;
  readonly onRetry: (key: ArticleKey) => void;
}

/** The rest is folded, so that thirty versions do not bury what they say. */
const VERSIONS_SHOWN = 8;

/** The other versions of the story. */
export function VersionList({ versions, progress, pageLanguage, now, onReject, onRetry }: VersionListProps) {
  const strings = useStrings();
  // One or two more than fit are shown rather than folded away under a line as tall as they are.
  const shown = versions.length > VERSIONS_SHOWN + 2 ? VERSIONS_SHOWN : versions.length;
  const rows = (some: readonly VersionLine[]) => (
    <ul class="lines">
      {some.map((version) => (
        <VersionRow
          key={version.key}
          version={version}
          progress={progress.get(version.key) ?? 'waiting'}
          pageLanguage={pageLanguage}
          now={now}
          onReject={onReject}
          onRetry={onRetry}
        />
      ))}
    </ul>
  );
  return (
    <section class="versions" aria-labelledby="versions-heading">
      <h2 id="versions-heading">{strings.text('versionsHeading')}</h2>
      {rows(versions.slice(0, shown))}
      {versions.length > shown && (
        <details class="fold">
          <summary>{strings.count('moreVersions', versions.length - shown)}</summary>
          {rows(versions.slice(shown))}
        </details>
      )}
    </section>
  );
}
