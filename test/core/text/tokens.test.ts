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
    ["It's old, and he's been there.", ['it', 'is', 'old', 'and', 'he', 'has', 'been', 'there']],
    ["They'd sailed; they'd sail.", ['they', 'had', 'sailed', 'they', 'would', 'sail']],
    ['No. 5 said no.', ['number', '5', 'said', 'no']],
    ['The U.S. fleet', ['the', 'us', 'fleet']],
    ['O’Brien & Sons', ["o'brien", 'and', 'sons']],
    ['the organised colour guard', ['the', 'organized', 'color', 'guard']],
    ['€3.5bn, 8%', ['€', '3.5', 'bn', '8', 'percent']],
    ['a cease-fire', ['a', 'cease', 'fire']],
    [
      'See www.ferry.example/a-7?n=40%3B, or (https://x.example/12.5).',
      ['see', 'www.ferry.example/a-7?n=40%3b', 'or', 'https://x.example/12.5'],
    ],
    ['渡轮', ['渡', '轮']],
    ['٢١٤', ['214']],
    ['๒๑๔', ['214']],
    ['၂၁၄ ၂.၅', ['214', '2.5']],
    ['২১৪ ௨௧௪', ['214', '214']],
  ])('%s', (text, expected) => {
    expect(keysOf(text)).toEqual(expected);
  });

  it('parts French elisions', () => {
    expect(keysOf("l'homme qu'il voit", false)).toEqual(['l', 'homme', 'qu', 'il', 'voit']);
  });

  it('gives a contraction the keys of its full form', () => {
    const pairs = fc.constantFrom(
      ["it's", 'it is'],
      ['that’s', 'that is'],
      ["they're", 'they are'],
      ["we've", 'we have'],
      ["I'll", 'I will'],
      ["can't", 'cannot'],
      ["won't", 'will not'],
      ['didn’t', 'did not'],
    );
    const rest = fc.array(fc.constantFrom('the', 'old', 'ferry', 'sails', 'harbour'), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(pairs, rest, ([short = '', long = ''], words) => {
        const sentence = words.join(' ');
        expect(keysOf(`${short} ${sentence}`)).toEqual(keysOf(`${long} ${sentence}`));
      }),
      { seed: 1, numRuns: 80 },
    );
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
