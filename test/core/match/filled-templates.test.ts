import { describe, expect, it } from 'vitest';
import { articleKey } from '../../../src/core/article-key.ts';
import { fingerprintArticle } from '../../../src/core/fingerprint/fingerprint-article.ts';
import { findMatches } from '../../../src/core/match/find-matches.ts';
import { createMemoryIndex } from '../../../src/core/match/memory-index.ts';
import { TEMPLATE_NAMES, templateBrief } from './template-briefs.ts';
import { unrelatedArticles } from './unrelated-articles.ts';

const shelf = unrelatedArticles(300);

describe('what an outlet fills into its own phrases again and again', () => {
  it.each([2, 3, 4])('is no copy of each other, where the library has %d of each kind', async (count) => {
    const briefs = TEMPLATE_NAMES.flatMap((name) => Array.from({ length: count }, (_, i) => templateBrief(name, i)));
    const index = createMemoryIndex();
    const entries = [...shelf, ...briefs].map((article) => ({
      key: articleKey(article),
      fingerprint: fingerprintArticle(article),
    }));
    await index.put(entries);
    const copies: string[] = [];
    for (const brief of briefs) {
      const matches = await findMatches(brief, fingerprintArticle(brief), index, async () => []);
      for (const { key, relation } of matches) if (relation === 'same-copy') copies.push(`${brief.url} ${key}`);
    }
    expect(copies).toEqual([]);
  });
});
