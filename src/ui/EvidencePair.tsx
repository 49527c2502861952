import type { Evidence } from './difference-line.ts';
import { useStrings } from './StringsContext.tsx';
import { Words } from './Words.tsx';
import { wordChanges } from './word-changes.ts';

export interface EvidencePairProps {
  readonly evidence: Evidence;
  /** Whether the other side is named for the eye; for the ear it always is. */
  readonly named: boolean;
  readonly pageLanguage: string | null;
}

/** The two sentences that a difference was read from, this page's first, with the words that differ marked in both. */
export function EvidencePair({ evidence, named, pageLanguage }: EvidencePairProps) {
  const strings = useStrings();
  const { here, there, versions } = evidence;
  const names = strings.list(versions.map((version) => version.outlet));
  const changes = here !== null && there !== null && here !== there ? wordChanges(here, there) : null;
  return (
    <dl class="evidence">
      {here !== null && (
        <div>
          <dt>{strings.text('thisPage')}</dt>
          <dd class="quoted" dir="auto" lang={pageLanguage ?? undefined}>
            {changes === null ? here : <Words runs={changes.here} as="del" />}
          </dd>
        </div>
      )}
      <div>
        <dt class={named ? undefined : 'by-ear'}>{names}</dt>
        {there === null ? (
          <dd>{strings.text('nothingThere')}</dd>
        ) : (
          <dd class="quoted" dir="auto" lang={versions[0]?.language ?? undefined}>
            {changes === null ? there : <Words runs={changes.there} as="ins" />}
          </dd>
        )}
      </div>
    </dl>
  );
}
