import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { articleKey } from '../../src/core/article-key.ts';
import { googleNews } from '../../src/sources/search/google-news.ts';
import { findVersion, loadStories, toArticle } from '../newsstand/stories.ts';

vi.mock('../../src/background/maintain-library.ts', () => ({ maintainSoon: () => undefined }));

const { importArticles } = await import('../../src/background/import-articles.ts');
const { openedLibrary } = await import('../../src/background/opened-library.ts');

const article = toArticle(findVersion(loadStories(), 'saint-orla-ferry', 'mna'));
const importOne = (fields: object) => importArticles({ lines: [JSON.stringify({ ...article, ...fields })] });

describe('importArticles', () => {
  it.each(['url', 'canonicalUrl'])('takes no article whose %s is no web address: it would be a link', async (field) => {
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '/news/1', '']) {
      expect(await importOne({ [field]: address })).toMatchObject({ added: 0, rejected: [{ reason: 'no-article' }] });
    }
  });

  it.each([
    ['en_US', 'en-US'],
    ['en-US-GB', null],
    ['US English', null],
    ['', null],
  ])('takes the language %j for %j, which a search for its story can ask for', async (stated, language) => {
    await importOne({ language: stated });
    const library = await openedLibrary();
    const stored = await library.getArticle(articleKey(article));
    expect(stored?.language).toBe(language);
    expect(() => googleNews.url('https://search.example/rss', 'ferry', stored?.language ?? null)).not.toThrow();
    await library.forgetArticles([articleKey(article)]);
  });
});
