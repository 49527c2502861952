import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ArticleKey } from '../../src/core/story.ts';
import { findVersion, loadStories, toArticle } from '../newsstand/stories.ts';

vi.mock('../../src/platform/tabs.ts', () => ({}));

const { compare } = await import('../../src/background/compare.ts');
const { openedLibrary } = await import('../../src/background/opened-library.ts');

const stories = loadStories();
const version = (outlet: string) => toArticle(findVersion(stories, 'saint-orla-ferry', outlet));
const keys = new Map<string, ArticleKey>();

beforeAll(async () => {
  const library = await openedLibrary();
  for (const outlet of ['mna', 'courier', 'dispatch']) {
    const { key } = await library.putArticle(version(outlet), { origin: 'reader', at: '2026-03-01T00:00:00.000Z' });
    keys.set(outlet, key);
  }
});

const keyOf = (outlet: string): ArticleKey => keys.get(outlet) ?? ('https://unknown.example/#0' as ArticleKey);
const wanted = (outlet: string) => ({ key: keyOf(outlet), relation: 'same-copy' }) as const;

describe('compare', () => {
  it('answers once for each version, in the order asked for', async () => {
    const compared = await compare({ base: { key: keyOf('mna') }, others: [wanted('dispatch'), wanted('courier')] });
    expect(compared).toMatchObject([
      { key: keyOf('dispatch'), comparison: { relation: 'same-copy' } },
      { key: keyOf('courier'), comparison: { relation: 'same-copy' } },
    ]);
  });

  it('reads the articles in one transaction', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await compare({ base: { key: keyOf('mna') }, others: [wanted('dispatch'), wanted('courier')] });
    expect(transaction).toHaveBeenCalledOnce();
  });

  it('compares the others when one is not in the library any more', async () => {
    const compared = await compare({ base: { article: version('mna') }, others: [wanted('gone'), wanted('courier')] });
    expect(compared).toMatchObject([
      { key: keyOf('gone'), failure: { name: 'UnknownArticle' } },
      { key: keyOf('courier'), comparison: { relation: 'same-copy' } },
    ]);
  });

  it('fails when the page’s own article is gone', async () => {
    await expect(compare({ base: { key: keyOf('gone') }, others: [wanted('courier')] })).rejects.toMatchObject({
      name: 'UnknownArticle',
    });
  });
});
