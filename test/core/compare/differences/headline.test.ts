import fc from 'fast-check';
import { describe, it } from 'vitest';
import { expectNone, expectOne, places, RUNS, storyWith } from '../edited-stories.ts';

const WORDS = 'ferry sinks harbour minister storm bridge vote council blames owner after warning village mourns'.split(
  ' ',
);
const titles = fc.shuffledSubarray(WORDS, { minLength: 3, maxLength: 8 });

describe('headlines', () => {
  it('are one headline where a word is swapped, dropped or added', () => {
    const edits = fc.constantFrom<(words: string[], at: number) => string[]>(
      (words, at) => words.with(at, 'regatta'),
      (words, at) => words.toSpliced(at, 1),
      (words, at) => words.toSpliced(at, 0, 'regatta'),
    );
    fc.assert(
      fc.property(places, titles, fc.nat(), edits, (place, words, at, edit) => {
        const [x, y] = [words.join(' '), edit(words, at % words.length).join(' ')];
        expectOne(
          { before: storyWith(place, [], { title: x }), after: storyWith(place, [], { title: y }) },
          'headline',
          x,
          y,
        );
      }),
      RUNS,
    );
  });

  it('are none where case, marks and spaces differ, or one article has none', () => {
    const looks = fc.constantFrom<(title: string) => string>(
      (title) => title.toUpperCase(),
      (title) => `${title}!`,
      (title) => title.replace(' ', ' – '),
      (title) => ` ${title} `,
      () => '',
    );
    fc.assert(
      fc.property(places, titles, looks, (place, words, look) => {
        const title = words.join(' ');
        expectNone({ before: storyWith(place, [], { title }), after: storyWith(place, [], { title: look(title) }) });
      }),
      RUNS,
    );
  });
});
