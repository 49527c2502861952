import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { articleKey } from '../../../src/core/article-key.ts';
import { fingerprintArticle } from '../../../src/core/fingerprint/fingerprint-article.ts';
import { findMatches } from '../../../src/core/match/find-matches.ts';
import { createMemoryIndex } from '../../../src/core/match/memory-index.ts';
import { loadStories, toArticle } from '../../newsstand/stories.ts';

const shelf = loadStories().flatMap(({ versions }) => versions.map(toArticle));

/** The article as a page from which only its headline could be read. */
function headlineOf(article: Article): Article {
  const url = 'https://lost.example/1';
  return { ...article, url, canonicalUrl: url, blocks: [] };
}

async function indexOf(articles: readonly Article[]): Promise<ReturnType<typeof createMemoryIndex>> {
  const index = createMemoryIndex();
  await index.put(articles.map((article) => ({ key: articleKey(article), fingerprint: fingerprintArticle(article) })));
  return index;
}

describe('a headline alone', () => {
  it('is never enough, whichever of the two has no body', async () => {
    const whole = await indexOf(shelf);
    for (const article of shelf) {
      const lost = headlineOf(article);
      expect(await findMatches(lost, fingerprintArticle(lost), whole, async () => [])).toEqual([]);
      const withLost = await indexOf([...shelf, lost]);
      const found = await findMatches(article, fingerprintArticle(article), withLost, async () => []);
      expect(found.map(({ key }) => key)).not.toContain(articleKey(lost));
    }
  });
});
