import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  couples,
  differencesIn,
  edited,
  expectNone,
  expectOne,
  type Person,
  places,
  RUNS,
  storyWith,
} from '../edited-stories.ts';

/** Sentences about one person, by surname alone. */
const ABOUT: readonly ((last: string) => string)[] = [
  (last) => `Later ${last} walked along the quay with the harbour pilot.`,
  (last) => `Fishermen carried ${last} across the flooded street in a cart.`,
  (last) => `The choir sang for ${last} at the church of the village.`,
  (last) => `Nets and ropes belonging to ${last} lay beside the boat shed.`,
];

function introduced([first, last]: Person): string {
  return `The captain, ${first} ${last}, was rescued from the wreck.`;
}

describe('changed names', () => {
  it('are one difference for all the places of a renaming', () => {
    fc.assert(
      fc.property(places, couples, fc.shuffledSubarray([...ABOUT], { minLength: 1 }), (place, [x, y], about) => {
        const tell = (person: Person): string[] => [introduced(person), ...about.map((say) => say(person[1]))];
        const difference = expectOne(
          { before: storyWith(place, tell(x)), after: storyWith(place, tell(y)) },
          'name',
          x[1],
          y[1],
        );
        expect(difference.count).toBe(about.length + 1);
        expect(difference.aSpans).toHaveLength(about.length + 1);
      }),
      RUNS,
    );
  });

  it('are one difference for all the places of a respelling', () => {
    fc.assert(
      fc.property(
        places,
        couples,
        fc.shuffledSubarray([...ABOUT], { minLength: 1 }),
        (place, [[first, last]], about) => {
          const other = last.replace(/[aeiou](?=[^aeiou]*$)/, (vowel) => (vowel === 'a' ? 'e' : 'a'));
          const tell = (name: string): string[] => [
            introduced([first, name] as unknown as Person),
            ...about.map((say) => say(name)),
          ];
          const difference = expectOne(
            { before: storyWith(place, tell(last)), after: storyWith(place, tell(other)) },
            'name',
            last,
            other,
          );
          expect(difference.count).toBe(about.length + 1);
        },
      ),
      RUNS,
    );
  });

  it('are none where a full name stands for the surname, or an acronym for the full name', () => {
    const bodies = fc.constantFrom(['African Union', 'AU'], ['Northern Harbour Authority', 'NHA']);
    fc.assert(
      fc.property(
        places,
        couples,
        fc.constantFrom(...ABOUT),
        bodies,
        (place, [[first, last]], say, [long = '', short = '']) => {
          expectNone(edited(place, say(last), say(`${first} ${last}`)));
          expectNone(edited(place, `Observers of the ${long} arrived.`, `Observers of the ${short} arrived.`));
        },
      ),
      RUNS,
    );
  });

  it('are one speaker where they say a quotation, before, behind or between its parts', () => {
    const FRAMES: readonly ((name: string) => string)[] = [
      (name) => `“The pumps were old and everyone knew it,” ${name} said.`,
      (name) => `“The pumps were old and everyone knew it,” said ${name}.`,
      (name) => `${name} told reporters: “The pumps were old and everyone knew it.”`,
      (name) => `“The pumps were old,” ${name} said, “and everyone in the village knew it.”`,
    ];
    fc.assert(
      fc.property(places, couples, fc.constantFrom(...FRAMES), (place, [x, y], frame) => {
        const tell = (name: string): string[] => [`${x.join(' ')} and ${y.join(' ')} stood on the quay.`, frame(name)];
        const story = { before: storyWith(place, tell(x[1])), after: storyWith(place, tell(y[1])) };
        expectOne(story, 'speaker', x[1], y[1]);
      }),
      RUNS,
    );
  });

  it('are names, not speakers, where the first name is the same', () => {
    fc.assert(
      fc.property(places, couples, (place, [[first, last], [, other]]) => {
        const tell = (name: string): string => `“The pumps were old and everyone knew it,” ${first} ${name} said.`;
        expect(differencesIn(edited(place, tell(last), tell(other))).map(({ kind }) => kind)).toEqual(['name']);
      }),
      RUNS,
    );
  });
});
