import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../src/core/article.ts';
import { articleKey } from '../../src/core/article-key.ts';
import type { TabFacts } from '../../src/platform/tabs.ts';
import { findVersion, loadStories, toArticle } from '../newsstand/stories.ts';

/** The browser, as the background sees it: one tab, and what its content script answers. */
const tab = vi.hoisted(() => ({
  facts: null as TabFacts | null,
  answer: null as unknown,
  refused: null as string | null,
}));

vi.mock('../../src/platform/tabs.ts', () => ({
  tabFacts: async () => tab.facts,
  sendToTab: async () => {
    if (tab.refused !== null) throw Object.assign(new Error('no receiver'), { name: 'NoReceiver' });
    return { ok: true, answer: tab.answer };
  },
}));
vi.mock('../../src/platform/scripting.ts', () => ({
  injectScript: async () => {
    if (tab.refused !== null) throw Object.assign(new Error(tab.refused), { name: 'NotAllowed' });
  },
  injectStyle: async () => undefined,
}));

const { readPage } = await import('../../src/background/read-page.ts');
const { openedLibrary } = await import('../../src/background/opened-library.ts');
const { compare } = await import('../../src/background/compare.ts');
const { forgetArticles } = await import('../../src/background/forget-articles.ts');

const stories = loadStories();

function show(article: Article, facts: Partial<TabFacts> = {}): void {
  tab.facts = { id: 1, url: article.url, incognito: false, ...facts };
  tab.answer = { state: 'article', article };
  tab.refused = null;
}

function version(outlet: string): Article {
  return toArticle(findVersion(stories, 'saint-orla-ferry', outlet));
}

