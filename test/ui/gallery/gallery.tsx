import { render } from 'preact';
import { failureReport } from '../../../src/messaging/envelope.ts';
import { App } from '../../../src/pages/popup/App.tsx';
import '../../../src/pages/popup/popup.css';
import type { PopupPort } from '../../../src/pages/popup/popup-port.ts';
import { createStrings } from '../../../src/ui/strings.ts';
import { lookupIn } from './lookup.ts';
import { showUpgrading } from './show-upgrading.tsx';
import { type GalleryState, STATES } from './states.ts';

/** `?state=ready&locale=en&surface=page`: one state of the popup; without a state, a list of all. */
const asked = new URLSearchParams(location.search);
const name = asked.get('state');
const locale = asked.get('locale') ?? 'en';
const surface = asked.get('surface');
if (surface !== null) document.documentElement.dataset.surface = surface;

if (name === null || !(name in STATES)) {
  render(
    <ul>
      {Object.keys(STATES).map((each) => (
        <li key={each}>
          <a href={`?state=${each}`}>{each}</a>
        </li>
      ))}
    </ul>,
    document.body,
  );
} else {
  const messages = await (await fetch(`/_locales/${locale}/messages.json`)).json();
  const strings = createStrings(lookupIn(messages), { timeZone: 'UTC' });
  const state: GalleryState = STATES[name as keyof typeof STATES];
  render(<App port={fakePort(state)} strings={strings} now={new Date('2026-03-02T23:00:00Z')} />, document.body);
  if (name === 'upgrading') showUpgrading(strings);
}

function fakePort({ page, comparisons }: GalleryState): PopupPort {
  return {
    readPage: () => answer(page),
    // One that never comes is left out, so that the others can be seen.
    compare: async (_base, others) =>
      others.flatMap(({ key }) => {
        const comparison = comparisons?.get(key) ?? null;
        if (comparison === null) return [];
        return [comparison instanceof Error ? { key, failure: failureReport(comparison) } : { key, comparison }];
      }),
    forget: async () => {},
    rejectMatch: async (_key, other) => [other],
    acceptMatch: async (key, others) => {
      document.documentElement.dataset.accepted = [key, ...others].join(' ');
    },
    explainOnce: async () => asked.get('explain') !== null || name === 'first-use',
    hasMarks: async () => asked.get('marked') !== null,
    markPage: async (marks) => {
      const outlets = marks.flatMap(({ readings }) => readings.map((reading) => reading.outlets));
      document.documentElement.dataset.inCards = [...new Set(outlets)].join(' | ');
      return { placed: marks.length, lost: marks.length > 5 ? 1 : 0 };
    },
    reveal: async ({ block }) => block !== 5,
    openComparison: async (base, others) => {
      document.documentElement.dataset.opened = [base, ...others].join(' ');
    },
    findMore: async () => {},
    surface: asked.get('panel') !== null ? 'panel' : surface === 'page' ? 'page' : 'popup',
    openPanel: surface === null ? async () => {} : null,
    openLibrary: async () => {},
    openOptions: async () => {},
    copyText: async () => {},
    close: () => {
      document.documentElement.dataset.closed = '';
    },
  };
}

/** Null never comes; an Error is thrown. */
function answer<T>(value: T | Error | null): Promise<T> {
  if (value === null) return new Promise(() => {});
  return value instanceof Error ? Promise.reject(value) : Promise.resolve(value);
}
