import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../../../src/core/compare/compare-articles.ts';
import { articleOf } from '../article-of.ts';

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

  it('looks at no more figures than a report has, whatever a table holds', () => {
    const table = (offset: number) =>
      Array.from({ length: 3_000 }, (_, i) => `stall${i} ${10_000 + 7 * i + offset} litres`).join(' ');
    const toll = (dead: number) => `The storm has killed ${dead} people along the coast.`;
    expect(numbersBetween(`${toll(17)} ${table(0)}`, `${toll(15)} ${table(3)}`)).toContainEqual(['17', '15']);
  });

  it('finds what disagrees whichever text is the page, though only one counts what both speak of', () => {
    const a = 'The passengers came from 325 countries, the airline said.';
    const b = 'Of all countries that lost somebody the list names 321.';
    expect(numbersBetween(a, b)).toEqual([['325', '321']]);
    expect(numbersBetween(b, a)).toEqual([['321', '325']]);
  });

  it('takes no age for a toll', () => {
    const a = 'The captain, Ada Moss, 52, was among those rescued from the wreck.';
    const b = 'By nightfall 165 passengers had been rescued, the harbour office said.';
    expect(numbersBetween(a, b)).toEqual([]);
  });

  it('sets two tolls against each other when they are near, and only then', () => {
    const tolls = fc.integer({ min: 11, max: 99 });
    fc.assert(
      fc.property(tolls, tolls, (x, y) => {
        const a = `The storm has killed ${x} people along the coast, the governor said late on Tuesday.`;
        const b = `Rescuers counted ${y} dead by nightfall as the hurricane moved inland over farms and villages.`;
        const near = Math.max(x, y) / Math.min(x, y);
        // Between a rounding and a conflict nothing is asked.
        fc.pre(near === 1 || near > 1.03);
        const expected = near > 1 && near <= 2.5 ? [[`${x}`, `${y}`]] : [];
        expect(numbersBetween(a, b)).toEqual(expected);
        expect(numbersBetween(b, a)).toEqual(expected.map(([first = '', second = '']) => [second, first]));
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('sets two exact measures against each other when they are so close that they are one thing', () => {
    const levels = fc.integer({ min: 701, max: 899 }).filter((level) => level % 10 > 0);
    fc.assert(
      fc.property(levels, fc.integer({ min: 1, max: 9 }), (level, above) => {
        fc.pre((level + above) % 10 > 0);
        const [x, y] = [`${level / 100} metres`, `${(level + above) / 100} metres`];
        const a = `The river reached ${x} at the gauge of the old mill shortly before noon.`;
        const b = `Water stood at ${y} on the town bridge, higher than anybody remembers, by the brass gauge.`;
        expect(numbersBetween(a, b)).toEqual([[x, y]]);
        expect(numbersBetween(a, b.replace(y, x))).toEqual([]);
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});
