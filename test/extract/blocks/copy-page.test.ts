import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../scripts/eval/parse-html.ts';
import { type CopyRules, copyPage } from '../../../src/extract/blocks/copy-page.ts';
import { MAX_VOTE_DEPTH, MAX_VOTE_NODES, MAX_VOTE_TEXT_CHARS } from '../../../src/extract/limits.ts';

const HTML =
  '<!doctype html><html lang="en"><head><title>Bridge closes</title></head><body><nav><a href="/">Home</a></nav>' +
  '<!-- story --><article><p>The <b>harbour</b> bridge</p><script>let a;</script><p>closes.</p></article></body></html>';

const ALL: CopyRules = { isLeftOut: () => false, onText: () => undefined };

describe('the copy of a page', () => {
  it('has the tree of the page when nothing is left out', () => {
    const page = parseHtml(HTML);
    const copy = copyPage(page, ALL);
    expect(copy?.documentElement.outerHTML).toBe(page.documentElement.outerHTML);
    expect(copy?.body).not.toBe(page.body);
  });

  it('lacks what is left out, with all under it, and nothing after it', () => {
    const page = parseHtml(HTML);
    const before = page.documentElement.outerHTML;
    const copy = copyPage(page, {
      ...ALL,
      isLeftOut: ({ localName }) => localName === 'nav' || localName === 'script',
    });
    expect(copy?.body.innerHTML).toBe('<article><p>The <b>harbour</b> bridge</p><p>closes.</p></article>');
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('tells the copy of each text that is kept, in order', () => {
    const page = parseHtml(HTML);
    const kept: string[] = [];
    copyPage(page, {
      isLeftOut: ({ localName }) => localName === 'nav',
      onText: (node, twin) => {
        expect(twin).not.toBe(node);
        expect(twin.nodeValue).toBe(node.nodeValue);
        kept.push(`${twin.parentElement?.localName} ${twin.nodeValue}`);
      },
    });
    expect(kept).toEqual(['title Bridge closes', 'p The ', 'b harbour', 'p  bridge', 'script let a;', 'p closes.']);
  });

  it.each([
    ['too many nodes', '<i></i>'.repeat(MAX_VOTE_NODES)],
    ['too deep', '<div>'.repeat(MAX_VOTE_DEPTH + 1)],
    ['too long', 'a'.repeat(MAX_VOTE_TEXT_CHARS + 1)],
  ])('is none of a page that is %s', (_, html) => {
    expect(copyPage(parseHtml(`<body>${html}`), ALL)).toBeNull();
    expect(
      copyPage(parseHtml(`<body><nav>${html}</nav>`), { ...ALL, isLeftOut: ({ localName }) => localName === 'nav' }),
    ).not.toBeNull();
  });
});
