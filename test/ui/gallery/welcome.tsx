import { render } from 'preact';
import type { SourcesProgress } from '../../../src/messaging/source-protocol.ts';
import { App } from '../../../src/pages/welcome/App.tsx';
import '../../../src/pages/welcome/welcome.css';
import { createStrings } from '../../../src/ui/strings.ts';
import { lookupIn } from './lookup.ts';
import { OUTLETS } from './outlets.ts';

/** `?state=choosing&locale=en`: the welcome page in one of its states. */
const asked = new URLSearchParams(location.search);
const state = asked.get('state') ?? 'choosing';
const messages = await (await fetch(`/_locales/${asked.get('locale') ?? 'en'}/messages.json`)).json();

const NOTHING: SourcesProgress = {
  outlets: { total: 0, done: 0 },
  headlines: { waiting: 0, read: 0, unread: 0 },
  articles: 0,
  failures: [],
  paused: false,
  waitMs: null,
};
const UNDER_WAY: SourcesProgress = {
  ...NOTHING,
  outlets: { total: 34, done: 12 },
  headlines: { waiting: 420, read: 655, unread: 18 },
  articles: 655,
  failures: [
    { outlet: 'Gazette', url: 'https://gazette.example/rss.xml', fault: 'timeout' },
    {
      outlet: 'The Outer Skerries and Mainland Evening Advertiser',
      url: 'https://outer.example/f',
      fault: 'refused',
    },
  ],
  waitMs: 3_600_000,
};
const PROGRESS: Readonly<Record<string, SourcesProgress>> = {
  choosing: NOTHING,
  fetching: UNDER_WAY,
  paused: { ...UNDER_WAY, paused: true, waitMs: null },
  refused: NOTHING,
  offline: {
    ...UNDER_WAY,
    outlets: { total: 34, done: 0 },
    failures: UNDER_WAY.failures.map((failure) => ({ ...failure, fault: 'offline' as const })),
  },
  ready: {
    ...UNDER_WAY,
    outlets: { total: 34, done: 34 },
    headlines: { waiting: 0, read: 2_100, unread: 41 },
    articles: 2_100,
    waitMs: null,
  },
};
const progress = async () => PROGRESS[state] ?? NOTHING;

render(
  <App
    port={{
      listOutlets: async () => {
        if (state === 'failed') throw Object.assign(new Error('closed'), { name: 'LibraryUnavailable' });
        return OUTLETS;
      },
      followed: async () => new Set(state === 'choosing' || state === 'refused' ? [] : ['courier.example']),
      allow: async () => false,
      follow: async () => {},
      progress,
      advance: progress,
      pause: progress,
    }}
    strings={createStrings(lookupIn(messages), { timeZone: 'UTC' })}
    preferred={['en-GB', 'en']}
  />,
  document.body,
);

if (state === 'refused') {
  const allow = () => document.querySelector<HTMLButtonElement>('footer button');
  while (allow() === null) await new Promise(requestAnimationFrame);
  allow()?.click();
}
