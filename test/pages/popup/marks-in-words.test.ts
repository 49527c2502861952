import { describe, expect, it } from 'vitest';
import type { ArticleKey, DifferenceKind } from '../../../src/core/story.ts';
import { marksInWords } from '../../../src/pages/popup/marks-in-words.ts';
import type { PlannedMark } from '../../../src/pages/popup/plan-marks.ts';
import { createStrings } from '../../../src/ui/strings.ts';

const ENGLISH = createStrings(
  (key, [count] = []) => ({ localeTag: 'en', outlets_other: `${count} versions` })[key] ?? key,
);
const ARABIC = createStrings((key) => ({ localeTag: 'ar', textDirection: 'rtl' })[key] ?? key);

function marked(...readings: readonly (readonly [outlet: string, kind: DifferenceKind, text: string | null])[]) {
  const mark: PlannedMark = {
    block: 0,
    start: 0,
    end: 2,
    text: '71',
    mark: 'changed',
    readings: readings.map(([outlet, kind, text]) => ({
      version: { key: `https://${outlet}.example/#1` as ArticleKey, outlet, language: 'en' },
      kind,
      toll: null,
      text,
    })),
  };
  return [mark];
}

const outletsOf = (marks: readonly PlannedMark[], strings = ENGLISH) =>
  marksInWords(marks, strings)[0]?.readings.map(({ outlets }) => outlets);

describe('what the card of a mark says', () => {
  it('says once what several outlets say, and names them as the language lists names', () => {
    const same = marked(['Norfeed', 'number', '74'], ['Courier', 'number', '74'], ['Gazette', 'number', '70']);
    expect(outletsOf(same)).toEqual(['Norfeed and Courier', 'Gazette']);
    expect(outletsOf(same, ARABIC)).toEqual(['\u2068Norfeed\u2069 و\u2068Courier\u2069', '\u2068Gazette\u2069']);
  });

  it('keeps apart two kinds that read the same', () => {
    expect(outletsOf(marked(['Norfeed', 'number', '74'], ['Courier', 'wording', '74']))).toEqual([
      'Norfeed',
      'Courier',
    ]);
  });

  it('names an outlet once whose two pages say the same', () => {
    expect(outletsOf(marked(['Norfeed', 'number', '74'], ['Norfeed', 'number', '74']))).toEqual(['Norfeed']);
  });

  it('counts the outlets that a line would not hold', () => {
    const all = ['A', 'B', 'C', 'D'].map((outlet) => [outlet, 'number', '74'] as const);
    expect(outletsOf(marked(...all))).toEqual(['4 versions']);
  });

  it('calls figures that count people by what became of them', () => {
    const deaths = marked(['Norfeed', 'number', '34']).map((mark) => ({
      ...mark,
      readings: mark.readings.map((reading) => ({ ...reading, toll: 'dead' as const })),
    }));
    expect(marksInWords(deaths, ENGLISH)[0]?.readings[0]?.label).toBe('tollDead');
  });

  it('says in its own words that a version has nothing there', () => {
    const [mark] = marksInWords(marked(['Norfeed', 'only-here', null]), ENGLISH);
    expect(mark?.readings).toEqual([
      { outlets: 'Norfeed', label: '', text: 'nothingThere', quoted: false, language: 'en' },
    ]);
  });
});
