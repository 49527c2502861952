import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../../../src/core/compare/compare-articles.ts';
import type { Relation } from '../../../../src/core/story.ts';
import { articleOf } from '../article-of.ts';
import { differencesIn, edited, expectNone, expectOne, places, RUNS } from '../edited-stories.ts';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A number below a hundred in words. */
function spelled(number: number): string {
  if (number < 20) return ONES[number] ?? '';
  const ten = TENS[Math.floor(number / 10) - 2] ?? '';
  return number % 10 === 0 ? ten : `${ten}-${ONES[number % 10]}`;
}

type Frame = (figure: string) => string;
const KILLED: Frame = (figure) => `At least ${figure} villagers were killed when the dam broke.`;
const FRAMES: readonly Frame[] = [
  (figure) => `Rescuers counted ${figure} people on the quay.`,
  (figure) => `The company sold ${figure} crates of apples to the islanders.`,
  KILLED,
];
const frames = fc.constantFrom(...FRAMES);
/** Not read as a year, which would be a time. */
const counts = fc.integer({ min: 2, max: 999_999 }).filter((count) => count < 1800 || count > 2099);
const twoCounts = fc.tuple(counts, counts).filter(([x, y]) => x !== y);
const notations = fc.constantFrom<(count: number) => string>(String, (count) => count.toLocaleString('en-US'));

describe('changed figures', () => {
  it('are one number each, with both values, however they are written', () => {
    fc.assert(
      fc.property(places, frames, twoCounts, notations, notations, (place, frame, [x, y], from, to) => {
        const { toll, values } = expectOne(edited(place, frame(from(x)), frame(to(y))), 'number', from(x), to(y));
        expect(toll).toBe(frame === KILLED ? 'dead' : null);
        expect(values).toEqual({ a: x, b: y });
      }),
      RUNS,
    );
  });

  it('come to no value where only the bound differs, which is two readings of one figure', () => {
    fc.assert(
      fc.property(places, counts, (place, count) => {
        const told = (bound: string) => `A storm killed ${bound} than ${count} sheep on the island.`;
        const { values } = expectOne(edited(place, told('more'), told('fewer')), 'number', 'more', 'fewer');
        expect(values).toBeNull();
      }),
      RUNS,
    );
  });

  it('are found between digits and words', () => {
    const small = fc.integer({ min: 2, max: 99 });
    fc.assert(
      fc.property(places, frames, small, small, (place, frame, x, y) => {
        fc.pre(x !== y);
        expectOne(edited(place, frame(String(x)), frame(spelled(y))), 'number', String(x), spelled(y));
      }),
      RUNS,
    );
  });

  it('are none when the same count is written otherwise', () => {
    fc.assert(
      fc.property(places, frames, counts, (place, frame, count) => {
        expectNone(edited(place, frame(String(count)), frame(count.toLocaleString('en-US'))));
        if (count < 100) expectNone(edited(place, frame(String(count)), frame(spelled(count))));
      }),
      RUNS,
    );
  });

  it('are none when an amount or a share is written otherwise', () => {
    const AMOUNTS: readonly Frame[] = [
      (x) => `$${x} billion`,
      (x) => `$${x}bn`,
      (x) => `${x} billion dollars`,
      (x) => `US$${x} billion`,
    ];
    const SHARES: readonly Frame[] = [(x) => `${x} percent`, (x) => `${x}%`, (x) => `${x} per cent`];
    const values = fc.integer({ min: 11, max: 99 }).map((tenths) => `${tenths / 10}`);
    fc.assert(
      fc.property(
        places,
        values,
        fc.constantFrom(AMOUNTS, SHARES),
        fc.nat(3),
        fc.nat(3),
        (place, value, ways, i, j) => {
          const [from, to] = [ways[i % ways.length], ways[j % ways.length]];
          if (from === undefined || to === undefined) return;
          const say = (figure: string): string => `The owner had spent ${figure} of it on the pumps.`;
          expectNone(edited(place, say(from(value)), say(to(value))));
        },
      ),
      RUNS,
    );
  });

  it('are none when a distance is converted and rounded to few digits, and one when that is too far off', () => {
    const say = (figure: string): string => `The wreck lies ${figure} from the port.`;
    const same = [
      ['60 miles', '100 kilometres'],
      ['a quarter-mile', '400 metres'],
      ['half a mile', '800 metres'],
      ['two miles', 'three kilometres'],
      ['30 miles', '50 km'],
    ] as const;
    const other = [
      ['60 miles', '110 kilometres'],
      ['60 miles', '90 kilometres'],
      ['two miles', 'four kilometres'],
      ['a quarter-mile', '500 metres'],
      ['62 miles', '96 kilometres'],
      ['1,900 metres', 'two kilometres'],
      ['23 months', 'two years'],
    ] as const;
    fc.assert(
      fc.property(
        places,
        fc.constantFrom(...same),
        fc.constantFrom(...other),
        fc.boolean(),
        (place, [x, y], [v, w], turned) => {
          expectNone(edited(place, say(turned ? y : x), say(turned ? x : y)));
          const found = edited(place, say(v), say(w));
          expectOne(found, 'number', v.replace('a quarter', 'quarter'), w);
        },
      ),
      RUNS,
    );
  });

  it('are none when a distance is converted and rounded, and one when it is not the same', () => {
    const say = (figure: string): string => `The wreck lies ${figure} from the port.`;
    fc.assert(
      fc.property(places, fc.integer({ min: 100, max: 1500 }), (place, km) => {
        const miles = Math.round(km / 1.609344);
        expectNone(edited(place, say(`${km} kilometres`), say(`${miles} miles`)));
        const wrong = Math.round(miles * 1.2);
        expectOne(
          edited(place, say(`${km} kilometres`), say(`${wrong} miles`)),
          'number',
          `${km} kilometres`,
          `${wrong} miles`,
        );
      }),
      RUNS,
    );
  });

  it('are none within a web address', () => {
    const say = (id: number): string => `The list is at https://ferry.example/${id}/a?b=${id}%3B of the port.`;
    fc.assert(
      fc.property(places, fc.nat(99_999), fc.nat(99_999), (place, x, y) => {
        const kinds = differencesIn(edited(place, say(x), say(y))).map(({ kind }) => kind);
        expect(kinds).not.toContain('number');
      }),
      RUNS,
    );
  });

  const kindsOf = (before: string, after: string, relation: Relation = 'same-event'): string[] =>
    compareArticles(articleOf([before]), articleOf([after]), { relation }).differences.map(({ kind }) => kind);

  it.each([
    [
      'both ends of a range, told apart',
      'The jobless rate jumped from a low of 3.5% to 4.4%, the office said Friday.',
      'The jobless rate jumped to 4.4 percent, up from a low of 3.5 percent in February.',
    ],
    [
      'a whole and its share',
      'The six schools of the valley serve 1,600 pupils.',
      'A study of six of the valley’s eight schools serves 1,600 pupils.',
    ],
    [
      'an age and a count',
      'Brandt hit 358 with 13 boats in the harbour race.',
      'Brandt, 28, had 13 boats in the harbour race.',
    ],
  ])('are none between %s', (_, before, after) => {
    expect(kindsOf(before, after)).not.toContain('number');
  });

  it('are one when the share stays and the whole changes', () => {
    expect(kindsOf('Four of the five schools had closed.', 'Four of the six schools had closed.')).toEqual(['number']);
    expect(kindsOf('Four of the five schools had closed.', 'Four of the four schools had closed.')).toEqual(['number']);
  });
});
