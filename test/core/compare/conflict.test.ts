import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../../src/core/compare/compare-articles.ts';
import { articleOf } from './article-of.ts';

function numbersBetween(a: string, b: string): (string | null)[][] {
  const { differences } = compareArticles(articleOf([a]), articleOf([b]), { relation: 'same-event' });
  return differences.filter(({ kind }) => kind === 'number').map(({ aText, bText }) => [aText, bText]);
}

describe('conflicts between independent versions', () => {
  it('finds two tolls of one event in unlike words', () => {
    const a = 'The storm has killed 17 people along the coast, the governor said late on Tuesday.';
    const b = 'Rescuers counted 15 dead by nightfall as the hurricane moved inland over farms and villages.';
    expect(numbersBetween(a, b)).toEqual([['17', '15']]);
  });

  it('is silent when a text has the figure of the other as well', () => {
    const a = 'The storm has killed 17 people along the coast, the governor said late on Tuesday.';
    const b = 'Rescuers counted 15 dead by nightfall. By morning the number of those killed had risen to 17.';
    expect(numbersBetween(a, b)).toEqual([]);
  });

  it('does not set the dead against the injured, nor a rounded figure against the exact', () => {
    expect(
      numbersBetween('The storm has killed 17 people on the coast.', 'Doctors treated 40 injured villagers inland.'),
    ).toEqual([]);
    expect(
      numbersBetween('Some 2,123 villagers were evacuated.', 'In all 2,100 families have been evacuated by boat.'),
    ).toEqual([]);
  });

  it('takes no age for a toll', () => {
    const a = 'The captain, Ada Moss, 52, was among those rescued from the wreck.';
    const b = 'By nightfall 165 passengers had been rescued, the harbour office said.';
    expect(numbersBetween(a, b)).toEqual([]);
  });
});
