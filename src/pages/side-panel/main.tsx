import { render } from 'preact';
import { uiLanguage } from '../../platform/i18n.ts';
import { loadMessages } from '../../platform/load-messages.ts';
import { activeTab, listenToFrontTab } from '../../platform/tabs.ts';
import { createStrings } from '../../ui/strings.ts';
import { App } from '../popup/App.tsx';
import { backgroundPort } from '../popup/background-port.ts';
import '../popup/popup.css';
import { showUpgrade } from '../show-upgrade.tsx';

/** The popup's content at the side of the page, for as long as the reader keeps it open: it follows the tab in front. */
const strings = createStrings(await loadMessages(), { preferred: uiLanguage() });
let page = 0;

function show(): void {
  page += 1;
  // Another page is another story: nothing of the last one's state is kept.
  render(
    <App key={page} port={backgroundPort(activeTab(), 'panel')} strings={strings} now={new Date()} />,
    document.body,
  );
}

listenToFrontTab(show);
show();
showUpgrade(strings);
