import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '../../../src/core/text/words.ts';

const texts = (text: string) => words(text).map((word) => word.text);

describe('words', () => {
  it('leaves punctuation out and keeps apostrophes inside a word', () => {
    expect(texts("“Don’t,” said O'Brien — twice.")).toEqual(['Don’t', 'said', "O'Brien", 'twice']);
  });

  it('parts words at a hyphen', () => {
    expect(texts('a U-turn in Saint-Malo')).toEqual(['a', 'U', 'turn', 'in', 'Saint', 'Malo']);
  });

  it('parts no word at what nobody sees, but at the spaces beside it', () => {
    expect(texts('the har\u00adbour\u200b mas\u200bter, Ga\u2060le \ufeffby')).toEqual([
      'the',
      'har\u00adbour',
      'mas\u200bter',
      'Ga\u2060le',
      'by',
    ]);
  });

  it('keeps initials together and does not swallow the end of a sentence', () => {
    expect(texts('the U.S. and the U.N. met. A. Then')).toEqual([
      'the',
      'U.S',
      'and',
      'the',
      'U.N',
      'met',
      'A',
      'Then',
    ]);
  });

  it('keeps a number with its separators', () => {
    expect(texts('1,500 of 2.5m at 19:30, in 2011.')).toEqual(['1,500', 'of', '2.5m', 'at', '19:30', 'in', '2011']);
  });

  it('finds words in scripts without spaces', () => {
    expect(texts('東京で会議が開かれた').length).toBeGreaterThan(3);
    expect(texts('ประเทศไทยประชุม').length).toBeGreaterThan(1);
  });

  it('takes a run without a break for as long as it is, not for its square', () => {
    const run = '渡輪'.repeat(100_000);
    expect(texts(run).join('')).toBe(run);
  });

  it('takes an apostrophe inside a word for one, however it is typed', () => {
    expect(texts('o‘zbek oʻzbek don´t don`t ג׳ורג׳')).toEqual(['o‘zbek', 'oʻzbek', 'don´t', 'don`t', 'ג׳ורג']);
    expect(texts('‘We sail’ `here´')).toEqual(['We', 'sail', 'here']);
  });

  it('takes a Japanese sign and its voicing mark for one, composed or not', () => {
    expect(texts('ゲーム会議'.normalize('NFD')).map((word) => word.normalize('NFC'))).toEqual(texts('ゲーム会議'));
  });

  it('parts a dense run from the spaced words around it', () => {
    expect(texts('NATO和欧盟 met')).toEqual(expect.arrayContaining(['NATO', 'met']));
  });

  it('keeps the marks of scripts whose vowels are marks', () => {
    expect(texts('हिन्दी समाचार')).toEqual(['हिन्दी', 'समाचार']);
  });

  it('gives offsets that cut the word out of the text, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let last = 0;
        for (const word of words(text)) {
          expect(text.slice(word.start, word.end)).toBe(word.text);
          expect(word.start).toBeGreaterThanOrEqual(last);
          expect(word.end).toBeGreaterThan(word.start);
          last = word.end;
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('leaves no letter of a spaced script out', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aé'’.- 1,ж") }), (text) => {
        const letters = (part: string) => part.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(texts(text).join(''))).toBe(letters(text));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
