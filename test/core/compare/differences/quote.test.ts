import fc from 'fast-check';
import { describe, it } from 'vitest';
import { edited, expectNone, expectOne, places, RUNS } from '../edited-stories.ts';

const WORDS = 'boats pumps villages promises engines bridges cellars winters orchards letters'.split(' ');
const twoWords = fc.shuffledSubarray([...WORDS], { minLength: 2, maxLength: 2 });
const FRAMES: readonly ((quoted: string) => string)[] = [
  (quoted) => `${quoted} the engineer said.`,
  (quoted) => `The engineer added: ${quoted}`,
  (quoted) => `${quoted} she said at the quay, and walked away.`,
];
const frames = fc.constantFrom(...FRAMES);
const MARKS: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['‘', '’'],
  ['«', '»'],
  ['„', '“'],
];
const marks = fc.constantFrom(...MARKS);

function statement(word: string, [open, close]: readonly [string, string]): string {
  return `${open}We have trusted these ${word} for far too long,${close}`;
}

describe('changed quotations', () => {
  it('are one quote for a word swapped, dropped or added within the marks', () => {
    fc.assert(
      fc.property(places, frames, marks, twoWords, (place, frame, style, [x = '', y = '']) => {
        expectOne(edited(place, frame(statement(x, style)), frame(statement(y, style))), 'quote', x, y);
        const longer = frame(statement(`${x} and ${y}`, style));
        expectOne(edited(place, frame(statement(x, style)), longer), 'quote', x, y);
      }),
      RUNS,
    );
  });

  it('are none between any two kinds of marks', () => {
    fc.assert(
      fc.property(places, frames, marks, marks, twoWords, (place, frame, from, to, [word = '']) => {
        expectNone(edited(place, frame(statement(word, from)), frame(statement(word, to))));
      }),
      RUNS,
    );
  });

  it('are wording where the same word changes outside the marks', () => {
    fc.assert(
      fc.property(places, marks, twoWords, (place, style, [x = '', y = '']) => {
        const say = (word: string): string => `${statement('nets', style)} she said of the ${word} on the quay.`;
        expectOne(edited(place, say(x), say(y)), 'wording', x, y);
      }),
      RUNS,
    );
  });

  it('are none where the marks of a title are taken away', () => {
    const works = ['A Harbour in the Rain', 'To Sea, With Love', 'The Long Night of the Boats'];
    fc.assert(
      fc.property(places, fc.constantFrom(...works), marks, (place, work, [open, close]) => {
        const say = (name: string): string => `Her plays, ${name} among them, were written on the quay of that town.`;
        expectNone(edited(place, say(`${open}${work}${close}`), say(work)));
      }),
      RUNS,
    );
  });

  it('are one quote where the marks of a statement are taken away', () => {
    fc.assert(
      fc.property(places, twoWords, (place, [word = '']) => {
        const say = (open: string, close: string): string =>
          `The engineer called it ${open}a promise of ${word} that came far too late${close} for the village.`;
        expectOne(edited(place, say('“', '”'), say('', '')), 'quote', word, word);
      }),
      RUNS,
    );
  });
});
