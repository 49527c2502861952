import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../scripts/eval/parse-html.ts';
import { squeeze } from '../../../src/extract/anchor/squeezed-text.ts';
import { collectRuns } from '../../../src/extract/blocks/collect-runs.ts';

const texts = (body: string) => collectRuns(parseHtml(`<body>${body}`).body).runs.map((run) => run.text);

/** Slow and obvious: every text node outside unread elements, in order. */
function allText(root: Node): string {
  if (root.nodeType === 3) return root.nodeValue ?? '';
  if (['SCRIPT', 'STYLE', 'BUTTON-X'].includes(root.nodeName.toUpperCase())) return '';
  return [...root.childNodes].map(allText).join('');
}

describe('collectRuns', () => {
  it('ends a run at every block element and keeps inline ones together', () => {
    expect(texts('<div>One <b>two</b> <a href="x">three</a><p>Four</p>five</div>')).toEqual([
      'One two three',
      'Four',
      'five',
    ]);
  });

  it('takes one line break for a space and two for an end', () => {
    expect(texts('one<br>two<br> <br>three<br><br><br>four')).toEqual(['one two', 'three', 'four']);
  });

  it('folds white space and drops invisible characters', () => {
    expect(texts('<p>\n a&nbsp;&nbsp;b\tc&shy;d&#8203;e </p>')).toEqual(['a b cde']);
  });

  it('joins a drop cap to its word', () => {
    expect(texts('<p><span class="dropcap">T</span>he bridge</p>')).toEqual(['The bridge']);
    const spaced = (cap: string, rest: string): string[] =>
      texts(`<p><span class="initial-letter-outer"><span>${cap}</span></span>\n <span>${rest}</span></p>`);
    expect(spaced('T', 'he bridge')).toEqual(['The bridge']);
    expect(spaced('A', 'bridge of stone')).toEqual(['A bridge of stone']);
    expect(spaced('T', 'Rex was here')).toEqual(['T Rex was here']);
    expect(texts('<p><b>T</b> cells of the bridge</p>')).toEqual(['T cells of the bridge']);
  });

  it('leaves out code, forms and consent notices', () => {
    expect(
      texts(
        '<script>x</script><style>y</style><select><option>z</select><div id="onetrust-banner-sdk"><p>We value</p></div><p>a</p>',
      ),
    ).toEqual(['a']);
    expect(texts('<div class="cookie-consent-open"><article><h1>a</h1></article></div>')).toEqual(['a']);
  });

  it('counts the characters in links', () => {
    const [run] = collectRuns(parseHtml('<body><p>One <a href="x">two three</a></p>').body).runs;
    expect(run).toMatchObject({ text: 'One two three', linkChars: 9, links: 1 });
  });

  it('loses and adds no character of any tree', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<b>',
      '</b>',
      '<br>',
      'word ',
      ' x',
      '<script>s</script>',
      '&nbsp;',
      '<li>',
      '<span class="a">',
      '</span>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { body } = parseHtml(`<body>${pieces.join('')}`);
        expect(
          squeeze(
            collectRuns(body)
              .runs.map((run) => run.text)
              .join(' '),
          ),
        ).toBe(squeeze(allText(body)));
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
