import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../../../src/core/compare/compare-articles.ts';
import { expectNone, places, RUNS, storyWith } from '../edited-stories.ts';

const STYLED = [
  'The organisation’s “colour guard” did not travel to the centre of the harbour — for now.',
  'Boats, nets, and sails were lost, Mr. Orell’s neighbours said; the E.U. and the U.S. offered 8 per cent.',
  'It is the No. 5 pump of Hallas’s 2,000 that is broken.',
  'The cease-fire held -- the café re-opened, and the programme was cancelled.',
];

/** House styles: what changes the look and nothing else. */
const LOOKS: readonly ((text: string) => string)[] = [
  (text) => text.replace(/[“”]/g, '"').replace(/’/g, "'"),
  (text) => text.replace(/“([^”]*)”/g, '«$1»'),
  (text) => text.replace(/ (?:—|--) /g, ' – '),
  (text) =>
    text
      .replace(/colour/g, 'color')
      .replace(/centre/g, 'center')
      .replace(/harbour/g, 'harbor'),
  (text) =>
    text
      .replace(/organisation/g, 'organization')
      .replace(/programme/g, 'program')
      .replace(/cancelled/g, 'canceled'),
  (text) => text.replace('did not', 'didn’t'),
  (text) => text.replace('nets, and', 'nets and'),
  (text) => text.replace('Mr.', 'Mr').replace('E.U.', 'EU').replace('U.S.', 'US'),
  (text) => text.replace('8 per cent', '8%'),
  (text) => text.replace('cease-fire', 'ceasefire').replace('re-opened', 'reopened').replace('café', 'cafe'),
  (text) => text.replace('neighbours', 'neighbors'),
  (text) => text.replace('It is', 'It’s').replace('that is', 'that’s'),
  (text) => text.replace('No. 5', 'number 5').replace('2,000', '2000'),
  (text) => text.replace('Hallas’s', 'Hallas’'),
];
const looks = fc.shuffledSubarray([...LOOKS], { minLength: 1 });

describe('style', () => {
  it('is all that any mixture of house styles changes', () => {
    fc.assert(
      fc.property(places, looks, (place, some) => {
        const other = STYLED.map((text) => some.reduce((styled, look) => look(styled), text));
        const story = { before: storyWith(place, STYLED), after: storyWith(place, other) };
        expectNone(story);
        const { differences } = compareArticles(story.before, story.after);
        expect(differences.length > 0).toBe(other.some((text, i) => text !== STYLED[i]));
      }),
      { ...RUNS, numRuns: 100 },
    );
  });

  it('is one difference for one spelling throughout', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 5 }), (place, count) => {
        const say = (spelling: string): string[] =>
          ['north', 'south', 'east', 'west', 'old']
            .slice(0, count)
            .map((quarter) => `Gulls circled over the ${quarter} ${spelling}.`);
        const { differences } = compareArticles(storyWith(place, say('harbour')), storyWith(place, say('harbor')));
        // The stock's own "harbour" stays as it is on both sides.
        expect(differences.map((difference) => [difference.kind, difference.count])).toEqual([['style', count]]);
      }),
      RUNS,
    );
  });
});
