import { render } from 'preact';
import { send } from '../../messaging/send.ts';
import { uiLanguage } from '../../platform/i18n.ts';
import { loadMessages } from '../../platform/load-messages.ts';
import { requestDomains } from '../../platform/permissions.ts';
import { createStrings } from '../../ui/strings.ts';
import { App } from './App.tsx';
import './welcome.css';
import { showUpgrade } from '../show-upgrade.tsx';
import type { WelcomePort } from './welcome-port.ts';

const port: WelcomePort = {
  listOutlets: () => send('list-outlets', null),
  followed: async () => new Set((await send('feed-health', null)).flatMap(({ outlet }) => outlet.domains[0] ?? [])),
  allow: requestDomains,
  follow: async (outlets) => void (await send('follow-outlets', { outlets })),
  progress: () => send('sources-progress', null),
  advance: () => send('advance-sources', null),
  pause: (paused) => send('pause-sources', { paused }),
};

const strings = createStrings(await loadMessages(), { preferred: uiLanguage() });
render(<App port={port} strings={strings} preferred={navigator.languages} />, document.body);
showUpgrade(strings);
