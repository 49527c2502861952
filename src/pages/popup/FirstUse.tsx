import type { TextKey } from '../../ui/message-keys.ts';
import { useStrings } from '../../ui/StringsContext.tsx';

/** The popup's parts, by the names that stand over them, and what each is for. */
const PARTS: readonly { readonly part: TextKey; readonly words: TextKey }[] = [
  { part: 'differencesHeading', words: 'explainDifferences' },
  { part: 'versionsHeading', words: 'explainVersions' },
  { part: 'markInPage', words: 'explainMarks' },
];

/** How to read the popup, in three lines: at the first comparison that the reader sees, and when asked for. */
export function FirstUse({ onDismiss }: { readonly onDismiss: () => void }) {
  const strings = useStrings();
  return (
    <section class="first-use" aria-labelledby="first-use">
      <header>
        <h2 id="first-use">{strings.text('explainHeading')}</h2>
        <button type="button" class="plain" data-action="dismiss-first-use" onClick={onDismiss}>
          {strings.text('explainDone')}
        </button>
      </header>
      <dl>
        {PARTS.map(({ part, words }) => (
          <div key={part}>
            <dt>{strings.text('outletSays', strings.text(part))}</dt> <dd>{strings.text(words)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
