import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../../../src/core/compare/compare-articles.ts';
import { articleOf } from '../article-of.ts';
import { expectOne, paragraphs, RUNS } from '../edited-stories.ts';

/** The most words that passages in ascending order can have, by trying every choice of them. */
function mostInOrder(order: readonly number[], words: readonly number[]): number {
  let most = 0;
  for (let chosen = 0; chosen < 1 << order.length; chosen++) {
    const kept = order.filter((_, i) => (chosen >> i) & 1);
    if (kept.every((place, i) => i === 0 || place > (kept[i - 1] ?? 0)))
      most = Math.max(
        most,
        kept.reduce((sum, place) => sum + (words[place] ?? 0), 0),
      );
  }
  return most;
}

describe('moved passages', () => {
  it('are one difference, and the only one, where one paragraph stands elsewhere', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), (texts, from) => {
        const at = from % (texts.length - 1);
        const [moved = ''] = texts.slice(at, at + 1);
        // To the end: with three and more paragraphs the one is the shorter part.
        fc.pre(texts.length - at > 2);
        expectOne(
          { before: articleOf(texts), after: articleOf([...texts.toSpliced(at, 1), moved]) },
          'moved',
          moved,
          moved,
        );
      }),
      RUNS,
    );
  });

  it('leave the most words in order that any order leaves', () => {
    const orders = paragraphs.chain((texts) =>
      fc.tuple(fc.constant(texts), fc.shuffledSubarray([...texts.keys()], { minLength: texts.length })),
    );
    fc.assert(
      fc.property(orders, ([texts, order]) => {
        const after = order.map((i) => texts[i] ?? '');
        const { alignment, differences } = compareArticles(articleOf(texts), articleOf(after));
        const words = after.map((text) => text.split(' ').length + 1);
        const kept = alignment.filter(({ moved }) => !moved).reduce((sum, { b }) => sum + (words[b[0] ?? -1] ?? 0), 0);
        expect(kept).toBe(
          mostInOrder(
            alignment.map(({ b }) => b[0] ?? -1),
            words,
          ),
        );
        expect(new Set(differences.map(({ kind }) => kind)).size).toBe(
          kept === words.reduce((x, y) => x + y, 0) ? 0 : 1,
        );
      }),
      RUNS,
    );
  });

  it('are not reported of a label that the page repeats', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const [first = '', ...rest] = texts;
        const { differences } = compareArticles(
          articleOf(['Advertisement', first, ...rest]),
          articleOf([first, ...rest, 'Advertisement']),
        );
        expect(differences).toEqual([]);
      }),
      RUNS,
    );
  });

  it('are the same ones whichever text is the page', () => {
    const port = 'The council of Port Sella closed the quay for the winter.';
    const [a, b] = [
      articleOf([
        port,
        'Anna Brand spoke of the storm for two hours on Sunday.',
        'Marc Orell praised the harbour crew.',
      ]),
      articleOf([
        port,
        'Marc Orell praised the harbour crew and all of their many helpers on the long north quay.',
        'Anna Brand spoke of the storm for two hours on Sunday.',
      ]),
    ];
    const movedIn = (x: typeof a, y: typeof a) =>
      compareArticles(x, y, { relation: 'same-copy' }).differences.filter(({ kind }) => kind === 'moved');
    const there = movedIn(a, b).map(({ aText, bText }) => [aText, bText]);
    expect(there).toHaveLength(1);
    expect(movedIn(b, a).map(({ aText, bText }) => [bText, aText])).toEqual(there);
  });

  it('are the same ones whichever text is the page, where two parts have as many words', () => {
    const texts = ['The quay at Port Sella was shut.', 'Anna Brand had praised all the harbourmasters.'];
    const [a, b] = [articleOf(texts), articleOf(texts.toReversed())];
    const movedIn = (x: typeof a, y: typeof a) =>
      compareArticles(x, y).differences.flatMap(({ kind, aText }) => (kind === 'moved' ? [aText] : []));
    expect(movedIn(a, b)).toHaveLength(1);
    expect(movedIn(b, a)).toEqual(movedIn(a, b));
  });
});
