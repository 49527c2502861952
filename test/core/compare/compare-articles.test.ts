import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../../src/core/compare/compare-articles.ts';
import type { Difference, DifferenceKind } from '../../../src/core/story.ts';
import { articleOf } from './article-of.ts';

const STORY = [
  'The Velmar harbour bridge collapsed on Monday, killing 14 people and cutting the port off from the city, rescue workers said.',
  '"The pillars had been inspected in the spring and nothing was found," said Harbour Minister Ilka Torvald, who visited the site.',
  'Torvald said 150 kilometres of railway depend on the bridge. The government has promised an inquiry.',
  'The engineer Pavlo Remdan told reporters the steel was old. Remdan had warned the council twice.',
  'Fishing boats carried residents across the water through the night while cranes lifted the wreckage.',
];

function kindsBetween(a: readonly string[], b: readonly string[]): Difference[] {
  const fields = { publishedAt: '2026-03-02' };
  return [...compareArticles(articleOf(a, fields), articleOf(b, { publishedAt: '2026-03-03' })).differences];
}

function edited(index: number, from: string, to: string): string[] {
  return STORY.map((paragraph, i) => (i === index ? paragraph.replace(from, to) : paragraph));
}

describe('comparing two articles', () => {
  it('finds nothing between a text and itself', () => {
    expect(kindsBetween(STORY, STORY)).toEqual([]);
  });

  it.each<[DifferenceKind, number, string, string]>([
    ['number', 0, '14 people', '17 people'],
    ['number', 2, '150 kilometres', '150 miles'],
    ['date', 0, 'on Monday', 'on Sunday'],
    ['quote', 1, 'nothing was found', 'nothing serious was found'],
    ['negation', 3, 'had warned', 'had not warned'],
    ['hedge', 3, 'had warned', 'had allegedly warned'],
    ['attribution', 2, 'Torvald said', 'Torvald claimed'],
    ['title', 1, 'Harbour Minister Ilka', 'Ilka'],
    ['wording', 4, 'cranes lifted', 'machines raised'],
    ['speaker', 1, 'said Harbour Minister Ilka Torvald', 'said Harbour Minister Pavlo Remdan'],
  ])('types a changed %s as that and nothing else', (kind, index, from, to) => {
    expect(kindsBetween(STORY, edited(index, from, to)).map((difference) => difference.kind)).toEqual([kind]);
  });

  it('takes "on Monday" and "yesterday" for the same date when they are', () => {
    const differences = kindsBetween(STORY, edited(0, 'on Monday', 'yesterday'));
    expect(differences.map(({ kind }) => kind)).toEqual(['style']);
  });

  it('takes a converted measure for the same figure', () => {
    const differences = kindsBetween(STORY, edited(2, '150 kilometres', '93 miles'));
    expect(differences.map(({ kind }) => kind)).toEqual(['style']);
  });

  it('counts a consistent respelling once', () => {
    const respelled = STORY.map((paragraph) =>
      paragraph.replaceAll('Remdan', 'Remdhan').replaceAll('Torvald', 'Thorvalt'),
    );
    const differences = kindsBetween(STORY, respelled);
    expect(differences.map(({ kind, count }) => [kind, count])).toEqual([
      ['name', 2],
      ['name', 2],
    ]);
    expect(differences.map(({ aText }) => aText).sort()).toEqual(['Ilka Torvald', 'Pavlo Remdan']);
  });

  it('counts a systematic honorific once', () => {
    const differences = kindsBetween(STORY, [
      ...STORY.slice(0, 2),
      STORY[2]?.replace('Torvald', 'Ms Torvald') ?? '',
      STORY[3]?.replace('Remdan had', 'Mr Remdan had') ?? '',
      ...STORY.slice(4),
    ]);
    expect(differences.map(({ kind, bText }) => [kind, bText]).sort()).toEqual([
      ['title', 'Mr'],
      ['title', 'Ms'],
    ]);
  });

  it('reports a dropped and an added paragraph once each', () => {
    const other = [
      ...STORY.slice(0, 3),
      'Schools near the quay stayed closed, and the ferry company doubled its fares.',
      ...STORY.slice(4),
    ];
    expect(
      kindsBetween(STORY, other)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['missing', 'only-here']);
  });

  it('reports a moved paragraph as moved only', () => {
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = STORY;
    expect(kindsBetween(STORY, [first, fifth, second, third, fourth]).map(({ kind }) => kind)).toEqual(['moved']);
  });

  it('folds case, quotation marks and British spelling into style', () => {
    const other = STORY.map((paragraph) =>
      paragraph
        .replace(/"([^"]*)"/g, '“$1”')
        .replace('harbour', 'harbor')
        .replace('kilometres', 'kilometers'),
    );
    expect(new Set(kindsBetween(STORY, other).map(({ kind }) => kind))).toEqual(new Set(['style']));
  });

  it('does not count what a truncated version cuts off as left out', () => {
    const cut = articleOf(STORY.slice(0, 2), { completeness: 'truncated' });
    expect(compareArticles(articleOf(STORY), cut).differences).toEqual([]);
    expect(compareArticles(cut, articleOf(STORY)).differences).toEqual([]);
  });

  it('swaps the readings when the texts are swapped', () => {
    const other = edited(0, '14 people', '17 people');
    const [forth] = kindsBetween(STORY, other);
    const [back] = kindsBetween(other, STORY);
    expect([forth?.aText, forth?.bText]).toEqual([back?.bText, back?.aText]);
  });

  it('ranks how many died over how many are missing, and both over other counts', () => {
    const a = articleOf([
      'The ferry sank on its 6th crossing, killing at least 31 people and leaving 19 missing, after 40 minutes.',
    ]);
    const b = articleOf([
      'The ferry sank on its 6th crossing, killing at least 34 people and leaving 16 missing, after 50 minutes.',
    ]);
    const { differences } = compareArticles(a, b);
    expect(differences.map(({ aText }) => aText)).toEqual(['31', '19', '40 minutes']);
  });
});
