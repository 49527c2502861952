import fc from 'fast-check';
import { expect } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { compareArticles } from '../../../src/core/compare/compare-articles.ts';
import type { Comparison, Difference, DifferenceKind, Passage, Span } from '../../../src/core/story.ts';
import { articleOf } from './article-of.ts';

/** Paragraphs without figures, times, names, quotations, hedges or negations, no two of which say the same. */
const STOCK = [
  'Herring boats rocked against the harbour wall while gulls fought over scraps of bait.',
  'Teachers opened the gymnasium as a shelter and families brought blankets from home.',
  'A bakery near the market handed out bread to drivers stuck on the mountain road.',
  'Engineers tested the pumps beneath the old theatre before the orchestra rehearsed.',
  'Orchards along the canal were covered with nets to keep starlings off the cherries.',
  'The museum moved its clocks into a cellar because damp had reached the attic.',
  'Shepherds drove their flocks through the valley ahead of heavy snow.',
  'Volunteers painted the lighthouse white again under a clear sky.',
] as const;

export type Kinds = readonly DifferenceKind[];

/** A sentence among the paragraphs of a story, and the same story with the sentence edited. */
export interface EditedStory {
  readonly before: Article;
  readonly after: Article;
}

/** Some of the stock's paragraphs, in any order. */
export const paragraphs = fc.shuffledSubarray([...STOCK], { minLength: 3, maxLength: 6 });

/** A story with a place in it where further paragraphs can stand. */
export const places = fc.tuple(paragraphs, fc.nat(6));
type Place = readonly [paragraphs: readonly string[], at: number];

/** People no two of whom have like names. */
const PEOPLE = [
  ['Johanna', 'Brandt'],
  ['Mattias', 'Orell'],
  ['Dorte', 'Kovalik'],
  ['Piet', 'Hallander'],
  ['Ilka', 'Torvald'],
  ['Ruben', 'Aske'],
] as const;
export type Person = (typeof PEOPLE)[number];
/** Two people. */
export const couples = fc
  .shuffledSubarray([...PEOPLE], { minLength: 2, maxLength: 2 })
  .map(([x = PEOPLE[0], y = PEOPLE[1]]): [Person, Person] => [x, y]);

/** Every property's runs: the same on every machine. */
export const RUNS = { seed: 1, numRuns: 25 } as const;

/** A story around sentences, each a paragraph of its own, from the place on. */
export function storyWith([around, at]: Place, sentences: readonly string[], fields: Partial<Article> = {}): Article {
  const place = at % (around.length + 1);
  return articleOf([...around.slice(0, place), ...sentences, ...around.slice(place)], fields);
}

/** The same story with one sentence before and after an edit. */
export function edited(place: Place, before: string, after: string, fields: Partial<Article> = {}): EditedStory {
  return { before: storyWith(place, [before], fields), after: storyWith(place, [after], fields) };
}

/**
 * Compares both ways and checks what holds of every comparison: the same answer twice, the readings swapped when the texts
 * are, and places that hold the very words of the readings. Gives the differences, `style` left out.
 */
export function differencesIn({ before, after }: EditedStory): Difference[] {
  const forth = compareArticles(before, after);
  expect(compareArticles(before, after)).toEqual(forth);
  const back = compareArticles(after, before);
  expect(back.differences.map((difference) => line(turned(difference))).sort()).toEqual(
    forth.differences.map(line).sort(),
  );
  expectRightPlaces(forth);
  return forth.differences.filter(({ kind }) => kind !== 'style');
}

/** Expects one difference, of a kind, in which both readings hold their words; gives it. */
export function expectOne(story: EditedStory, kind: DifferenceKind, before: string, after: string): Difference {
  const differences = differencesIn(story);
  const [only] = differences;
  expect(differences.map(({ kind: found, aText, bText }) => [found, aText, bText])).toHaveLength(1);
  expect(only?.kind).toBe(kind);
  expect(only?.aText ?? '').toContain(before);
  expect(only?.bText ?? '').toContain(after);
  if (only === undefined) throw new Error('no difference');
  return only;
}

/** Expects nothing but `style`. */
export function expectNone(story: EditedStory): void {
  expect(differencesIn(story).map(({ kind, aText, bText }) => [kind, aText, bText])).toEqual([]);
}

function expectRightPlaces({ passages, differences }: Comparison): void {
  for (const { aText, bText, aSpans, bSpans } of differences) {
    expectWords(aText, aSpans, passages.a);
    expectWords(bText, bSpans, passages.b);
  }
}

function expectWords(text: string | null, spans: readonly Span[], passages: readonly Passage[]): void {
  if (text === null || spans.length === 0) return;
  const words = spans.map(({ passage, start, end }) => passages[passage]?.text.slice(start, end) ?? '');
  expect([words.join(' '), ...words]).toContain(text);
}

function turned(difference: Difference): Difference {
  const { kind, aText, bText } = difference;
  const other = kind === 'missing' ? 'only-here' : kind === 'only-here' ? 'missing' : kind;
  return { ...difference, kind: other, aText: bText, bText: aText };
}

function line({ kind, aText, bText, count }: Difference): string {
  return `${kind} ${count}: ${aText} > ${bText}`;
}
