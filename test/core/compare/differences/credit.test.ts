import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCredits } from '../../../../scripts/eval/with-credits.ts';
import type { Article } from '../../../../src/core/article.ts';
import { compareArticles } from '../../../../src/core/compare/compare-articles.ts';
import { articleOf } from '../article-of.ts';

const BODY = [
  'The ferry sank off Saint Orla on Monday with sixty lorries on board.',
  'Divers searched for hours, the coastguard told reporters at the quay.',
  'The owner denied having received any warning about the bow door.',
  'A minister visited the island and met relatives in the sports hall.',
];

function found(a: readonly string[], b: readonly string[]): string[] {
  const { differences } = compareArticles(withCredits(articleOf(a)), withCredits(articleOf(b)));
  return differences
    .filter(({ kind }) => kind !== 'style')
    .map(({ kind, aText, bText }) => `${kind}: ${aText} > ${bText}`);
}

function opened(by: string): string[] {
  return [by + BODY[0], ...BODY.slice(1)];
}

describe('credits', () => {
  it.each<[string, string[], string[], string]>([
    ['a dateline', opened('KESSEL (AP) - '), opened('KESSEL (Reuters) - '), 'credit: AP > Reuters'],
    ['a dateline without agency', opened('KESSEL, July 4 (AFP) — '), opened('KESSEL, July 4 — '), 'credit: AFP > null'],
    [
      'a byline',
      ['By Ada Fenn, Associated Press Writer', ...BODY],
      ['By Ada Fenn, Reuters', ...BODY],
      'credit: AP > Reuters',
    ],
    ['a line above', ['Reuters', ...BODY], ['AFP', ...BODY], 'credit: Reuters > AFP'],
    ['a copyright line', [...BODY, '© 2011 AFP'], [...BODY, '© 2011 Reuters'], 'credit: AFP > Reuters'],
    ['a dropped line', [...BODY, 'The Associated Press contributed to this report.'], BODY, 'credit: AP > null'],
    [
      'a sentence about it',
      [...BODY, 'This story was first published by Reuters.'],
      [...BODY, 'This story was first published by AFP.'],
      'credit: Reuters > AFP',
    ],
  ])('are found in %s, and are no text', (_, a, b, expected) => {
    expect(found(a, b)).toEqual([expected]);
  });

  it('are none where one agency is written in full', () => {
    expect(found(['The Associated Press', ...BODY], ['AP', ...BODY])).toEqual([]);
    expect(found(['Associated Press', ...BODY], opened('KESSEL (AP) - '))).toEqual([]);
  });

  it('are not missed in a text that is cut off, but told where it names another', () => {
    const by = (agency: string | null, completeness: 'whole' | 'truncated') =>
      articleOf(BODY, { completeness, credits: agency === null ? [] : [{ agency, zone: 'tail', evidence: agency }] });
    const credits = (a: Article, b: Article) =>
      compareArticles(a, b).differences.map(({ aText, bText }) => [aText, bText]);
    expect(credits(by('AFP', 'whole'), by(null, 'whole'))).toEqual([['AFP', null]]);
    expect(credits(by('AFP', 'whole'), by(null, 'truncated'))).toEqual([]);
    expect(credits(by(null, 'truncated'), by('AFP', 'whole'))).toEqual([]);
    expect(credits(by('AFP', 'whole'), by('dpa', 'truncated'))).toEqual([['AFP', 'dpa']]);
    expect(credits(by(null, 'whole'), by('dpa', 'truncated'))).toEqual([[null, 'dpa']]);
  });

  it('are not mentions in the body', () => {
    const told = (agency: string): string[] => BODY.map((paragraph) => paragraph.replace('reporters', agency));
    expect(found(told('Reuters'), told('AFP')).map((line) => line.split(':')[0])).not.toContain('credit');
  });

  it('are one difference exactly when the sets of agencies differ, in any order and case', () => {
    const agencies = fc.subarray(['AFP', 'Reuters', 'dpa', 'MNA']);
    const orders = agencies.chain((set) => fc.shuffledSubarray(set, { minLength: set.length }));
    const articleBy = (names: readonly string[]) =>
      articleOf(BODY, { credits: names.map((agency) => ({ agency, zone: 'metadata', evidence: '' })) });
    fc.assert(
      fc.property(orders, orders, fc.boolean(), (x, y, loud) => {
        const written = loud ? y.map((name) => name.toUpperCase()) : y;
        const { differences } = compareArticles(articleBy(x), articleBy(written));
        const same = x.length === y.length && x.every((agency) => y.includes(agency));
        expect(differences.map(({ kind, aText, bText }) => [kind, aText, bText])).toEqual(
          same ? [] : [['credit', x.join(', ') || null, written.join(', ') || null]],
        );
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
