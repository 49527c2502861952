import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/core/text/quotes.ts';

function quotedIn(text: string): string[] {
  return findQuotes(text).map(({ innerStart, innerEnd }) => text.slice(innerStart, innerEnd));
}

describe('finding quotations', () => {
  it.each([
    ['"We sail," he said. "Now."', ['We sail,', 'Now.']],
    ['“We sail,” he said.', ['We sail,']],
    ['‘We don’t sail,’ he said.', ['We don’t sail,']],
    ["'We don't sail,' he said.", ["We don't sail,"]],
    ['„Wir segeln“, sagte er.', ['Wir segeln']],
    ['»Wir segeln«, sagte er.', ['Wir segeln']],
    ['« Nous partons », dit-il.', [' Nous partons ']],
    ['「出航する」と彼は言った。', ['出航する']],
    ['He said: “They told me ‘never’ and left.”', ['They told me ‘never’ and left.']],
    ['“The story goes on', ['The story goes on']],
    ["The boats' crews didn't stay at O'Brien's.", []],
    ['“He says, “It is great.” It is.” He left.', ['He says, “It is great.” It is.']],
    ['“It is great. “It goes on.', ['It is great. “It goes on.']],
    ["``We sail,'' he said.", ['We sail,']],
    ['הוא אמר: "צה"ל יישאר כאן" והלך.', ['צה"ל יישאר כאן']],
    ['הוא אמר: ״צה״ל יישאר כאן״ והלך.', ['צה״ל יישאר כאן']],
    ['הוא קרא ב"הארץ" היום.', []],
    ['A 6" pipe burst.', []],
    ['<a href="https://ferry.example" class="more">', []],
  ])('%s', (text, expected) => {
    expect(quotedIn(text)).toEqual(expected);
  });

  it.each(['‘', "'", '“'])(
    'takes a line of %s that nothing closes for as long as it is, not for its square',
    (mark) => {
      expect(findQuotes(` ${mark}a`.repeat(200_000)).length).toBeLessThan(2);
    },
  );

  it('gives ordered stretches that do not overlap, whatever the text', () => {
    const piece = fc.constantFrom('"', '“', '”', "'", '‘', '’', '«', '»', '„', ' ', 'we sail', '.', ',');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const quotes = findQuotes(pieces.join(''));
        expect(
          quotes.every(
            (quote, i) =>
              quote.start >= (quotes[i - 1]?.end ?? 0) &&
              quote.innerStart <= quote.innerEnd &&
              quote.innerEnd <= quote.end,
          ),
        ).toBe(true);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('gives back what stands between any pair of marks, with what stands around it left out', () => {
    const pairs = fc.constantFrom(['"', '"'], ['“', '”'], ['‘', '’'], ["'", "'"], ['„', '“'], ['«', '»'], ['「', '」']);
    const words = fc.array(fc.constantFrom('we', 'sail', 'don’t', 'harbour', 'O’Brien'), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(pairs, words, words, ([open, close], inner, after) => {
        const said = `${inner.join(' ')},`;
        expect(quotedIn(`${open}${said}${close} they ${after.join(' ')}.`)).toEqual([said]);
      }),
      { seed: 1, numRuns: 150 },
    );
  });
});
