import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesIn, edited, expectNone, expectOne, places, RUNS } from '../edited-stories.ts';

const VERBS = ['ignored', 'forged', 'hidden', 'sold', 'burned', 'copied'];
const things = fc.constantFrom('the letters', 'the warning', 'the plans of the dam');
const verbs = fc.constantFrom(...VERBS);

describe('hedges', () => {
  it('are one hedge where an adverb is added or dropped', () => {
    const adverbs = fc.constantFrom('allegedly', 'reportedly', 'apparently', 'possibly', 'presumably', 'supposedly');
    fc.assert(
      fc.property(places, adverbs, verbs, things, (place, adverb, verb, thing) => {
        const say = (hedge: string): string => `The owner had ${hedge}${verb} ${thing} before the storm.`;
        expectOne(edited(place, say(''), say(`${adverb} `)), 'hedge', '', adverb);
      }),
      RUNS,
    );
  });

  it('are one hedge where "will" becomes a modal that may be', () => {
    const modals = fc.constantFrom('may', 'might', 'could');
    const stems = fc.constantFrom('sell', 'burn', 'copy', 'hide');
    fc.assert(
      fc.property(places, modals, stems, things, (place, modal, verb, thing) => {
        const say = (auxiliary: string): string => `The owner ${auxiliary} ${verb} ${thing}.`;
        expectOne(edited(place, say('will'), say(modal)), 'hedge', 'will', modal);
      }),
      RUNS,
    );
  });

  it('are one hedge where the writer holds back in the passive', () => {
    const passives = fc.constantFrom(
      'is said to have',
      'is believed to have',
      'is alleged to have',
      'is reported to have',
    );
    fc.assert(
      fc.property(places, passives, verbs, things, (place, passive, verb, thing) => {
        const say = (auxiliary: string): string => `The owner ${auxiliary} ${verb} ${thing}.`;
        expectOne(edited(place, say('has'), say(passive)), 'hedge', 'has', passive.split(' ')[1] ?? '');
      }),
      RUNS,
    );
  });

  it('are none where both sides have the same hedge', () => {
    fc.assert(
      fc.property(places, verbs, things, (place, verb, thing) => {
        const say = (town: string): string => `The owner of the ${town} allegedly ${verb} ${thing}.`;
        expectNone(edited(place, say('harbour'), say('harbor')));
      }),
      RUNS,
    );
  });

  it('are none where "reported" tells who says it', () => {
    const say = (tail: string): string => `The ferry was just one place short of the record${tail}.`;
    const kinds = (before: string, after: string): string[] =>
      differencesIn(edited([['The museum moved its clocks into a cellar.'], 1], before, after)).map(({ kind }) => kind);
    expect(kinds(say(''), say(', Mercury reported'))).not.toContain('hedge');
    expect(kinds('The deal was signed.', 'The reported deal was signed.')).toContain('hedge');
  });
});
