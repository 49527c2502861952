import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenTabFacts } from '../../src/platform/open-tabs.ts';
import { findVersion, loadStories, toArticle } from '../newsstand/stories.ts';

/** The browser, as the background sees it: its tabs, and what the content script of any of them answers. */
const world = vi.hoisted(() => ({
  tabs: [] as OpenTabFacts[],
  answer: null as unknown,
  refused: null as string | null,
}));

vi.mock('../../src/platform/open-tabs.ts', () => ({
  openTabs: async () => world.tabs,
  openTab: async (id: number) => world.tabs.find((tab) => tab.id === id) ?? null,
}));
vi.mock('../../src/platform/permissions.ts', () => ({ mayFetch: async (url: string) => url.includes('gazette') }));
vi.mock('../../src/platform/tabs.ts', () => ({
  sendToTab: async () => {
    if (world.refused !== null) throw Object.assign(new Error('no receiver'), { name: 'NoReceiver' });
    return { ok: true, answer: world.answer };
  },
}));
vi.mock('../../src/platform/scripting.ts', () => ({
  injectScript: async () => {
    throw Object.assign(new Error(world.refused ?? ''), { name: 'NotAllowed' });
  },
}));

const { listTabs } = await import('../../src/background/list-tabs.ts');
const { importTab } = await import('../../src/background/import-tab.ts');
const { openedLibrary } = await import('../../src/background/opened-library.ts');

const article = toArticle(findVersion(loadStories(), 'saint-orla-ferry', 'courier'));

function tab(id: number, url: string | null, facts: Partial<OpenTabFacts> = {}): OpenTabFacts {
  return { id, url, title: `Tab ${id}`, incognito: false, state: 'ready', ...facts };
}

beforeEach(() => {
  world.tabs = [];
  world.answer = { state: 'article', article };
  world.refused = null;
});

describe('listTabs', () => {
  it('names no tab of a private window, neither among those to be read nor among the others', async () => {
    world.tabs = [
      tab(1, 'https://gazette.example/', { incognito: true }),
      tab(2, 'about:blank', { incognito: true }),
      tab(3, 'https://gazette.example/'),
    ];
    const { tabs, left } = await listTabs();
    expect(tabs.map(({ id }) => id)).toEqual([3]);
    expect(left).toEqual([]);
  });

  it('says which look like articles, and which sites must still be asked for', async () => {
    world.tabs = [tab(1, 'https://gazette.example/ferry-talks-collapse-on-sunday'), tab(2, 'https://courier.example/')];
    const { tabs } = await listTabs();
    expect(tabs.map(({ likely, allowed }) => [likely, allowed])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it.each([
    ['browser-page', tab(1, 'chrome://version/')],
    ['browser-page', tab(1, null)],
    ['loading', tab(1, null, { state: 'loading' })],
    ['asleep', tab(1, 'https://gazette.example/a', { state: 'asleep' })],
    ['pdf', tab(1, 'https://gazette.example/Paper.PDF?page=2')],
  ])('names a tab that cannot be read: %s', async (fault, facts) => {
    world.tabs = [facts];
    const { tabs, left } = await listTabs();
    expect(tabs).toEqual([]);
    expect(left).toEqual([{ title: 'Tab 1', url: facts.url ?? '', fault }]);
  });

  it('lists a page that is open twice once', async () => {
    world.tabs = [tab(1, 'https://gazette.example/a#top'), tab(2, 'https://gazette.example/a')];
    const { tabs, left } = await listTabs();
    expect(tabs.map(({ id }) => id)).toEqual([1]);
    expect(left.map(({ fault }) => fault)).toEqual(['twice']);
  });

  it('lists a page again whose first tab cannot be read', async () => {
    world.tabs = [tab(1, 'https://gazette.example/a', { state: 'asleep' }), tab(2, 'https://gazette.example/a')];
    expect((await listTabs()).tabs.map(({ id }) => id)).toEqual([2]);
  });
});

describe('importTab', () => {
  const url = article.url;

  it('stores the article before it answers, and says when it was there before', async () => {
    const library = await openedLibrary();
    for (const { key } of await library.articlesAt(article.canonicalUrl)) await library.forgetArticles([key]);
    world.tabs = [tab(1, url)];
    expect(await importTab({ tabId: 1, url })).toEqual({ outcome: 'added' });
    expect(await library.count()).toBe(1);
    expect(await importTab({ tabId: 1, url })).toEqual({ outcome: 'known' });
    expect(await library.count()).toBe(1);
  });

  it.each([
    ['closed', []],
    ['not-allowed', [tab(1, url, { incognito: true })]],
    ['not-allowed', [tab(1, null)]],
    ['elsewhere', [tab(1, 'https://gazette.example/another')]],
    ['asleep', [tab(1, url, { state: 'asleep' })]],
  ])('leaves a tab alone that is not as it was chosen: %s', async (outcome, tabs) => {
    world.tabs = tabs;
    world.answer = null;
    expect(await importTab({ tabId: 1, url })).toEqual({ outcome });
  });

  it('reads a page that the reader has scrolled to another place', async () => {
    world.tabs = [tab(1, `${url}#comments`)];
    expect((await importTab({ tabId: 1, url })).outcome).toBe('known');
  });

  it('keeps nothing of a page that came into the tab while it was read', async () => {
    const library = await openedLibrary();
    const another = { ...article, url: 'https://courier.example/mail', canonicalUrl: 'https://courier.example/mail' };
    const count = await library.count();
    world.tabs = [tab(1, url)];
    world.answer = { state: 'article', article: another };
    expect(await importTab({ tabId: 1, url })).toEqual({ outcome: 'elsewhere' });
    expect(await library.count()).toBe(count);
  });

  it.each(['not-an-article', 'pdf', 'too-large'])('passes on why a page is no article: %s', async (reason) => {
    world.tabs = [tab(1, url)];
    world.answer = { state: 'no-article', reason };
    expect(await importTab({ tabId: 1, url })).toEqual({ outcome: reason });
  });

  it('names a page that lets nobody in', async () => {
    world.tabs = [tab(1, url)];
    world.refused = 'Frame with ID 0 is showing error page';
    expect(await importTab({ tabId: 1, url })).toEqual({ outcome: 'not-allowed' });
  });

  it('takes no article from a page that answers with something else', async () => {
    world.tabs = [tab(1, url)];
    world.answer = { state: 'article', article: { ...article, blocks: 'none' } };
    expect(await importTab({ tabId: 1, url })).toEqual({ outcome: 'broken' });
  });
});
