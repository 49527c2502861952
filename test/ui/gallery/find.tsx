import { render } from 'preact';
import type { FoundVersion, SearchAnswer, SearchPlan } from '../../../src/messaging/source-protocol.ts';
import { App } from '../../../src/pages/find/App.tsx';
import '../../../src/pages/find/find.css';
import { createStrings } from '../../../src/ui/strings.ts';
import { lookupIn } from './lookup.ts';
import { OUTLETS } from './outlets.ts';

/** `?state=asked&locale=en`: the find page in one of its states; `results` and `fault` after a click on the first search. */
const asked = new URLSearchParams(location.search);
const state = asked.get('state') ?? 'asked';
const messages = await (await fetch(`/_locales/${asked.get('locale') ?? 'en'}/messages.json`)).json();

const QUERY = '"Elin Morrow" "Outer Skerries" ferry talks';
const PLAN: SearchPlan = {
  title: 'Ferry talks collapse as island faces a ninth day without supplies',
  query: state === 'no-words' ? '' : QUERY,
  providers: [
    provider('gdelt', 'GDELT', 'api.gdelt.example'),
    provider('bing-news', 'Bing News', 'bing.example'),
    provider('google-news', 'Google News', 'news.google.example'),
  ],
};
const RESULTS: readonly FoundVersion[] = OUTLETS.slice(0, 6).map(({ name, domains: [domain] }, i) => ({
  url: `https://${domain}/ferry-talks`,
  title:
    i === 2
      ? 'Island waits as ferry talks end without a deal, council leader says help is late'
      : 'Ferry talks collapse',
  outlet: name,
  publishedAt: `2026-03-02T1${i}:20:00Z`,
  direct: i !== 4,
  similarity: 0.9 - i / 10,
}));
const ANSWERS: Readonly<Record<string, SearchAnswer>> = {
  results: { state: 'results', results: RESULTS },
  nothing: { state: 'results', results: [] },
  fault: { state: 'fault', fault: 'rate-limited' },
  offline: { state: 'fault', fault: 'offline' },
};

function provider(
  id: SearchPlan['providers'][number]['id'],
  name: string,
  host: string,
): SearchPlan['providers'][number] {
  return { id, name, host, url: `https://${host}/search?q=${encodeURIComponent(QUERY)}` };
}

render(
  <App
    port={{
      discover: async () => {
        if (state === 'failed') throw Object.assign(new Error('closed'), { name: 'LibraryUnavailable' });
        const [outlet] = OUTLETS;
        return outlet === undefined || state === 'gone'
          ? null
          : { outlet, followed: state === 'results', candidates: ['https://courier.example/feed'] };
      },
      plan: async () => (state === 'gone' ? null : PLAN),
      allow: async () => state !== 'refused',
      firstFeed: async () => null,
      follow: async () => ({ isPaused: asked.has('paused') }),
      search: async () => ANSWERS[state] ?? { state: 'results', results: [] },
      read: async () => ({ read: 0, isPaused: false }),
    }}
    strings={createStrings(lookupIn(messages), { timeZone: 'UTC' })}
    now={new Date('2026-03-02T23:00:00Z')}
  />,
  document.body,
);
if (state in ANSWERS || state === 'refused') {
  const search = () => document.querySelector<HTMLButtonElement>('[data-provider]');
  while (search() === null) await new Promise(requestAnimationFrame);
  search()?.click();
}
