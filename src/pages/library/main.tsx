import { render } from 'preact';
import { send } from '../../messaging/send.ts';
import { localisedMessage, uiLanguage } from '../../platform/i18n.ts';
import { createStrings } from '../../ui/strings.ts';
import { App } from './App.tsx';
import './library.css';
import type { LibraryPort } from './library-port.ts';

const port: LibraryPort = {
  list: (before, filter) => send('list-articles', { before, filter }),
  forget: async (key) => void (await send('forget-article', { key })),
  usage: async () => (await send('read-settings', null)).usage,
};

render(
  <App port={port} strings={createStrings(localisedMessage, { preferred: uiLanguage() })} now={new Date()} />,
  document.body,
);
