import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { couples, differencesIn, edited, expectOne, places, RUNS } from '../edited-stories.ts';

const VERBS = ['said', 'claimed', 'admitted', 'insisted', 'denied', 'argued', 'warned', 'conceded', 'alleged'];
const twoVerbs = fc.shuffledSubarray([...VERBS], { minLength: 2, maxLength: 2 });
const twoSources = fc.shuffledSubarray(
  ['officials', 'police', 'witnesses', 'residents', 'doctors', 'prosecutors', 'analysts'],
  {
    minLength: 2,
    maxLength: 2,
  },
);

describe('changed attributions', () => {
  it('are one attribution where the verb is another, before, behind or without a quotation', () => {
    const FRAMES: readonly ((name: string, verb: string) => string)[] = [
      (name, verb) => `${name} ${verb} that the door of the ferry was old.`,
      (name, verb) => `“The door of the ferry was old and rusty,” ${name} ${verb}.`,
      (name, verb) => `The door of the ferry was old, ${name} ${verb}.`,
    ];
    fc.assert(
      fc.property(
        places,
        couples,
        fc.constantFrom(...FRAMES),
        twoVerbs,
        (place, [[, last]], frame, [x = '', y = '']) => {
          expectOne(edited(place, frame(last, x), frame(last, y)), 'attribution', x, y);
        },
      ),
      RUNS,
    );
  });

  it('are one attribution where a group is the source and another group is named', () => {
    const FRAMES: readonly ((source: string) => string)[] = [
      (source) => `The door of the ferry was old, ${source} said.`,
      (source) => `According to ${source}, the door of the ferry was old.`,
      (source) => `The door was, ${source} said on the quay, “old and rusty beyond repair”.`,
    ];
    fc.assert(
      fc.property(places, fc.constantFrom(...FRAMES), twoSources, (place, frame, [x = '', y = '']) => {
        expectOne(edited(place, frame(x), frame(y)), 'attribution', x, y);
      }),
      RUNS,
    );
  });

  it('are one attribution where the source is dropped or added', () => {
    const CLAUSES: readonly ((source: string) => string)[] = [
      (source) => `, ${source} said`,
      (source) => `, according to ${source}`,
      (source) => `, ${source} told reporters`,
    ];
    fc.assert(
      fc.property(places, fc.constantFrom(...CLAUSES), twoSources, (place, clause, [source = '']) => {
        const say = (ending: string): string => `The ferry had left the harbour with an open door${ending}.`;
        expectOne(edited(place, say(clause(source)), say('')), 'attribution', source, '');
      }),
      RUNS,
    );
  });

  it('are small where one text names a speaker and the other gives the office', () => {
    const say = (who: string): string =>
      `“We want to be early and ready for the next flood,” ${who} said in a statement.`;
    const found = differencesIn(
      edited([['The museum moved its clocks into a cellar.'], 1], say('the mayor'), say('Orell')),
    );
    expect(found.map(({ kind }) => kind)).toEqual(['attribution']);
    const named = differencesIn(
      edited([['The museum moved its clocks into a cellar.'], 1], say('Brandt'), say('Orell')),
    );
    expect(named.map(({ kind }) => kind)).toEqual(['speaker']);
    expect(found[0]?.material).toBeLessThan(named[0]?.material ?? 0);
  });
});
