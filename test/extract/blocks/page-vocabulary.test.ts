import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../scripts/eval/parse-html.ts';
import { collectRuns } from '../../../src/extract/blocks/collect-runs.ts';
import { readVocabulary, SHARED_WORD_NAMES, writeShared } from '../../../src/extract/blocks/page-vocabulary.ts';

/** What is written for each paragraph, all of them read and the first `prose` of them prose. */
function sharedOf(paragraphs: readonly string[], prose: number, title: string): Record<string, number>[] {
  const document = parseHtml(`<body>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`);
  const { runs } = collectRuns(document.body);
  const isProse = runs.map((_, index) => index < prose);
  const page = readVocabulary(
    runs,
    isProse,
    title,
    runs.map(() => true),
  );
  return runs.map((_, index) => {
    const row = new Float32Array(SHARED_WORD_NAMES.length);
    writeShared(index, page, isProse[index] === true, row, 0);
    return Object.fromEntries(SHARED_WORD_NAMES.map((name, at) => [name, row[at] ?? Number.NaN]));
  });
}

describe('the words that a run shares with its page', () => {
  it('tell a teaser for another story from a paragraph', () => {
    const [, paragraph, teaser] = sharedOf(
      [
        'The harbour bridge closes in March, the council of Elmer said.',
        'Ferries replace the bridge until the council opens it.',
        'Striker Bello leaves Northfield',
      ],
      2,
      'Harbour bridge closes',
    );
    expect(paragraph).toMatchObject({ titleWords: 1, sharedTitle: expect.closeTo(1 / 6) });
    expect(paragraph?.sharedMean).toBeGreaterThan(0);
    expect(paragraph?.sharedPrev).toBeGreaterThan(0);
    expect(teaser).toEqual({ sharedMean: 0, sharedNone: 1, sharedTitle: 0, titleWords: 0, sharedPrev: 0 });
  });

  it('do not count the run itself among the prose', () => {
    expect(sharedOf(['Lighthouse keeper retires'], 1, 'Elmer')[0]).toMatchObject({ sharedMean: 0, sharedNone: 1 });
  });

  it.each([
    ['accented letters', 'La marée découvre la forêt', 'La forêt découverte par la marée'],
    ['Cyrillic', 'Паром вышел из гавани', 'Вечером паром вернётся'],
    ['pairs of Chinese signs', '渡轮停航', '渡轮恢复'],
    ['Hangul', '여객선 운항', '여객선 재개'],
  ])('are found in %s', (_script, first, second) => {
    const [, run] = sharedOf([first, second], 1, '');
    expect(run?.sharedMean).toBeGreaterThan(0);
    expect(run?.sharedTitle).toBe(-1);
  });
});
