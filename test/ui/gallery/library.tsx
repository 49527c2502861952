import { render } from 'preact';
import type { ArticleSummary } from '../../../src/messaging/protocol.ts';
import { App as Diagnostics } from '../../../src/pages/diagnostics/App.tsx';
import { diagnosticReport } from '../../../src/pages/diagnostics/diagnostic-report.ts';
import { App as Library } from '../../../src/pages/library/App.tsx';
import '../../../src/pages/library/library.css';
import { createStrings } from '../../../src/ui/strings.ts';
import { lookupIn } from './lookup.ts';
import { key, summary } from './stories.ts';

/** `?state=full&locale=en`: the library page in one of its states, or the diagnostics page. */
const asked = new URLSearchParams(location.search);
const state = asked.get('state') ?? 'full';
const messages = await (await fetch(`/_locales/${asked.get('locale') ?? 'en'}/messages.json`)).json();
const strings = createStrings(lookupIn(messages), { timeZone: 'UTC' });

const NAMES = ['Norfeed', 'The Courier', 'Gazette', 'صحيفة الميناء الجديد', 'The Outer Skerries Evening Advertiser'];
const ALL: readonly ArticleSummary[] = Array.from({ length: 120 }, (_, i) =>
  summary(NAMES[i % NAMES.length] ?? '', {
    key: key(`article#${i}`),
    title:
      i % 5 === 3 ? 'انهيار محادثات العبارات' : `Ferry talks collapse as island faces day ${i + 1} without supplies`,
    credits: i % 3 === 0 ? ['Norfeed'] : [],
    language: i % 5 === 3 ? 'ar' : 'en',
  }),
);

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
  render(
    <Library
      port={{
        list: async (before, { words }) => {
          if (state === 'loading') return new Promise(() => {});
          if (state === 'failed') throw new Error('the library cannot be opened.');
          const from = before ?? 0;
          const page = state === 'empty' ? [] : ALL.slice(from, from + 50);
          const articles = page.filter(({ title }) => title.toLowerCase().includes(words.toLowerCase()));
          return { articles, next: page.length < 50 ? null : from + 50 };
        },
        forget: async () => {},
        usage: async () => ({ articles: state === 'empty' ? 0 : 1204, bytes: 34_000_000 }),
      }}
      strings={strings}
      now={new Date('2026-03-02T23:00:00Z')}
    />,
    document.body,
  );
}
