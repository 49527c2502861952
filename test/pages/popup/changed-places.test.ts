import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedPlaces } from '../../../src/pages/popup/changed-places.ts';

const place = (text: string) => ({ block: 2, start: 10, end: 10 + text.length, text });
const wordsOf = (here: string, there: string | null) => changedPlaces(place(here), there).map(({ text }) => text);

describe('changedPlaces', () => {
  it('marks the one word that differs in a long quotation', () => {
    expect(
      wordsOf('We will open the harbour bridge again in May', 'We will open the harbour bridge again in June'),
    ).toEqual(['May']);
  });

  it('marks a short phrase as one', () => {
    expect(wordsOf('an hour longer', 'an hour later')).toEqual(['an hour longer']);
  });

  it('marks the whole stretch when most of it differs, when the other only adds to it, or has nothing there', () => {
    const here = 'The council will vote on the new ferry line today';
    expect(wordsOf(here, 'Nobody at all has yet decided about any line')).toEqual([here]);
    expect(wordsOf(here, `${here}, or tomorrow`)).toEqual([here]);
    expect(wordsOf(here, null)).toEqual([here]);
  });

  it('gives every place the very words that stand there', () => {
    const sentence = fc.array(fc.constantFrom('the', 'ferry', 'sank', 'near', '“Morrow”,', 'at', 'noon', '71'), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(sentence, sentence, (x, y) => {
        const here = x.join(' ');
        for (const { start, end, text } of changedPlaces(place(here), y.join(' ')))
          expect(here.slice(start - 10, end - 10)).toBe(text);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
