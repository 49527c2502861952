import { render } from 'preact';
import type { ArticleKey } from '../../core/story.ts';
import { send } from '../../messaging/send.ts';
import { uiLanguage } from '../../platform/i18n.ts';
import { loadMessages } from '../../platform/load-messages.ts';
import { requestDomains } from '../../platform/permissions.ts';
import { createStrings } from '../../ui/strings.ts';
import { fetchAWhile } from '../fetch-a-while.ts';
import { App } from './App.tsx';
import './find.css';
import { showUpgrade } from '../show-upgrade.tsx';
import type { FindPort } from './find-port.ts';

/** Between two requests to one host. */
const GAP_MS = 1_000;

const asked = new URLSearchParams(location.search);
const key = (asked.get('article') ?? '') as ArticleKey;
const tab = asked.get('tab');
const tabId = tab === null ? null : Number(tab);

const port: FindPort = {
  discover: () => send('discover-feeds', { key, tabId }),
  plan: () => send('plan-search', { key }),
  allow: requestDomains,
  firstFeed: async (candidates) => {
    for (const url of candidates) {
      if ((await send('probe-feed', { url })).isFeed) return url;
      await pause(GAP_MS);
    }
    return null;
  },
  follow: async (outlet) => {
    await send('follow-outlets', { outlets: [outlet] });
    return fetchAWhile();
  },
  search: (provider) => send('search-web', { key, provider }),
  read: async (results) => {
    const urls = results.map(({ url }) => url);
    await send('read-results', {
      results: results.map(({ url, title, publishedAt }) => ({
        url,
        title,
        summary: null,
        publishedAt,
        language: null,
      })),
    });
    for (;;) {
      const { waitMs, paused } = await send('advance-sources', null);
      const { read, waiting } = await send('results-progress', { urls });
      if (waiting === 0 || waitMs === null) return { read, isPaused: paused && waiting > 0 };
      await pause(Math.max(250, waitMs));
    }
  },
};

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const strings = createStrings(await loadMessages(), { preferred: uiLanguage() });
render(<App port={port} strings={strings} now={new Date()} />, document.body);
showUpgrade(strings);
