import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, BlockRole } from '../../src/core/article.ts';
import { articlesOf, linesOf } from '../../src/library/article-lines.ts';
import { packArticles, packJson, unpackArticles } from '../../src/library/article-packing.ts';
import { inventArticle } from './open-test-library.ts';

const ROLES: BlockRole[] = ['paragraph', 'heading', 'quote', 'list-item', 'caption', 'credit', 'tail'];
const words = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'Ferry', 'a\nb', '\r', '\ud83d', '⛴️'),
);
const articles = fc.array(
  fc.option(
    fc.record({
      blocks: fc.array(fc.record({ text: words, role: fc.constantFrom(...ROLES) }), { maxLength: 4 }),
      title: words,
      url: fc.constantFrom('https://outlet.example/1', 'https://outlet.example/1?from=front'),
    }),
  ),
  { maxLength: 9 },
);

function invent(parts: Pick<Article, 'blocks' | 'title' | 'url'> | null): Article | null {
  return parts && { ...inventArticle('https://outlet.example/1', ''), ...parts };
}

describe('articles as lines', () => {
  it('are the same articles again, whatever their texts hold, packed one way or the other', async () => {
    const property = fc.asyncProperty(articles, fc.boolean(), async (parts, many) => {
      const before = parts.map(invent);
      expect(await unpackArticles(await packArticles(before, { many }))).toEqual(before);
    });
    await fc.assert(property, { seed: 1, numRuns: 100 });
  });

  it('are told apart from JSON, which older versions packed', async () => {
    const before = [inventArticle('https://outlet.example/1', 'The ferry sails.\nNobody is on board.'), null];
    expect(await unpackArticles(await packJson(before))).toEqual(before);
  });

  it('say nothing of texts that lines cannot hold', () => {
    const [article = null] = [invent({ blocks: [{ text: 'a\nb', role: 'quote' }], title: '', url: '' })];
    expect(linesOf([article])).toBeNull();
    expect(linesOf([invent({ blocks: [{ text: 'half a \ud83d', role: 'quote' }], title: '', url: '' })])).toBeNull();
    const said = linesOf([invent({ blocks: [{ text: 'a ⛴️', role: 'quote' }], title: 'a\nb', url: '' })]);
    expect(said?.split('\n').slice(1)).toEqual(['a ⛴️']);
    const lines = said?.split('\n') ?? [];
    expect(articlesOf((line) => lines[line] ?? '')[0]?.title).toBe('a\nb');
  });
});
