import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/core/article.ts';
import { compareArticles } from '../../../../src/core/compare/compare-articles.ts';
import { articleOf } from '../article-of.ts';
import { edited, expectOne, places, RUNS } from '../edited-stories.ts';

const SYNONYMS = [
  ['began', 'started'],
  ['large', 'sizeable'],
  ['bought', 'purchased'],
  ['often', 'frequently'],
  ['quickly', 'rapidly'],
] as const;
const FRAME = 'Divers quickly began to raise the large boat that the museum had bought and often shown.';
const changes = fc.shuffledSubarray([...SYNONYMS], { minLength: 1 });

function reworded(pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((text, [from, to]) => text.replace(from, to), FRAME);
}

describe('rewording', () => {
  it('is one wording a passage, however many of its words change', () => {
    fc.assert(
      fc.property(places, changes, (place, pairs) => {
        const difference = expectOne(edited(place, FRAME, reworded(pairs)), 'wording', '', '');
        for (const [from, to] of pairs) {
          expect(difference.aText).toContain(from);
          expect(difference.bText).toContain(to);
        }
      }),
      RUNS,
    );
  });

  it('matters no less when more words change', () => {
    fc.assert(
      fc.property(places, changes, (place, pairs) => {
        const material = (some: typeof pairs): number =>
          expectOne(edited(place, FRAME, reworded(some)), 'wording', '', '').material;
        fc.pre(pairs.length > 1);
        expect(material(pairs)).toBeGreaterThanOrEqual(material(pairs.slice(1)));
      }),
      RUNS,
    );
  });

  it('is read with the word behind it where a sentence begins with what one text adds', () => {
    const lead = 'The court heard the case for nine days.';
    const rest = 'Sarto said on Tuesday that the defendants had known of the leak for months before the fire.';
    const [long, short] = [articleOf([`${lead} Prosecutor Edvin ${rest}`]), articleOf([`${lead} ${rest}`])];
    const wordings = (a: Article, b: Article) =>
      compareArticles(a, b)
        .differences.filter(({ kind }) => kind === 'wording')
        .map(({ aText, bText }) => [aText, bText]);
    expect(wordings(long, short)).toEqual([['Edvin Sarto', 'Sarto']]);
    expect(wordings(short, long)).toEqual([['Sarto', 'Edvin Sarto']]);
  });
});
