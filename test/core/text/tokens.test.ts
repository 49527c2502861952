import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../src/core/text/tokens.ts';

function keysOf(text: string, english = true): string[] {
  return tokenise(text, english).map(({ key }) => key);
}

describe('tokens', () => {
  it.each([
    ["They can't and won't sail.", ['they', 'can', 'not', 'and', 'will', 'not', 'sail']],
    ['They cannot sail.', ['they', 'can', 'not', 'sail']],
    ["Brandt's boat", ['brandt', "'s", 'boat']],
    ['The U.S. fleet', ['the', 'us', 'fleet']],
    ['O’Brien & Sons', ["o'brien", 'and', 'sons']],
    ['the organised colour guard', ['the', 'organized', 'color', 'guard']],
    ['€3.5bn, 8%', ['€', '3.5', 'bn', '8', 'percent']],
    ['a cease-fire', ['a', 'cease', 'fire']],
    ['渡轮', ['渡', '轮']],
    ['٢١٤', ['214']],
  ])('%s', (text, expected) => {
    expect(keysOf(text)).toEqual(expected);
  });

  it('parts French elisions', () => {
    expect(keysOf("l'homme qu'il voit", false)).toEqual(['l', 'homme', 'qu', 'il', 'voit']);
  });

  it('gives ordered ranges whose words are found again, known words or not', () => {
    const known = new Map();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const tokens = tokenise(text);
        expect(tokens.every(({ start, end }, i) => start < end && start >= (tokens[i - 1]?.end ?? 0))).toBe(true);
        expect(tokenise(text, true, known)).toEqual(tokens);
        expect(tokenise(text, true, known)).toEqual(tokens);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
