import { render } from 'preact';
import { send } from '../../messaging/send.ts';
import { uiLanguage } from '../../platform/i18n.ts';
import { loadMessages } from '../../platform/load-messages.ts';
import { createStrings } from '../../ui/strings.ts';
import { App } from './App.tsx';
import './compare.css';
import { showUpgrade } from '../show-upgrade.tsx';
import type { ComparePort } from './compare-port.ts';
import { saveText } from './save-text.ts';

const port: ComparePort = {
  collate: (base, others) => send('collate', { base, others }),
  trace: (base, keys, copies) => send('trace-story', { base, keys, copies }),
  exported: async (a, b, format) => (await send('export-comparison', { a, b, format })).text,
  copyText: (text) => navigator.clipboard.writeText(text),
  saveText,
};

const strings = createStrings(await loadMessages(), { preferred: uiLanguage() });
render(<App port={port} strings={strings} now={new Date()} />, document.body);
showUpgrade(strings);
