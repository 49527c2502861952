import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutAddresses } from '../../../src/core/text/without-addresses.ts';

/** What is left, its runs of spaces as one. */
function left(text: string): string {
  return withoutAddresses(text).replace(/ +/g, ' ').trim();
}

describe('withoutAddresses', () => {
  it.each([
    ['The vote is on https://vote.example/harbour?a=1&b=2, she said.', 'The vote is on she said.'],
    ['Read it at www.courier.example/ferries today', 'Read it at today'],
    ['“Enough,” she wrote. pic.twitter.com/aB3dE', '“Enough,” she wrote.'],
    ['詳細はhttps://shimbun.example/a1へ', '詳細は へ'],
    [
      '&lt;A TARGET="_blank" HREF="http://ads.example/click;a=1&amp;b=2"&gt;&lt;IMG SRC="x.gif" BORDER=0&gt;&lt;/A&gt; The ferry',
      'The ferry',
    ],
    ['Talks <b>failed</b> on Friday', 'Talks failed on Friday'],
  ])('blanks out what is no text in %j', (text, expected) => {
    expect(left(text)).toBe(expected);
  });

  it.each([
    'Growth was < 2% and > 1%.',
    'a <b',
    'Q&A: what is http?',
    'AT&T; R&D; 5 &lt; 6 and 7 &gt; 6',
    'The <never closed tag of a page that ends here',
  ])('leaves %j as it is', (text) => {
    expect(withoutAddresses(text)).toBe(text);
  });

  it('keeps every offset', () => {
    const piece = fc.constantFrom(
      '&lt;a href="',
      '"&gt;',
      '<br>',
      '<',
      '>',
      'https://a.example/b',
      ' ',
      'ferry',
      '渡',
      '&',
      'www.',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const blanked = withoutAddresses(text);
        expect(blanked).toHaveLength(text.length);
        for (let at = 0; at < text.length; at++) expect([text[at], ' ']).toContain(blanked[at]);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('takes no longer than the text is long, whatever is opened and never closed', () => {
    const opened = '&lt;a '.repeat(200_000);
    expect(withoutAddresses(`${opened}&gt;`)).toHaveLength(opened.length + 4);
  });
});
