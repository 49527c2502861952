import { describe, expect, it } from 'vitest';
import { foldSisterCopies } from '../../../src/core/match/fold-sister-copies.ts';
import type { ArticleKey, Match, Version } from '../../../src/core/story.ts';
import { sampleArticle } from './sample-article.ts';

function copyAt(url: string, aInB: number, title = url): { readonly match: Match; readonly version: Version } {
  const key = `${url}#1` as ArticleKey;
  const domain = new URL(url).hostname.replace('www.', '');
  return {
    match: {
      key,
      relation: 'same-copy',
      probability: 0.9,
      evidence: {
        containment: { aInB, bInA: aInB },
        sharedTerms: [],
        sharedFigures: [],
        sharedPassages: [],
        daysApart: 0,
      },
      direction: { earlier: 'unknown', confidence: 0.5 },
    },
    version: { key, article: sampleArticle({ url, title, text: 'x', outlet: { name: domain, domain } }) },
  };
}

function keysOf(entries: readonly ReturnType<typeof copyAt>[]): readonly (readonly string[])[] {
  const folded = foldSisterCopies(
    entries.map(({ match }) => match),
    entries.map(({ version }) => version),
  );
  return folded.map(({ match, sisters }) => [match.key, ...sisters.map(({ key }) => key)]);
}

describe('foldSisterCopies', () => {
  it('folds the AMP page of an article into it', () => {
    expect(
      keysOf([
        copyAt('https://www.post.example/a', 0.9),
        copyAt('https://amp.other.example/x', 0.9),
        copyAt('https://post.example/a/amp', 0.2),
      ]),
    ).toEqual([['https://www.post.example/a#1', 'https://post.example/a/amp#1'], ['https://amp.other.example/x#1']]);
  });

  it('folds one text that an owner has at two addresses, but not its cut of it', () => {
    expect(
      keysOf([
        copyAt('https://post.example/a', 0.95),
        copyAt('https://post.example/b', 0.93),
        copyAt('https://post.example/c', 0.4),
      ]),
    ).toEqual([['https://post.example/a#1', 'https://post.example/b#1'], ['https://post.example/c#1']]);
  });

  it('keeps the copies of different owners apart', () => {
    expect(
      keysOf([copyAt('https://post.example/a', 0.95, 'One'), copyAt('https://herald.example/a', 0.95, 'One')]),
    ).toHaveLength(2);
  });
});
