import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { articleKey } from '../../../src/core/article-key.ts';
import { fingerprintArticle } from '../../../src/core/fingerprint/fingerprint-article.ts';
import { findMatches } from '../../../src/core/match/find-matches.ts';
import { createMemoryIndex } from '../../../src/core/match/memory-index.ts';
import { unrelatedArticles } from './unrelated-articles.ts';
import { WAR_DAYS, warDay } from './war-days.ts';

const days = Array.from({ length: WAR_DAYS }, (_, i) => warDay(i));

/** "address -> address" of all that are named copies among some articles. */
async function copiesAmong(articles: readonly Article[]): Promise<readonly string[]> {
  const index = createMemoryIndex();
  await index.put(
    [...unrelatedArticles(100), ...articles].map((article) => ({
      key: articleKey(article),
      fingerprint: fingerprintArticle(article),
    })),
  );
  const answers = articles.map(async (article) => {
    const matches = await findMatches(article, fingerprintArticle(article), index, async () => []);
    const copies = matches.filter(({ relation }) => relation === 'same-copy');
    return copies.map(({ key }) => `${article.url} -> ${key.slice(0, key.lastIndexOf('#'))}`);
  });
  return (await Promise.all(answers)).flat();
}

describe('days of a long war, told with the same background', () => {
  it('are no copies of each other', async () => {
    expect(await copiesAmong(days)).toEqual([]);
  });

  it('are copied all the same: whole, and cut to what is new', async () => {
    const [first = warDay(0)] = days;
    const at = (url: string, blocks: Article['blocks']): Article => ({ ...first, url, canonicalUrl: url, blocks });
    const whole = at('https://copy.example/whole', first.blocks);
    const cut = at('https://copy.example/cut', first.blocks.slice(0, 2));
    const copies = await copiesAmong([...days, whole, cut]);
    expect(copies.filter((link) => !/whole|cut/.test(link))).toEqual([]);
    for (const copy of [whole, cut]) {
      expect(copies).toContain(`${copy.url} -> ${first.url}`);
      expect(copies).toContain(`${first.url} -> ${copy.url}`);
    }
  });
});
