import { describe, expect, it, vi } from 'vitest';
import { compareArticles } from '../../../src/core/compare/compare-articles.ts';
import { sharedReading } from '../../../src/core/compare/shared-reading.ts';
import * as tokens from '../../../src/core/text/tokens.ts';
import { loadStories, toArticle } from '../../newsstand/stories.ts';

vi.mock('../../../src/core/text/tokens.ts', { spy: true });

const stories = loadStories().map(({ versions }) => versions.map(toArticle));

describe('comparisons that share their reading', () => {
  it('come to what each comes to alone, in all languages, of all stories', () => {
    const shared = sharedReading();
    for (const [page, ...others] of stories) {
      for (const other of others) {
        if (page === undefined) continue;
        const together = compareArticles(page, other, { shared });
        expect(together).toEqual(compareArticles(page, other));
      }
    }
  });

  it('read a page once for all of its versions', () => {
    const [page, first, second] = stories[0] ?? [];
    if (page === undefined || first === undefined || second === undefined) throw new Error('There is no such story.');
    const shared = sharedReading();
    const passages = new Set(compareArticles(page, first, { shared }).passages.a.map(({ text }) => text));
    const read = vi.mocked(tokens.tokenise).mock.calls;
    const before = read.length;
    compareArticles(page, second, { shared });
    const after = read.slice(before).map(([text]) => text);
    expect(passages.size).toBeGreaterThan(0);
    expect(after.length).toBeGreaterThan(0);
    expect(after.filter((text) => passages.has(text))).toEqual([]);
  });
});
