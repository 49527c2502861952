import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../scripts/eval/parse-html.ts';
import { copyPage } from '../../../src/extract/blocks/copy-page.ts';

const HTML =
  '<!doctype html><html lang="en"><head><title>Bridge closes</title></head><body><nav><a href="/">Home</a></nav>' +
  '<!-- story --><article><p>The <b>harbour</b> bridge</p><script>let a;</script><p>closes.</p></article></body></html>';

describe('the copy of a page', () => {
  it('has the tree of the page when nothing is left out', () => {
    const page = parseHtml(HTML);
    const copy = copyPage(page, () => false);
    expect(copy.document.documentElement.outerHTML).toBe(page.documentElement.outerHTML);
    expect(copy.document.body).not.toBe(page.body);
  });

  it('lacks what is left out, with all under it, and nothing after it', () => {
    const page = parseHtml(HTML);
    const before = page.documentElement.outerHTML;
    const { document: copy } = copyPage(page, ({ localName }) => localName === 'nav' || localName === 'script');
    expect(copy.body.innerHTML).toBe('<article><p>The <b>harbour</b> bridge</p><p>closes.</p></article>');
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('knows the copy of each text that is kept', () => {
    const page = parseHtml(HTML);
    const { textOf } = copyPage(page, ({ localName }) => localName === 'nav');
    const kept = page.querySelector('b')?.firstChild;
    const gone = page.querySelector('a')?.firstChild;
    expect(kept && textOf.get(kept)?.parentElement?.localName).toBe('b');
    expect(gone && textOf.has(gone)).toBe(false);
  });
});
