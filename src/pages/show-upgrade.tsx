import { render } from 'preact';
import { send } from '../messaging/send.ts';
import { StringsContext } from '../ui/StringsContext.tsx';
import type { Strings } from '../ui/strings.ts';
import { UpgradeNote } from '../ui/UpgradeNote.tsx';

/** A page asks whether it waits for an upgrade when it has been open for this long: an upgrade begins with the first command. */
const FIRST_ASKED_MS = 700;
const ASKED_AGAIN_MS = 500;

/**
 * Says on a page that the library is brought up to date, and how far that is, for as long as it takes: whatever the page
 * asked for comes afterwards. Below all that the page shows, in an element of its own.
 */
export function showUpgrade(strings: Strings): void {
  const place = document.createElement('div');
  place.className = 'upgrade';
  const ask = async () => {
    // Where the background does not answer, the page's own commands say why.
    const progress = await send('upgrade-progress', null).catch(() => null);
    if (progress === null) {
      render(null, place);
      place.remove();
      return;
    }
    if (progress.total > 0 && !place.isConnected) document.body.append(place);
    render(
      <StringsContext.Provider value={strings}>
        <UpgradeNote {...progress} />
      </StringsContext.Provider>,
      place,
    );
    setTimeout(ask, ASKED_AGAIN_MS);
  };
  setTimeout(ask, FIRST_ASKED_MS);
}
