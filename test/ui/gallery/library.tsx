import { render } from 'preact';
import type { SeenStory } from '../../../src/messaging/library-protocol.ts';
import type { ArticleSummary } from '../../../src/messaging/protocol.ts';
import { App as Diagnostics } from '../../../src/pages/diagnostics/App.tsx';
import { diagnosticReport } from '../../../src/pages/diagnostics/diagnostic-report.ts';
import { App as Library } from '../../../src/pages/library/App.tsx';
import '../../../src/pages/library/library.css';
import type { LibraryPort } from '../../../src/pages/library/library-port.ts';
import { createStrings } from '../../../src/ui/strings.ts';
import { lookupIn } from './lookup.ts';
import { showUpgrading } from './show-upgrading.tsx';
import { key, match, summary } from './stories.ts';

/** `?state=full&locale=en`: the library page in one of its states, or the diagnostics page. */
const asked = new URLSearchParams(location.search);
const state = asked.get('state') ?? 'full';
const messages = await (await fetch(`/_locales/${asked.get('locale') ?? 'en'}/messages.json`)).json();
const strings = createStrings(lookupIn(messages), { timeZone: 'UTC' });

const NAMES = ['Norfeed', 'The Courier', 'Gazette', 'صحيفة الميناء الجديد', 'The Outer Skerries Evening Advertiser'];
const HEADLINES = [
  'Ferry talks collapse as island faces',
  'Harbour minister holds to his offer on',
  'Crews vote to strike again after',
  'انهيار محادثات العبارات في اليوم',
  'Shelves empty in Vell while both sides of the longest dispute in the history of the crossing wait for the other on',
];
const ALL: readonly ArticleSummary[] = Array.from({ length: 120 }, (_, i) => {
  const at = i % NAMES.length;
  return summary(NAMES[at] ?? '', {
    key: key(`article#${i}`),
    url: `https://outlet-${at}.example/${i}`,
    title: `${HEADLINES[at]} day ${i + 1}`,
    credits: i % 3 === 0 ? ['Norfeed'] : [],
    language: at === 3 ? 'ar' : 'en',
    publishedAt: new Date(Date.UTC(2026, 2, 2, 18, 2) - i * 7_200_000).toISOString(),
  });
});

/** How many versions the stories have, in turn. */
const VERSIONS = [2, 0, 2, 1];
const STORIES: readonly SeenStory[] = ALL.filter((_, i) => i % 3 === 0).map((article, i) => {
  const others = ALL.slice(i * 3 + 1, i * 3 + 1 + (VERSIONS[i % VERSIONS.length] ?? 0));
  return {
    article,
    readAt: new Date(Date.UTC(2026, 2, 2, 21) - i * 18_000_000).toISOString(),
    versions: others.map((other, at) => ({
      article: other,
      match: match(other.key, at % 2 === 0 ? 'same-copy' : 'same-event'),
    })),
  };
});
/** Stories of one answer. */
const BATCH = 10;

const port: LibraryPort = {
  list: async (before, { words }) => {
    const from = before ?? 0;
    const page = answered(ALL.slice(from, from + 50));
    const articles = page.filter(({ title }) => title.toLowerCase().includes(words.toLowerCase()));
    return { articles, next: page.length < 50 ? null : from + 50 };
  },
  stories: async (place, words) => {
    if (state === 'loading' || state === 'upgrading') return new Promise(() => {});
    const from = (place !== null && 'after' in place ? place.after?.number : null) ?? 0;
    const page = answered(STORIES.slice(from, from + BATCH));
    const stories = page.filter(({ article }) => article.title.toLowerCase().includes(words.toLowerCase()));
    return {
      stories,
      next: from + BATCH >= STORIES.length ? null : { look: 'opened', after: { readAt: '', number: from + BATCH } },
    };
  },
  forget: async (keys) => keys,
  exportChosen: async (keys) => keys.map((chosen) => JSON.stringify({ chosen })),
  usage: async () => {
    if (state === 'empty') return { articles: 0, bytes: 0, rebuilding: null };
    return {
      articles: 1204,
      bytes: 34_000_000,
      rebuilding: state === 'rebuilding' ? { done: 301, total: 1204 } : null,
    };
  },
};

function answered<Found>(found: readonly Found[]): readonly Found[] {
  if (state === 'failed') throw Object.assign(new Error(''), { name: 'LibraryUnavailable' });
  return state === 'empty' ? [] : found;
}

if (state === 'diagnostics') {
  const report = diagnosticReport({
    version: '0.1.0',
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Example/140.0',
    language: strings.locale,
    at: '2026-03-02T10:00:00Z',
    usage: { value: { articles: 1204, bytes: 34_000_000, quota: 1_900_000_000 }, milliseconds: 12 },
    feeds: { value: { followed: 24, faults: ['timeout'] }, milliseconds: 5 },
    requests: { value: [{ purpose: 'feed', outcome: 'ok' }], milliseconds: 4 },
  });
  render(<Diagnostics report={async () => report} copyText={async () => {}} strings={strings} />, document.body);
} else {
  render(<Library port={port} strings={strings} now={new Date('2026-03-02T23:00:00Z')} />, document.body);
}
if (state === 'upgrading') showUpgrading(strings);
if (state === 'no-match') {
  const words = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (words !== null) words.value = 'harbour seals';
  words?.dispatchEvent(new Event('input'));
}
if (state === 'chosen') {
  const boxes = () => [...document.querySelectorAll<HTMLInputElement>('[data-choose]')].slice(1, 3);
  while (boxes().length === 0) await new Promise(requestAnimationFrame);
  for (const box of boxes()) box.click();
}
if (state === 'articles') {
  const shown = document.querySelector('select');
  if (shown !== null) shown.value = 'all';
  shown?.dispatchEvent(new Event('change'));
}
