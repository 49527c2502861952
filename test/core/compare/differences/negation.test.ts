import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesIn, edited, expectNone, expectOne, places, RUNS } from '../edited-stories.ts';

const auxiliaries = fc.constantFrom('is', 'was', 'has', 'had', 'would', 'could', 'should');
const verbs = fc.constantFrom('warned', 'paid', 'trusted', 'called', 'rescued');

describe('negations', () => {
  it('are one negation where "not", "never" or "n’t" is added or dropped', () => {
    const words = fc.constantFrom(' not', ' never', "n't", 'n’t');
    fc.assert(
      fc.property(places, auxiliaries, verbs, words, (place, auxiliary, verb, word) => {
        const say = (negation: string): string => `The crew ${auxiliary}${negation} ${verb} by the owner.`;
        expectOne(edited(place, say(''), say(word)), 'negation', auxiliary, auxiliary);
      }),
      RUNS,
    );
  });

  it('are none where "not" is contracted', () => {
    const marks = fc.constantFrom("'", '’');
    fc.assert(
      fc.property(places, auxiliaries, verbs, marks, (place, auxiliary, verb, mark) => {
        const say = (negation: string): string => `The crew ${auxiliary}${negation} ${verb} by the owner.`;
        expectNone(edited(place, say(' not'), say(`n${mark}t`)));
      }),
      RUNS,
    );
  });

  it('are one negation where a verb is denied with "did not", whatever its past', () => {
    const pasts = fc.constantFrom(
      ['left', 'leave'],
      ['sold', 'sell'],
      ['agreed', 'agree'],
      ['saw', 'see'],
      ['kept', 'keep'],
    );
    fc.assert(
      fc.property(places, pasts, (place, [past = '', stem = '']) => {
        const say = (verb: string): string => `The owner ${verb} the harbour before the storm.`;
        expectOne(edited(place, say(past), say(`did not ${stem}`)), 'negation', past, stem);
      }),
      RUNS,
    );
  });

  it('are one negation where a word takes a negating prefix', () => {
    const words = fc.constantFrom(
      ['legal', 'illegal'],
      ['armed', 'unarmed'],
      ['possible', 'impossible'],
      ['honest', 'dishonest'],
    );
    fc.assert(
      fc.property(places, words, (place, [plain = '', denied = '']) => {
        const say = (word: string): string => `The lawyer called the transport ${word} under the act.`;
        expectOne(edited(place, say(plain), say(denied)), 'negation', plain, denied);
      }),
      RUNS,
    );
  });

  it('are quoted in whole words', () => {
    const story = edited(
      [['The museum moved its clocks into a cellar.'], 1],
      'The crew didn’t call anybody.',
      'The crew called somebody.',
    );
    const texts = differencesIn(story).flatMap(({ aText, bText }) => [aText, bText]);
    expect(texts.filter((text) => text !== null && /^n['’]t/.test(text))).toEqual([]);
    expect(texts.join(' ')).toContain('didn’t');
  });

  it('are none in a stretch that only adds something', () => {
    const say = (more: string): string => `“It was fine,” the owner said${more} to reporters on the pier.`;
    const kinds = (before: string, after: string): string[] =>
      differencesIn(edited([['The museum moved its clocks into a cellar.'], 1], before, after)).map(({ kind }) => kind);
    expect(kinds(say(''), say(', without giving examples,'))).not.toContain('negation');
    expect(
      kinds('The captain said she had heard.', 'The captain did not name the officer, but said she had heard.'),
    ).not.toContain('negation');
    expect(kinds('Dominique kept her seat.', 'That was not a problem for Dominique, who kept her seat.')).not.toContain(
      'negation',
    );
    expect(kinds('The boat sailed with lights.', 'The boat sailed without lights.')).toEqual(['negation']);
  });

  it('are none where another thing is denied than the other text says, and one where the same is', () => {
    const kinds = (before: string, after: string): string[] =>
      differencesIn(edited([['The museum moved its clocks into a cellar.'], 1], before, after)).map(({ kind }) => kind);
    const denied =
      'Ada Fenn, a pupil of the harbour school, told Radio Elmer she was in a nearby hall and did not know who the gunman was.';
    const other =
      'Ada Fenn, a pupil of the harbour school, told Radio Elmer she was in a nearby corridor when she heard the gunfire.';
    expect(kinds(denied, other)).not.toContain('negation');
    expect(kinds(denied, denied.replace('did not know', 'knew'))).toContain('negation');
    expect(kinds(denied, denied.replace('hall and did not know', 'corridor and knew'))).toContain('negation');
  });
});
