import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/core/story.ts';
import { planMarks } from '../../../src/pages/popup/plan-marks.ts';
import { AGENCY, COURIER, comparison, GAZETTE, key, PAGE_SENTENCES, pair } from '../../ui/gallery/stories.ts';

function plan(...comparisons: readonly Comparison[]) {
  const version = (i: number) => ({ key: key(`Outlet ${i}`), outlet: `Outlet ${i}`, language: 'en' });
  return planMarks(comparisons.map((comparison, i) => ({ version: version(i), comparison })));
}

function marksOf(kind: string, ...comparisons: readonly Comparison[]) {
  return plan(...comparisons).filter((each) => each.mark === kind);
}

describe('planMarks', () => {
  it('marks nothing without comparisons', () => {
    expect(plan()).toEqual([]);
  });

  it('gives every mark the very words of its place', () => {
    for (const { block, start, end, text } of plan(AGENCY, COURIER, GAZETTE)) {
      expect(PAGE_SENTENCES[block]?.slice(start, end)).toBe(text);
    }
  });

  it('lists marks in reading order, each once', () => {
    const marks = plan(AGENCY, AGENCY, COURIER);
    expect(marks).toEqual(marks.toSorted((x, y) => x.block - y.block || x.start - y.start || x.end - y.end));
    expect(new Set(marks.map((each) => JSON.stringify(each))).size).toBe(marks.length);
  });

  it('marks passages as shared when they stand in a version nearly word for word', () => {
    const near = comparison(['One.', 'Two.'], ['One.', 'Three.'], [pair(0, 0, 1), pair(1, 1, 0.3)], []);
    expect(marksOf('shared', near).map(({ block }) => block)).toEqual([0]);
  });

  it('marks a passage as only here when no version has it', () => {
    expect(marksOf('only-here', COURIER).map(({ block }) => block)).toEqual([4, 5]);
    expect(marksOf('only-here', AGENCY, COURIER).map(({ block }) => block)).toEqual([4]);
  });

  it('marks the words that changed, but neither style nor what is not in the text', () => {
    expect(marksOf('changed', AGENCY).map(({ text }) => text)).toEqual(['71', 'an hour longer']);
  });

  it('marks the word after which others say more, once however much more they say', () => {
    expect(marksOf('others-say-more', AGENCY, COURIER).map(({ block, text }) => [block, text])).toEqual([
      [2, 'Morrow.'],
      [3, 'longer”.'],
    ]);
  });

  it('marks the beginning when others say more before anything that is shared', () => {
    expect(marksOf('others-say-more', GAZETTE).map(({ block, text }) => [block, text])).toEqual([[0, 'Ferry']]);
  });

  it('says in each mark what each version has there', () => {
    const readings = (kind: string, ...comparisons: readonly Comparison[]) =>
      marksOf(kind, ...comparisons).map((mark) => mark.readings.map(({ version, text }) => [version.outlet, text]));
    expect(readings('changed', AGENCY, AGENCY)[0]).toEqual([
      ['Outlet 0', '74'],
      ['Outlet 1', '74'],
    ]);
    expect(readings('only-here', AGENCY, COURIER)).toEqual([
      [
        ['Outlet 0', null],
        ['Outlet 1', null],
      ],
    ]);
    expect(readings('shared', AGENCY).flat()).toEqual([]);
  });
});
