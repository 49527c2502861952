import { render } from 'preact';
import { send } from '../../messaging/send.ts';
import { uiLanguage } from '../../platform/i18n.ts';
import { loadMessages } from '../../platform/load-messages.ts';
import { createStrings } from '../../ui/strings.ts';
import { App } from './App.tsx';
import './library.css';
import type { LibraryPort } from './library-port.ts';

const port: LibraryPort = {
  list: (before, filter) => send('list-articles', { before, filter }),
  stories: (before, words) => send('list-stories', { before, words }),
  forget: async (key) => void (await send('forget-article', { key })),
  usage: async () => (await send('read-settings', null)).usage,
};

const strings = createStrings(await loadMessages(), { preferred: uiLanguage() });
render(<App port={port} strings={strings} now={new Date()} />, document.body);
