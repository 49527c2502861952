import type { Article } from '../../../src/core/article.ts';
import { compareArticles } from '../../../src/core/compare/compare-articles.ts';
import type { Difference, DifferenceKind } from '../../../src/core/story.ts';
import type { Edit, Expected } from './edit.ts';
import { FIGURE_EDITS } from './figure-edits.ts';
import { NAME_EDITS } from './name-edits.ts';
import { PASSAGE_EDITS } from './passage-edits.ts';
import { Random } from './random.ts';
import { SPEECH_EDITS } from './speech-edits.ts';

export const EDITS: readonly Edit[] = [...FIGURE_EDITS, ...NAME_EDITS, ...SPEECH_EDITS, ...PASSAGE_EDITS];

/** One edited article and what the comparison made of it. */
export interface EditOutcome {
  readonly edit: string;
  readonly expected: readonly Expected[];
  readonly found: readonly Expected[];
  /** Differences that answer to no edit, `style` left out. */
  readonly spurious: readonly Difference[];
  /** Differences of any kind. */
  readonly differences: number;
}

/** Applies every edit that fits to every article, alone and (`together` at a time) in company, and compares. */
export function scoreEdits(
  articles: readonly Article[],
  together: number,
  seed: number,
  edits: readonly Edit[] = EDITS,
): EditOutcome[] {
  const outcomes: EditOutcome[] = [];
  const random = new Random(seed);
  for (const article of articles) {
    for (const edit of edits) {
      const edited = edit.apply(article, random, new Set());
      const base = edit.base?.(article) ?? article;
      if (edited !== null) outcomes.push(outcomeOf(edit.name, base, edited.article, edited.expected));
    }
    if (together > 0) outcomes.push(inCompany(article, together, random, edits));
  }
  return outcomes;
}

function inCompany(article: Article, together: number, random: Random, edits: readonly Edit[]): EditOutcome {
  let edited = article;
  const expected: Expected[] = [];
  const touched = new Set<number>();
  const kinds = new Set<string>();
  for (const edit of random.shuffled(
    edits.filter(({ kind, base }) => base === undefined && !/^(?:none|moved|missing|only-here|name)$/.test(kind)),
  )) {
    if (expected.length >= together || kinds.has(edit.kind)) continue;
    const next = edit.apply(edited, random, touched);
    if (next === null || next.touched.some((block) => touched.has(block))) continue;
    edited = next.article;
    expected.push(...next.expected);
    kinds.add(edit.kind);
    for (const block of next.touched) touched.add(block);
  }
  return outcomeOf('several', article, edited, expected);
}

function outcomeOf(edit: string, before: Article, after: Article, expected: readonly Expected[]): EditOutcome {
  const all = compareArticles(before, after).differences;
  const differences = all.filter(({ kind }) => kind !== 'style');
  const left = new Set(differences);
  const found: Expected[] = [];
  for (const each of expected) {
    const answer = [...left].find((difference) => answers(difference, each));
    if (answer === undefined) continue;
    left.delete(answer);
    found.push(each);
  }
  return { edit, expected, found, spurious: [...left], differences: all.length };
}

function answers(difference: Difference, expected: Expected): boolean {
  return (
    difference.kind === expected.kind &&
    reads(difference.aText, expected.before) &&
    reads(difference.bText, expected.after)
  );
}

/** Whether a reading holds the edited words, or lies within them. */
function reads(text: string | null, words: string): boolean {
  const wanted = plain(words);
  const given = plain(text ?? '');
  return (
    wanted === '' ||
    (given !== '' && (given.includes(wanted) || wanted.includes(given))) ||
    wanted.split(' ').some((word) => word.length > 3 && given.includes(word))
  );
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}%]+/gu, ' ')
    .trim();
}

export interface KindScore {
  readonly kind: DifferenceKind | 'all';
  readonly edits: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and F1 for each kind, and for all together. A spurious difference counts against its own kind. */
export function kindScores(outcomes: readonly EditOutcome[]): KindScore[] {
  const counts = new Map<DifferenceKind | 'all', { expected: number; found: number; spurious: number }>();
  const add = (kind: DifferenceKind, field: 'expected' | 'found' | 'spurious'): void => {
    for (const key of [kind, 'all'] as const) {
      const count = counts.get(key) ?? { expected: 0, found: 0, spurious: 0 };
      count[field]++;
      counts.set(key, count);
    }
  };
  for (const { expected, found, spurious } of outcomes) {
    for (const { kind } of expected) add(kind, 'expected');
    for (const { kind } of found) add(kind, 'found');
    for (const { kind } of spurious) add(kind, 'spurious');
  }
  return [...counts].map(([kind, { expected, found, spurious }]) => {
    const precision = found + spurious === 0 ? 1 : found / (found + spurious);
    const recall = expected === 0 ? 1 : found / expected;
    return {
      kind,
      edits: expected,
      precision,
      recall,
      f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    };
  });
}

/** Pairs between which nothing is to be found, and what was. */
export interface ZeroCheck {
  readonly pairs: string;
  readonly count: number;
  readonly found: number;
}

/** What was found between a text and itself (of any kind), and between texts that differ in style only (beside style). */
export function zeroChecks(outcomes: readonly EditOutcome[]): ZeroCheck[] {
  const unedited = outcomes.filter(({ edit }) => edit === 'none: unedited');
  const styled = outcomes.filter(({ edit }) => edit.startsWith('none: ') && edit !== 'none: unedited');
  return [
    {
      pairs: 'one text twice: differences of any kind',
      count: unedited.length,
      found: unedited.reduce((sum, { differences }) => sum + differences, 0),
    },
    {
      pairs: 'edited in style only: differences that are not style',
      count: styled.length,
      found: styled.reduce((sum, { spurious }) => sum + spurious.length, 0),
    },
  ];
}
