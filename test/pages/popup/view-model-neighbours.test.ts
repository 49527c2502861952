import { describe, expect, it } from 'vitest';
import type { ArticleKey, Comparison } from '../../../src/core/story.ts';
import { differencesView } from '../../../src/pages/popup/view-model.ts';
import { comparison, key, match, PAGE, pair, summary } from '../../ui/gallery/stories.ts';

const HERE = ['The strike began on Monday.', 'Nobody knows when it will end.'];
const FIRST = 'The army flew medicine to the hospital.';
const SECOND = 'Two patients were taken to the mainland.';
const LATER = 'Shops in the harbour ran out of bread.';

function linesOf(...comparisons: readonly Comparison[]) {
  const names = comparisons.map((_, i) => `Outlet ${i}`);
  const versions = names.map((name) => ({ article: summary(name), match: match(name, 'same-copy') }));
  const byKey = new Map(comparisons.map((each, i): [ArticleKey, Comparison] => [key(`Outlet ${i}`), each]));
  const view = differencesView(PAGE, versions, byKey);
  return [...view.first, ...view.more.flatMap(({ lines }) => lines)].filter(({ kind }) => kind === 'missing');
}

function missing(there: readonly string[], ...sentences: readonly string[]): Comparison {
  const aligned = HERE.flatMap((sentence, i) =>
    there.includes(sentence) ? [pair(i, there.indexOf(sentence), 1)] : [],
  );
  return comparison(
    HERE,
    there,
    aligned,
    sentences.map((sentence, i) => ['missing', null, sentence, 0.5 + i / 10]),
  );
}

describe('missing sentences', () => {
  it('are one line when they follow each other, and each is kept', () => {
    const [line, ...others] = linesOf(missing([HERE[0] ?? '', FIRST, SECOND, HERE[1] ?? ''], SECOND, FIRST));
    expect(others).toEqual([]);
    expect(line?.readings[0]?.text).toBe(`${FIRST} ${SECOND}`);
    expect(line?.together.map(({ evidence }) => evidence[0]?.there)).toEqual([FIRST, SECOND]);
    expect(line?.material).toBe(0.6);
  });

  it('stay apart when the page has something between them', () => {
    expect(linesOf(missing([FIRST, HERE[0] ?? '', LATER], FIRST, LATER))).toHaveLength(2);
  });

  it('stay apart when other versions report the one and not the other', () => {
    const both = missing([HERE[0] ?? '', FIRST, SECOND], FIRST, SECOND);
    const one = missing([HERE[0] ?? '', FIRST], FIRST);
    expect(linesOf(both, one).map(({ others }) => others)).toEqual([2, 1]);
  });

  it('are at most half a dozen to a line', () => {
    const words = 'army bread crane diver engine ferry gull harbour'.split(' ');
    const many = words.map((word) => `${word.toUpperCase()} ${word} ${word}s ${word}ing ${word}ed ${word}ly.`);
    expect(
      linesOf(missing(many, ...many))
        .map(({ together }) => together.length)
        .toSorted(),
    ).toEqual([2, 6]);
  });
});
