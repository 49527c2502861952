import { render } from 'preact';
import { send } from '../../messaging/send.ts';
import { localisedMessage, uiLanguage } from '../../platform/i18n.ts';
import { openOwnPage } from '../../platform/own-pages.ts';
import { activeTab } from '../../platform/tabs.ts';
import { createStrings } from '../../ui/strings.ts';
import { formatAddress } from '../compare/compare-address.ts';
import { startedEarly } from '../started-early.ts';
import { App } from './App.tsx';
import './popup.css';
import type { PopupPort } from './popup-port.ts';

/** The tab whose page is shown: asked once, so that every command of this popup is about the same page. */
const tab = activeTab();

class NoTabError extends Error {
  override readonly name = 'NoTab';
}

async function tabId(): Promise<number> {
  const found = await tab;
  if (found === null) throw new NoTabError('No tab is open in this window.');
  return found.id;
}

const port: PopupPort = {
  readPage: startedEarly(async () => send('read-page', { tabId: await tabId() })),
  compare: (base, other, relation) => send('compare', { base, other, relation }),
  forget: async (key) => void (await send('forget-article', { key })),
  rejectMatch: async (key, other) => void (await send('reject-match', { key, other })),
  markPage: async (marks) => send('mark-page', { tabId: await tabId(), marks }),
  reveal: async (place) => (await send('reveal', { tabId: await tabId(), place })).found,
  openComparison: async (base, others) => {
    await openOwnPage(
      `src/pages/compare/index.html${formatAddress({ base, others, beside: null, relation: null, section: null })}`,
    );
    window.close();
  },
  copyText: (text) => navigator.clipboard.writeText(text),
  close: () => window.close(),
};

// Firefox for Android shows a popup as a page of its own.
if (/\bAndroid\b/.test(navigator.userAgent)) document.documentElement.dataset.surface = 'page';

render(
  <App port={port} strings={createStrings(localisedMessage, { preferred: uiLanguage() })} now={new Date()} />,
  document.body,
);
