import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames, nameInventory } from '../../../src/core/text/names.ts';
import { tokenise } from '../../../src/core/text/tokens.ts';

function namesIn(text: string, capitalNouns = false): string[] {
  const tokens = tokenise(text, !capitalNouns);
  return findNames(tokens, text, nameInventory([tokens], capitalNouns)).map(({ from, to }) =>
    text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0),
  );
}

const words = fc.constantFrom('ferry', 'harbour', 'storm', 'captain', 'engine', 'village', 'letters');
const surnames = fc.constantFrom('Torvald', 'Orell', 'Brandt', 'Kovalik', 'Hallander');

describe('finding names', () => {
  it.each<[string, string[], boolean?]>([
    ['The envoy of the Bank of Sella met Ahmed al-Kadiri.', ['Bank of Sella', 'Ahmed al-Kadiri']],
    ['The ferry met Mr Orell and Dr Brandt.', ['Orell', 'Brandt']],
    ['The ferry sank.', []],
    ['Der Minister lobte die Ernte der Bauern.', [], true],
    ['Viele Boote fuhren nach Kessel, sagte Anna Brand.', ['Kessel', 'Anna Brand'], true],
    ['Die SPD lobte die Arbeit.', ['SPD'], true],
  ])('%s', (text, expected, capitalNouns) => {
    expect(namesIn(text, capitalNouns)).toEqual(expected);
  });

  it('finds a capitalised word within a sentence wherever it stands, and no word written small', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 8 }), fc.nat(), surnames, (text, at, name) => {
        const place = 1 + (at % text.length);
        const sentence = [...text.slice(0, place), name, ...text.slice(place)].join(' ');
        expect(namesIn(`the ${sentence}.`)).toEqual([name]);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('takes no word for a name that is written small as often', () => {
    fc.assert(
      fc.property(words, words, (word, other) => {
        fc.pre(word !== other);
        const loud = word.charAt(0).toUpperCase() + word.slice(1);
        expect(namesIn(`the ${other} passed the ${loud} and another ${word}.`)).toEqual([]);
      }),
      { seed: 1, numRuns: 50 },
    );
  });
});
