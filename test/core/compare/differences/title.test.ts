import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { couples, edited, expectNone, expectOne, places, RUNS, storyWith } from '../edited-stories.ts';

const ABOUT: readonly ((name: string) => string)[] = [
  (name) => `The crowd cheered ${name} at the quay.`,
  (name) => `Later ${name} walked along the harbour wall.`,
  (name) => `The choir sang for ${name} in the church.`,
];
const frames = fc.constantFrom(...ABOUT);
const honorifics = fc.constantFrom('Mr', 'Ms', 'Dr', 'Captain', 'Professor');
const offices = fc.shuffledSubarray(['President', 'Senator', 'Governor', 'Mayor', 'Minister', 'Foreign Minister'], {
  minLength: 2,
  maxLength: 2,
});

describe('changed titles', () => {
  it('are one title for all the places where an honorific is added', () => {
    fc.assert(
      fc.property(
        places,
        couples,
        honorifics,
        fc.shuffledSubarray([...ABOUT], { minLength: 1 }),
        (place, [[first, last]], title, about) => {
          const met = `Fishermen met ${first} ${last} on the island.`;
          const difference = expectOne(
            {
              before: storyWith(place, [met, ...about.map((say) => say(last))]),
              after: storyWith(place, [met, ...about.map((say) => say(`${title} ${last}`))]),
            },
            'title',
            '',
            title,
          );
          expect(difference.count).toBe(about.length);
        },
      ),
      RUNS,
    );
  });

  it('are one title where an office is another or is dropped', () => {
    fc.assert(
      fc.property(places, couples, frames, offices, (place, [[, last]], say, [x = '', y = '']) => {
        expectOne(edited(place, say(`${x} ${last}`), say(`${y} ${last}`)), 'title', x.split(' ')[0] ?? '', '');
        expectOne(edited(place, say(`${x} ${last}`), say(last)), 'title', x, '');
      }),
      RUNS,
    );
  });

  it('are one title where an office behind the name is another or is dropped', () => {
    const roles = fc.shuffledSubarray(['mayor', 'deputy mayor', 'harbour minister', 'party chairman'], {
      minLength: 2,
      maxLength: 2,
    });
    fc.assert(
      fc.property(places, couples, roles, (place, [[first, last]], [x = '', y = '']) => {
        const say = (role: string): string => `Relatives met ${first} ${last}${role} on the island.`;
        expectOne(edited(place, say(`, the ${x},`), say(`, the ${y},`)), 'title', '', '');
        expectOne(edited(place, say(`, the ${x} of the port,`), say('')), 'title', x, '');
      }),
      RUNS,
    );
  });

  it('are none where a title is abbreviated or loses its point', () => {
    const forms = fc.constantFrom(
      ['Senator', 'Sen.'],
      ['Governor', 'Gov.'],
      ['Professor', 'Prof.'],
      ['Mr.', 'Mr'],
      ['Dr.', 'Dr'],
    );
    fc.assert(
      fc.property(places, couples, frames, forms, (place, [[, last]], say, [long, short]) => {
        expectNone(edited(place, say(`${long} ${last}`), say(`${short} ${last}`)));
      }),
      RUNS,
    );
  });
});
