import { render } from 'preact';
import { send } from '../../messaging/send.ts';
import { uiLanguage } from '../../platform/i18n.ts';
import { loadMessages } from '../../platform/load-messages.ts';
import { requestDomains } from '../../platform/permissions.ts';
import { createStrings } from '../../ui/strings.ts';
import { fetchAWhile } from '../fetch-a-while.ts';
import { App } from './App.tsx';
import './options.css';
import { showUpgrade } from '../show-upgrade.tsx';
import type { OptionsPort } from './options-port.ts';
import { tabsPort } from './tabs-port.ts';

const port: OptionsPort = {
  health: () => send('feed-health', null),
  askNow: async (url) => {
    await send('retry-feed', { url });
    return fetchAWhile();
  },
  unfollow: async (url) => void (await send('unfollow-feed', { url })),
  requests: (before) => send('list-requests', { before }),
  readFeedList: (text) => send('read-feed-list', { text }),
  allow: requestDomains,
  follow: async (outlets) => {
    await send('follow-outlets', { outlets });
    return fetchAWhile();
  },
  importArticles: (lines) => send('import-articles', { lines }),
  ...tabsPort,
  exportFeeds: async () => (await send('export-feeds', null)).opml,
  exportArticles: async function* () {
    for (let after: number | null = 0; after !== null; ) {
      const batch: { lines: readonly string[]; next: number | null } = await send('export-articles', { after });
      yield batch.lines;
      after = batch.next;
    }
  },
  watch: (domains) => send('watch-sites', { domains }),
  settings: () => send('read-settings', null),
  keep: (keep) => send('write-settings', { keep }),
};

const strings = createStrings(await loadMessages(), { preferred: uiLanguage() });
render(<App port={port} strings={strings} now={new Date()} />, document.body);
showUpgrade(strings);
