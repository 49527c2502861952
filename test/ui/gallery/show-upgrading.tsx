import { render } from 'preact';
import { StringsContext } from '../../../src/ui/StringsContext.tsx';
import type { Strings } from '../../../src/ui/strings.ts';
import { UpgradeNote } from '../../../src/ui/UpgradeNote.tsx';

/** What `showUpgrade` (src/pages/show-upgrade.tsx) puts on a page, a third of the way through. */
export function showUpgrading(strings: Strings): void {
  const place = document.createElement('div');
  place.className = 'upgrade';
  document.body.append(place);
  render(
    <StringsContext.Provider value={strings}>
      <UpgradeNote done={42_000} total={131_072} />
    </StringsContext.Provider>,
    place,
  );
}
