import { beforeEach, expect, it, vi } from 'vitest';
import type { TabFacts } from '../../src/platform/tabs.ts';

/** The tab of a watched site, as it is before and after its page is read. */
const tab = vi.hoisted(() => ({ facts: [] as (TabFacts | null)[], shows: '', badges: [] as string[] }));

vi.mock('../../src/platform/tabs.ts', () => ({ tabFacts: async () => tab.facts.shift() ?? null }));
vi.mock('../../src/platform/badge.ts', () => ({
  showBadge: async (_: number, text: string) => void tab.badges.push(text),
}));
vi.mock('../../src/background/effective-settings.ts', () => ({
  effectiveSettings: async () => ({ watched: ['courier.example'] }),
}));
vi.mock('../../src/background/extract-from-tab.ts', () => ({
  extractFromTab: async () => {
    if (tab.shows === '') throw new Error('Frame with ID 0 is showing error page');
    return { state: 'article', article: { url: tab.shows } };
  },
}));
const readPage = vi.hoisted(() => vi.fn(async () => ({ state: 'ready', versions: [1, 2] })));
vi.mock('../../src/background/read-page.ts', () => ({ readPage }));

const { watchedPage } = await import('../../src/background/watched-page.ts');

const facts = (url: string, incognito = false): TabFacts => ({ id: 4, url, incognito });
const read = () => watchedPage({ to: 'watch', type: 'page', request: null }, { isExtensionPage: false, tabId: 4 });
const PAGE = facts('https://courier.example/ferry');

beforeEach(() => {
  tab.badges = [];
  tab.shows = PAGE.url ?? '';
  readPage.mockClear();
});

it('writes the number of versions onto the icon of a watched page', async () => {
  tab.facts = [PAGE, PAGE];
  await read();
  expect(tab.badges).toEqual(['2']);
});

it.each([
  ['gone on to another page while it was read', [PAGE, facts('https://courier.example/mail')]],
  ['been closed while it was read', [PAGE, null]],
  ['opened in a private window', [facts('https://courier.example/ferry', true)]],
  ['left the watched sites', [facts('https://gazette.example/ferry')]],
])('writes nothing onto the icon of a tab that has %s', async (_, seen) => {
  tab.facts = seen;
  await read();
  expect(tab.badges).toEqual([]);
});

it.each([
  ['a page of another site that came into the tab meanwhile', 'https://gazette.example/mail'],
  ['a page that lets nobody in', ''],
])('keeps nothing of %s', async (_, shows) => {
  tab.facts = [PAGE, PAGE];
  tab.shows = shows;
  await read();
  expect(readPage).not.toHaveBeenCalled();
  expect(tab.badges).toEqual([]);
});
