import { render } from 'preact';
import { uiLanguage } from '../../platform/i18n.ts';
import { loadMessages } from '../../platform/load-messages.ts';
import { createStrings } from '../../ui/strings.ts';
import { App } from './App.tsx';
import type { PopupPort } from './popup-port.ts';

/** Draws the popup over what `drawReading` drew: the elements are the same, nothing moves. */
export async function showPopup(port: PopupPort): Promise<void> {
  const strings = createStrings(await loadMessages(), { preferred: uiLanguage() });
  render(<App port={port} strings={strings} now={new Date()} />, document.body);
}
