import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../../../src/core/compare/compare-articles.ts';
import { articleOf } from '../article-of.ts';
import { differencesIn, paragraphs, RUNS } from '../edited-stories.ts';

/** A story and which of its paragraphs another version keeps: at least two, so that the texts are of one story. */
const cuts = paragraphs.chain((texts) =>
  fc.tuple(fc.constant(texts), fc.subarray([...texts.keys()], { minLength: 2 })),
);

describe('passages without a counterpart', () => {
  it('are one only-here for each paragraph left out, with its very words', () => {
    fc.assert(
      fc.property(cuts, ([texts, kept]) => {
        const found = differencesIn({ before: articleOf(texts), after: articleOf(kept.map((i) => texts[i] ?? '')) });
        const left = texts.filter((_, i) => !kept.includes(i));
        expect(found.map(({ kind, aText, bText, count }) => [kind, aText, bText, count]).sort()).toEqual(
          left.map((text) => ['only-here', text, null, 1]).sort(),
        );
      }),
      RUNS,
    );
  });

  it('are missing where the page is the shorter version', () => {
    fc.assert(
      fc.property(cuts, ([texts, kept]) => {
        const found = differencesIn({ before: articleOf(kept.map((i) => texts[i] ?? '')), after: articleOf(texts) });
        expect(found.map(({ kind }) => kind)).toEqual(Array(texts.length - kept.length).fill('missing'));
      }),
      RUNS,
    );
  });

  it('are not said of what lies behind the cut of a truncated version', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), (texts, at) => {
        const cut = articleOf(texts.slice(0, 1 + (at % texts.length)), { completeness: 'truncated' });
        expect(compareArticles(articleOf(texts), cut).differences).toEqual([]);
        expect(compareArticles(cut, articleOf(texts)).differences).toEqual([]);
      }),
      RUNS,
    );
  });

  it('are not said between two languages', () => {
    fc.assert(
      fc.property(cuts, ([texts, kept]) => {
        const other = articleOf(
          kept.map((i) => texts[i] ?? ''),
          { language: 'fr' },
        );
        const found = compareArticles(articleOf(texts), other).differences;
        expect(found.filter(({ kind }) => kind === 'missing' || kind === 'only-here')).toEqual([]);
      }),
      RUNS,
    );
  });

  it.each([
    'Posted on Thu, Jan. 25, 2007',
    'Home | News | Harbour | Weather. More.',
    '&lt;a href="https://ads.example/7">Ferry 40.&lt;/a>',
  ])('weigh less where they are no sentence: %s', (line) => {
    const kept = ['Herring boats rocked against the harbour wall.', 'Shepherds drove their flocks through the valley.'];
    const weight = (text: string): number =>
      compareArticles(articleOf([...kept, text]), articleOf(kept)).differences[0]?.material ?? 0;
    expect(weight(line)).toBeGreaterThan(0);
    expect(weight(line)).toBeLessThan(weight('Teachers opened the hall.'));
  });
});
