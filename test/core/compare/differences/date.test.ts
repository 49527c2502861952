import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesIn, edited, expectNone, expectOne, places, RUNS, storyWith } from '../edited-stories.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MS_A_DAY = 86_400_000;

/** A way to name the day so many days before publication; `counted` ones are figures against each other. */
interface Way {
  readonly counted: boolean;
  write(day: Date, ago: number): string;
}
const WAYS: readonly Way[] = [
  { counted: false, write: (day) => `on ${DAYS[day.getUTCDay()]}` },
  { counted: false, write: (day) => `on ${MONTHS[day.getUTCMonth()]} ${day.getUTCDate()}` },
  { counted: false, write: (day) => `on ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}` },
  { counted: true, write: (_, ago) => (ago === 1 ? 'yesterday' : `${ago} days ago`) },
];
const ways = fc.constantFrom(...WAYS);
/** 1998 to 2036. */
const published = fc.integer({ min: 10_300, max: 24_500 });
const say = (time: string): string => `The ferry sank ${time} off the island.`;

function iso(day: number): string {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}

function named(way: Way, day: number, ago: number): string {
  return way.write(new Date((day - ago) * MS_A_DAY), ago);
}

describe('changed times', () => {
  it('are none when one day is named in two ways, in articles of different days', () => {
    fc.assert(
      fc.property(
        places,
        published,
        fc.integer({ min: 1, max: 3 }),
        fc.nat(3),
        ways,
        ways,
        (place, day, ago, later, from, to) => {
          expectNone({
            before: storyWith(place, [say(named(from, day, ago))], { publishedAt: iso(day) }),
            after: storyWith(place, [say(named(to, day + later, ago + later))], { publishedAt: iso(day + later) }),
          });
        },
      ),
      RUNS,
    );
  });

  it('are one date when the days differ, whatever the ways', () => {
    const ago = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(places, published, ago, ago, ways, ways, (place, day, x, y, from, to) => {
        fc.pre(x !== y && !(from.counted && to.counted));
        const [before, after] = [named(from, day, x), named(to, day, y)];
        expectOne(
          edited(place, say(before), say(after), { publishedAt: iso(day) }),
          'date',
          before.replace(/^on /, ''),
          after.replace(/^on /, ''),
        );
      }),
      RUNS,
    );
  });

  it('are one date when the time of day differs, and none when it is written otherwise', () => {
    const minutes = fc.integer({ min: 61, max: 719 });
    const clock = (at: number): string => `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`;
    const ring = (time: string): string => `The bells rang at ${time} in the village.`;
    fc.assert(
      fc.property(places, minutes, minutes, (place, x, y) => {
        expectNone(edited(place, ring(`${clock(x)} p.m.`), ring(clock(x + 720))));
        fc.pre(x !== y);
        expectOne(edited(place, ring(`${clock(x)} a.m.`), ring(`${clock(y)} a.m.`)), 'date', clock(x), clock(y));
      }),
      RUNS,
    );
  });

  it('are one date when the part of the day, the season or the holiday differs', () => {
    const LISTS: readonly (readonly [string, readonly string[]])[] = [
      ['in the', ['morning', 'afternoon', 'evening']],
      ['last', ['spring', 'summer', 'autumn', 'winter', 'week', 'month', 'year']],
      ['before', ['Christmas', 'Easter', 'Thanksgiving', 'Ramadan', 'Halloween']],
    ];
    const choices = fc
      .constantFrom(...LISTS)
      .chain(([opener, times]) =>
        fc.shuffledSubarray([...times], { minLength: 2, maxLength: 2 }).map((two): [string, string[]] => [opener, two]),
      );
    fc.assert(
      fc.property(places, published, choices, (place, day, [opener, [x = '', y = '']]) => {
        const story = edited(place, say(`${opener} ${x}`), say(`${opener} ${y}`), { publishedAt: iso(day) });
        expectOne(story, 'date', x, y);
      }),
      RUNS,
    );
  });

  it('are none between a day and a season of no certain year', () => {
    const say = (time: string): string => `The school was closed when classes began ${time}, the town said.`;
    fc.assert(
      fc.property(places, fc.constantFrom(...DAYS), (place, day) => {
        const kinds = differencesIn(edited(place, say(day), say('after the winter break'))).map(({ kind }) => kind);
        expect(kinds).not.toContain('date');
      }),
      RUNS,
    );
  });
});
