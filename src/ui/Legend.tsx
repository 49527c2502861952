import type { TextKey } from './message-keys.ts';
import { useStrings } from './StringsContext.tsx';

const MARKS: readonly { readonly mark: string; readonly name: TextKey }[] = [
  { mark: 'mark-shared', name: 'legendShared' },
  { mark: 'mark-changed', name: 'legendChanged' },
  { mark: 'mark-only-here', name: 'legendOnlyHere' },
  { mark: 'mark-others-say-more', name: 'legendMore' },
];

/** What each mark means, each word bearing the mark that it names. */
export function Legend() {
  const strings = useStrings();
  return (
    <dl class="legend">
      <dt class="by-ear">{strings.text('marksLegend')}</dt>
      {MARKS.map(({ mark, name }) => (
        <dd key={mark} class={mark}>
          {strings.text(name)}
        </dd>
      ))}
    </dl>
  );
}
