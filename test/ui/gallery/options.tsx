import { render } from 'preact';
import type { LoggedRequest } from '../../../src/messaging/source-protocol.ts';
import type { OpenTab, TabList } from '../../../src/messaging/tab-protocol.ts';
import { App } from '../../../src/pages/options/App.tsx';
import '../../../src/pages/options/options.css';
import type { OptionsPort } from '../../../src/pages/options/options-port.ts';
import { createStrings } from '../../../src/ui/strings.ts';
import { lookupIn } from './lookup.ts';
import { feedHealth, OUTLETS } from './outlets.ts';

/** `?state=full&locale=en`: the options page in one of its states. */
const asked = new URLSearchParams(location.search);
const state = asked.get('state') ?? 'full';
const messages = await (await fetch(`/_locales/${asked.get('locale') ?? 'en'}/messages.json`)).json();
const strings = createStrings(lookupIn(messages), { timeZone: 'UTC' });

/** What is the matter with each outlet's feed, if anything. */
const FAULTS = [null, 'timeout', 'gone', null, 'not-found', 'redirected', null, 'not-a-feed'];

const REQUESTS: readonly LoggedRequest[] = ['ok', 'unchanged', 'timeout'].map((outcome, at) => ({
  number: at + 1,
  at: `2026-03-02T20:1${at}:00Z`,
  url: `https://courier.example/${at === 0 ? 'robots.txt' : 'feed.xml'}`,
  purpose: at === 0 ? 'robots' : 'feed',
  outcome,
  status: 200,
  bytes: 24_000,
  milliseconds: 120,
  finalUrl: null,
}));

function tab(id: number, title: string, url: string, likely = true): OpenTab {
  return { id, title, url, likely, allowed: false };
}

const TABS: TabList = {
  tabs: [
    tab(1, 'Ferry talks collapse as island faces eleventh day without supplies', 'https://courier.example/1234567'),
    tab(2, 'The Courier – Latest news', 'https://courier.example/', false),
    tab(3, 'انهيار محادثات العبارات', 'https://mina.example/news/1234568'),
    tab(
      4,
      'Vereinigtetageszeitungenfürküstenschifffahrtundhafenwesen',
      'https://vereinigtetageszeitungen.example/4567890',
    ),
  ],
  left: [
    { title: 'New tab', url: 'about:newtab', fault: 'browser-page' },
    { title: 'Island hospital asks for help', url: 'https://gazette.example/1', fault: 'asleep' },
    { title: 'Harbour report 2026', url: 'https://gazette.example/report.pdf', fault: 'pdf' },
  ],
};

const FETCHED = { isPaused: asked.has('paused') };

/** Feeds that are no longer followed, and sites that are watched. */
const unfollowed = new Set<string>();
let watched: readonly string[] = asked.getAll('watched');

const port: OptionsPort = {
  health: async () => {
    if (state === 'failed') throw Object.assign(new Error('closed'), { name: 'LibraryUnavailable' });
    const feeds = OUTLETS.map((outlet, i) => feedHealth(outlet, FAULTS[i]));
    return state === 'empty' ? [] : feeds.filter(({ url }) => !unfollowed.has(url));
  },
  askNow: async () => FETCHED,
  unfollow: async (url) => void unfollowed.add(url),
  requests: async () => (state === 'empty' ? [] : REQUESTS),
  readFeedList: async () => ({
    outlets: OUTLETS.slice(0, 1),
    rejected: [{ line: 3, text: 'ftp://nowhere', reason: 'no-address' }],
  }),
  allow: async () => true,
  follow: async () => FETCHED,
  importArticles: async (lines) => ({ added: lines.filter((line) => line !== '').length, known: 0, rejected: [] }),
  listTabs: async () => (state === 'tabs-refused' ? null : TABS),
  allowTabs: async () => true,
  importTab: ({ id }) => {
    if (state === 'tabs-reading' && id === 3) return new Promise(() => {});
    return Promise.resolve(id === 4 ? 'not-an-article' : 'added');
  },
  giveBackTabs: async () => {},
  exportFeeds: async () => '',
  exportArticles: async function* () {
    yield Array.from({ length: 300 }, (_, i) => JSON.stringify({ i }));
    await new Promise((resolve) => addEventListener('go-on', resolve, { once: true }));
    yield ['{"last":true}'];
  },
  settings: async () => ({
    keep: { unreadDays: 90, readDays: null, maxBytes: 500_000_000 },
    watched,
    managed: state === 'managed' ? ['keep'] : [],
    usage: {
      articles: 1204,
      bytes: 34_000_000,
      quota: null,
      rebuilding: state === 'rebuilding' ? { done: 301, total: 1204 } : null,
    },
  }),
  watch: async (domains) => {
    watched = domains;
    return port.settings();
  },
  keep: async () => port.settings(),
};

render(<App port={port} strings={strings} now={new Date('2026-03-02T23:00:00Z')} />, document.body);

if (state.startsWith('tabs')) await press('[data-action="show-tabs"]');
if (state === 'tabs-read' || state === 'tabs-reading') await press('.tabs ~ .buttons button');

/** Presses a button as soon as it is there. */
async function press(selector: string): Promise<void> {
  for (;;) {
    const button = document.querySelector<HTMLButtonElement>(selector);
    if (button !== null) return button.click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