describe('readPage', () => {
  beforeEach(async () => {
    const library = await openedLibrary();
    for (const outlet of ['mna', 'courier', 'dispatch', 'ledger']) {
      for (const { key } of await library.articlesAt(version(outlet).canonicalUrl)) await library.forgetArticles([key]);
    }
  });

  it('stores the article before it answers that no version is known', async () => {
    show(version('mna'));
    const answer = await readPage({ tabId: 1, extracted: null });
    expect(answer).toMatchObject({ state: 'no-versions', stored: true, libraryArticles: 1 });
    expect(await (await openedLibrary()).count()).toBe(1);
  });

  it('takes the article that the popup brings, and asks the page for nothing', async () => {
    show(version('mna'));
    const extracted = { state: 'article', article: version('mna') } as const;
    tab.refused = 'not asked';
    expect(await readPage({ tabId: 1, extracted })).toMatchObject({ state: 'no-versions', stored: true });
  });

  it('begins the comparisons that are asked for next, and keeps none of what is forgotten', async () => {
    show(version('mna'));
    await readPage({ tabId: 1, extracted: null });
    show(version('courier'));
    const readAgain = async () => {
      const read = await readPage({ tabId: 1, extracted: null });
      if (read.state !== 'ready' || !('key' in read.ref)) throw new Error(read.state);
      const others = read.versions.map(({ article: { key }, match: { relation } }) => ({ key, relation }));
      return { base: read.ref, others };
    };
    const asked = await readAgain();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    expect(await compare(asked)).toMatchObject([{ key: asked.others[0]?.key, comparison: {} }]);
    expect(transaction).not.toHaveBeenCalled();
    transaction.mockRestore();
    await readAgain();
    await forgetArticles({ keys: asked.others.map(({ key }) => key) });
    expect(await compare(asked)).toMatchObject([{ failure: { name: 'UnknownArticle' } }]);
  });

  it('answers a second reading of the same words with the same key', async () => {
    show(version('mna'));
    const first = await readPage({ tabId: 1, extracted: null });
    const second = await readPage({ tabId: 1, extracted: null });
    expect(second).toEqual(first);
    expect(await (await openedLibrary()).count()).toBe(1);
  });

  it('lists one text of an owner once, and names the titles that have it', async () => {
    const titled = (domain: string): Article => ({
      ...version('courier'),
      url: `https://${domain}/ferry`,
      canonicalUrl: `https://${domain}/ferry`,
      outlet: { name: domain, domain },
    });
    const library = await openedLibrary();
    const others = ['standaard.be', 'gva.be', 'demorgen.be'].map(titled);
    const stored = { origin: 'feed', at: '2026-03-02T10:00:00Z' } as const;
    await library.putArticles(others.map((article) => ({ article, stored })));
    show(version('mna'));
    const answer = await readPage({ tabId: 1, extracted: null });
    if (answer.state !== 'ready') throw new Error(`state is ${answer.state}`);
    const listed = answer.versions.map(({ article, sisters }) => [article.outlet.name, ...sisters]);
    await library.forgetArticles(others.map(articleKey));
    expect(listed.map((names) => names.toSorted()).toSorted()).toEqual([['demorgen.be'], ['gva.be', 'standaard.be']]);
  });

  it('says how much a page has changed since its text was read', async () => {
    const page = version('mna');
    const [last = { text: '', role: 'paragraph' }] = page.blocks.filter(({ role }) => role === 'paragraph').slice(-1);
    const text = `${last.text} The harbour master of Kellin resigned on Sunday evening.`;
    const longer = { ...page, blocks: page.blocks.map((block) => (block === last ? { ...last, text } : block)) };
    const changedAt = async (article: Article, facts: Partial<TabFacts> = {}) => {
      show(article, facts);
      const answer = await readPage({ tabId: 1, extracted: null });
      if (answer.state !== 'no-versions') throw new Error(`state is ${answer.state}`);
      return answer.changed;
    };
    const before = new Date().toISOString();
    expect(await changedAt(page)).toBeNull();
    expect(await changedAt(longer, { incognito: true })).toBeNull();
    const changed = await changedAt(longer);
    expect(changed).toMatchObject({ key: articleKey(page), differences: 1 });
    expect((changed?.at ?? '') >= before).toBe(true);
    // The popup is opened again, then the outlet takes the sentence back.
    expect(await changedAt(longer)).toEqual(changed);
    expect(await changedAt(page)).toMatchObject({ key: articleKey(longer), differences: 1 });
  });

  it('answers a click though the earlier text cannot be read', async () => {
    const page = version('mna');
    show(page);
    await readPage({ tabId: 1, extracted: null });
    const reading = vi.spyOn(await openedLibrary(), 'earlierText').mockRejectedValueOnce(new Error('garbled'));
    show({ ...page, title: 'Ferry sinks' });
    expect(await readPage({ tabId: 1, extracted: null })).toMatchObject({ state: 'no-versions', changed: null });
    expect(reading).toHaveBeenCalledOnce();
    reading.mockRestore();
  });

  it('forgets every text that a page has had, as it says', async () => {
    const page = version('mna');
    for (const title of [page.title, `${page.title} – update`, 'Ferry sinks']) {
      show({ ...page, title });
      await readPage({ tabId: 1, extracted: null });
    }
    const library = await openedLibrary();
    expect(await library.articlesAt(page.canonicalUrl)).toHaveLength(3);
    const { forgotten } = await forgetArticles({ keys: [articleKey(page)] });
    expect(forgotten).toHaveLength(3);
    expect(await library.articlesAt(page.canonicalUrl)).toEqual([]);
    expect(await forgetArticles({ keys: [articleKey(page)] })).toEqual({ forgotten: [articleKey(page)] });
  });

  it('says nothing of a page that changed in style only, nor of the tab of an older text', async () => {
    const page = { ...version('mna'), modifiedAt: '2026-03-02T10:00:00Z' };
    const restyled = {
      ...page,
      blocks: page.blocks.map((block) => ({ ...block, text: block.text.replace(/"/g, '”') })),
    };
    const older = { ...page, title: `${page.title} today`, modifiedAt: '2026-03-01T10:00:00Z' };
    expect(articleKey(restyled)).not.toBe(articleKey(page));
    for (const article of [page, restyled, older]) {
      show(article);
      expect(await readPage({ tabId: 1, extracted: null })).toMatchObject({ state: 'no-versions', changed: null });
    }
  });

  it('finds the copy that was read before, with its evidence', async () => {
    show(version('mna'));
    await readPage({ tabId: 1, extracted: null });
    show(version('courier'));
    const answer = await readPage({ tabId: 1, extracted: null });
    if (answer.state !== 'ready') throw new Error(`state is ${answer.state}`);
    const [found] = answer.versions;
    expect(found?.article.url).toBe(version('mna').url);
    expect(found?.match.relation).toBe('same-copy');
    expect(found?.match.evidence.sharedPassages.length).toBeGreaterThan(0);
  });

  it('keeps nothing of a private window, and compares its article all the same', async () => {
    show(version('mna'));
    await readPage({ tabId: 1, extracted: null });
    show(version('courier'), { incognito: true });
    const answer = await readPage({ tabId: 1, extracted: null });
    if (answer.state !== 'ready') throw new Error(`state is ${answer.state}`);
    expect(answer.stored).toBe(false);
    expect(answer.ref).toEqual({ article: version('courier') });
    const library = await openedLibrary();
    expect(await library.count()).toBe(1);
    expect(await library.articlesAt(version('courier').canonicalUrl)).toEqual([]);
    const other = answer.versions[0]?.article.key;
    if (other === undefined) throw new Error('no version');
    const [compared] = await compare({ base: answer.ref, others: [{ key: other, relation: 'same-copy' }] });
    if (compared === undefined || !('comparison' in compared)) throw new Error('not compared');
    expect(compared.comparison.differences.length).toBeGreaterThan(0);
    expect(await library.count()).toBe(1);
  });

  it.each([
    ['a page of the browser', 'chrome://settings', 'refused', { state: 'no-article', reason: 'browser-page' }],
    ['a page whose address is hidden', null, 'Cannot access', { state: 'no-article', reason: 'browser-page' }],
    ['the store', null, 'The extensions gallery cannot be scripted.', { state: 'not-allowed' }],
    ['a site that a policy closes', 'https://x.example/', 'closed by policy', { state: 'not-allowed' }],
    [
      'a PDF that the viewer guards',
      'https://x.example/report.PDF?x=1',
      'Cannot access',
      { state: 'no-article', reason: 'pdf' },
    ],
  ])('names %s', async (_, url, refused, expected) => {
    tab.facts = { id: 1, url, incognito: false };
    tab.refused = refused;
    expect(await readPage({ tabId: 1, extracted: null })).toEqual(expected);
  });

  it('names a closed tab and an answer that is not of its form', async () => {
    tab.facts = null;
    expect(await readPage({ tabId: 1, extracted: null })).toMatchObject({
      state: 'error',
      error: { name: 'TabClosed' },
    });
    show(version('mna'));
    tab.answer = { state: 'article', article: { ...version('mna'), blocks: 'none' } };
    expect(await readPage({ tabId: 1, extracted: null })).toMatchObject({
      state: 'error',
      error: { name: 'ValiError' },
    });
    expect(await (await openedLibrary()).count()).toBe(0);
  });
});
