import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRespelling, isSameName } from '../../../../src/core/compare/differences/name-likeness.ts';

const word = fc.stringMatching(/^[a-z]{3,9}$/);
const name = fc.array(word, { minLength: 1, maxLength: 3 });

describe('likeness of names', () => {
  it.each([
    [['moamer', 'kadhafi'], ['muammar', 'gaddafi'], true],
    [['mukhtar', 'kadiri'], ['mokhtar', 'qadiri'], true],
    [['stern'], ['letterman'], false],
    [['wilson'], ['johnson'], false],
    [['tate'], ['guide'], false],
    [['tate'], ['ito'], false],
  ])('%s, %s: one respelt %s', (a, b, expected) => {
    expect(isRespelling(a, b)).toBe(expected);
  });

  it.each([
    [['toren', 'corp'], ['toren', 'corporation'], true],
    [['brandt', 'bros', 'ltd'], ['brandt', 'brothers', 'limited'], true],
    [['toren', 'corp'], ['toren', 'company'], false],
  ])('%s, %s: one name %s', (a, b, expected) => {
    expect(isSameName(a, b)).toBe(expected);
  });

  it('is the same from either side, and every name is its own form', () => {
    fc.assert(
      fc.property(name, name, fc.boolean(), (x, y, strict) => {
        expect(isRespelling(x, y, strict)).toBe(isRespelling(y, x, strict));
        expect(isSameName(x, y)).toBe(isSameName(y, x));
        expect(isRespelling(x, x, strict) && isSameName(x, x)).toBe(true);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('takes the surname, the initials and an abbreviated first name for the name', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 4 }), (words) => {
        const initials = words.map((each) => each.charAt(0)).join('');
        expect(isSameName(words, words.slice(-1))).toBe(true);
        expect(isSameName(words, [initials])).toBe(true);
        expect(isSameName(words, [words[0]?.charAt(0) ?? '', ...words.slice(1)])).toBe(true);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('takes one changed letter of seven for a respelling', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{7,9}$/), fc.nat(6), fc.constantFrom(...'aeiou'), (surname, at, letter) => {
        expect(isRespelling([surname], [surname.slice(0, at) + letter + surname.slice(at + 1)], true)).toBe(true);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
