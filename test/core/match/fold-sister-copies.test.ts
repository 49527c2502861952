import { describe, expect, it } from 'vitest';
import { foldSisterCopies, type Telling } from '../../../src/core/match/fold-sister-copies.ts';
import type { ArticleKey } from '../../../src/core/story.ts';

function copyAt(url: string, aInB: number, title = url): Telling {
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
    article: { title, outlet: { name: domain, domain } },
  };
}

function keysOf(tellings: readonly Telling[], page?: string): readonly (readonly string[])[] {
  return foldSisterCopies(tellings, page).map(({ shown, sisters }) =>
    [shown, ...sisters].map(({ match }) => match.key),
  );
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

  it('folds one text that an owner has in several titles, and keeps a cut and the title of another owner', () => {
    const copies = [
      copyAt('https://standaard.be/a', 0.95),
      copyAt('https://www.gva.be/b', 0.92),
      copyAt('https://demorgen.be/c', 0.95),
      copyAt('https://nieuwsblad.be/d', 0.5),
    ];
    expect(keysOf(copies)).toEqual([
      ['https://standaard.be/a#1', 'https://www.gva.be/b#1'],
      ['https://demorgen.be/c#1'],
      ['https://nieuwsblad.be/d#1'],
    ]);
  });

  it('leaves out the page itself at another of its addresses', () => {
    const tellings = [copyAt('https://amp.post.example/a', 0.99), copyAt('https://herald.example/a', 0.9)];
    expect(keysOf(tellings, 'https://www.post.example/a')).toEqual([['https://herald.example/a#1']]);
    expect(keysOf(tellings)).toHaveLength(2);
  });

  it("keeps an owner's copy and its own report apart, unless they have one headline", () => {
    const copy = copyAt('https://post.example/copy', 0.9);
    const report = copyAt('https://post.example/report', 0);
    const own = { ...report, match: { ...report.match, relation: 'same-event' as const } };
    expect(keysOf([copy, own])).toHaveLength(2);
    const again = copyAt('https://post.example/copy-2', 0.3, copy.article.title);
    expect(keysOf([copy, again])).toHaveLength(1);
  });

  it('tells articles apart by what their addresses ask for, not by where the reader came from', () => {
    const [one, two] = [
      copyAt('https://post.example/story.php?id=1', 0.9),
      copyAt('https://post.example/story.php?id=2', 0.2),
    ];
    expect(keysOf([one, two])).toHaveLength(2);
    expect(keysOf([one, two], 'https://m.post.example/story.php?utm_source=x&id=1')).toEqual([[two.match.key]]);
  });
});
