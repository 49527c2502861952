import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../scripts/eval/parse-html.ts';
import { squeeze } from '../../src/extract/anchor/squeezed-text.ts';
import { extractArticle } from '../../src/extract/extract-article.ts';
import { resolveSpans } from '../../src/extract/resolve-range.ts';
import { spanText } from './span-text.ts';

/** `FUZZ_RUNS=100000 FUZZ_SEED=... npx vitest run --project unit test/extract/fuzz.test.ts` is the long run. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 150);
const seed = Number(process.env.FUZZ_SEED ?? 1);

const TAGS =
  'p div span a b i li ul ol table tr td th h1 h2 h3 article main section aside figure figcaption blockquote form nav header footer br img script style noscript template svg math iframe time button x-y pre select option'.split(
    ' ',
  );
const ATTRIBUTES = [
  'class="story-body"',
  'class="newsletter signup"',
  'id="comments"',
  'hidden',
  'style="display:none"',
  'itemprop="articleBody"',
  'role="main"',
  'href="javascript:x"',
  'class="',
  'aria-hidden=true',
  '=x',
  'datetime="2026-03-02"',
  'rel="author"',
  'data-retold-run="0"',
];
const WORDS = [
  'The harbour bridge will close on Monday, the council said, and nobody was surprised by it.',
  'Sign up to our newsletter',
  '© 2026 AFP',
  '&nbsp;',
  '\u00ad',
  '(Reuters) -',
  '&#0;',
  '<!-- x -->',
  '<![CDATA[',
  '</p>',
  '</div>',
  '日本語の段落です。',
  'مرحبا بالعالم',
  '\u200d',
  '{"@type":"NewsArticle"}',
  '"',
  "'",
  '<',
  '&',
  '0 comments',
  'https://x.example/?q=1',
];

const text = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);
const open = fc
  .tuple(fc.constantFrom(...TAGS), fc.array(fc.constantFrom(...ATTRIBUTES), { maxLength: 2 }))
  .map(([tag, attributes]) => `<${[tag, ...attributes].join(' ')}>`);
const close = fc.constantFrom(...TAGS).map((tag) => `</${tag}>`);
const soup = fc.array(fc.oneof(text, text, open, close), { maxLength: 120 }).map((parts) => parts.join(''));
const prose = fc
  .array(fc.constantFrom(...WORDS.slice(0, 2)), { minLength: 4, maxLength: 12 })
  .map((parts) => parts.map((part, at) => `<p>${part} ${at}</p>`).join(''));
const page = fc.tuple(soup, prose, soup).map((parts) => parts.join(''));

describe('extractArticle on any markup', () => {
  it('comes to a state, changes nothing, and gives blocks that stand in the page', () => {
    fc.assert(
      fc.property(page, fc.webUrl(), (html, url) => {
        const document = parseHtml(html);
        const before = document.toString();
        const extraction = extractArticle(document, url);
        expect(document.toString()).toBe(before);
        if (extraction.state === 'no-article') return;
        const { article, anchors } = extraction;
        expect(anchors).toHaveLength(article.blocks.length);
        const places = article.blocks.map((block, index) => ({
          block: index,
          start: 0,
          end: block.text.length,
          text: block.text,
        }));
        resolveSpans(places, anchors, document).forEach((span, index) => {
          const block = article.blocks[index]?.text ?? '';
          expect(block).toMatch(/^\S(?:[^\n\t]*\S)?$/u);
          expect(squeeze(span === null ? '' : spanText(document, span))).toBe(squeeze(block));
        });
      }),
      { numRuns, seed },
    );
  });
});
