import { useState } from 'preact/hooks';
import type { OpenTab } from '../../messaging/tab-protocol.ts';
import { useStrings } from '../../ui/StringsContext.tsx';

export interface TabChooserProps {
  /** At least one. */
  readonly tabs: readonly OpenTab[];
  /** Called in the click itself: the browser's prompt may follow. */
  readonly onRead: (chosen: readonly OpenTab[]) => void;
}

/** The open tabs with a box each; those that look like articles come first and are chosen. */
export function TabChooser({ tabs, onRead }: TabChooserProps) {
  const strings = useStrings();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () => new Set(tabs.filter(({ likely }) => likely).map(({ id }) => id)),
  );
  const wanted = tabs.filter(({ id }) => chosen.has(id));
  const asked = [...new Set(wanted.filter(({ allowed }) => !allowed).map(({ url }) => hostOf(url)))];

  const toggle = (id: number) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onRead(wanted);
      }}
    >
      <fieldset class="tabs">
        <legend>{strings.text('tabsChoose')}</legend>
        {tabs
          .toSorted((a, b) => Number(b.likely) - Number(a.likely))
          .map(({ id, title, url }) => (
            <label key={id} data-tab={url}>
              <input type="checkbox" name="tab" value={id} checked={chosen.has(id)} onChange={() => toggle(id)} />
              <span>
                <span dir="auto">{title === '' ? url : title}</span>{' '}
                <span class="quiet" dir="ltr">
                  {hostOf(url)}
                </span>
              </span>
            </label>
          ))}
      </fieldset>
      {asked.length > 0 && <p class="quiet">{strings.text('hostsAsked', strings.list(asked))}</p>}
      <p class="buttons">
        <button type="submit" class="primary" disabled={wanted.length === 0}>
          {strings.text('tabsRead', strings.number(wanted.length))}
        </button>
      </p>
    </form>
  );
}

function hostOf(url: string): string {
  return new URL(url).hostname;
}
