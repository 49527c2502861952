import { render } from 'preact';
import { send } from '../../messaging/send.ts';
import { uiLanguage } from '../../platform/i18n.ts';
import { loadMessages } from '../../platform/load-messages.ts';
import { createStrings } from '../../ui/strings.ts';
import { startedEarly } from '../started-early.ts';
import { App } from './App.tsx';
import './library.css';
import { showUpgrade } from '../show-upgrade.tsx';
import type { LibraryPort } from './library-port.ts';

/** Articles exported in one answer: half a megabyte. */
const EXPORTED = 100;

const firstStories = startedEarly(() => send('list-stories', { place: null, words: '' }));

const port: LibraryPort = {
  list: (before, filter) => send('list-articles', { before, filter }),
  stories: (place, words) => (place === null && words === '' ? firstStories() : send('list-stories', { place, words })),
  forget: async (keys) => (await send('forget-articles', { keys })).forgotten,
  exportChosen: async (keys) => {
    const lines: string[] = [];
    for (let from = 0; from < keys.length; from += EXPORTED) {
      lines.push(...(await send('export-chosen', { keys: keys.slice(from, from + EXPORTED) })).lines);
    }
    return lines;
  },
  usage: async () => (await send('read-settings', null)).usage,
};

const strings = createStrings(await loadMessages(), { preferred: uiLanguage() });
const now = new Date();
render(<App port={port} strings={strings} now={now} />, document.body);

// What words numbers and times takes 5 to 30 ms to make: in turns of its own, while the worker looks for the first story.
for (const words of [() => strings.count('otherVersions', 0), () => strings.moment(now.toISOString(), now)])
  setTimeout(words);
showUpgrade(strings);
