import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../scripts/eval/parse-html.ts';
import { extractArticle } from '../../src/extract/extract-article.ts';

const STORY = [
  'The harbour town of Port Elmer will close its bridge on Monday, eleven weeks before the summer season begins, the council said.',
  'Engineers found cracks in two of the nine piers, and divers have been at work since January to find out how deep they go.',
  'The repairs are expected to cost 4.2 million crowns, a third of it paid by the state, and the opposition wants the toll back.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');

/** Characters of which a pattern that takes the square of them takes minutes. */
const LONG = 150_000;
const stating = (json: string) => `<script type="application/ld+json">${json}</script><body><article>${STORY}`;
const letters = (number: number) => number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));

/** Pages that take a careless reader past its stack, its memory or its patience. Each must come to a named state. */
const PAGES: Readonly<Record<string, () => string>> = {
  'elements nested 5,000 deep': () => `<body>${'<div>'.repeat(5_000)}${STORY}`,
  'inline elements nested 3,000 deep': () => `<body>${'<i>'.repeat(3_000)}${STORY}`,
  'text at every depth': () => `<body>${'<div>words and more words here '.repeat(4_000)}`,
  'tables nested 1,000 deep': () => `<body>${'<table><tr><td>'.repeat(1_000)}${STORY}`,
  '100,000 nodes': () => `<body><article>${STORY}${'<div><span>a</span></div>'.repeat(33_000)}</article>`,
  '50,000 links': () => `<body>${STORY}${'<a href="x">link text</a> '.repeat(50_000)}`,
  'a word of a megabyte': () => `<body><article>${STORY}<p>${'a'.repeat(1_000_000)}</p>`,
  'a megabyte of white space': () => `<body><article>${STORY}<p>a${' '.repeat(1_000_000)}b</p>`,
  'half a million brackets': () => `<body><article>${STORY}<p>${'( '.repeat(500_000)}</p>`,
  'a class of a megabyte': () => `<body class="${'newsletter-x '.repeat(80_000)}">${STORY}`,
  'a title of a megabyte': () => `<title>${'x | '.repeat(250_000)}</title><body><article>${STORY}`,
  '60,000 line breaks': () => `<body><article>${STORY}${'text<br>'.repeat(60_000)}`,
  'JSON-LD nested 100,000 deep': () =>
    `<script type="application/ld+json">${'['.repeat(100_000)}</script><body><article>${STORY}`,
  'JSON-LD that refers to itself': () =>
    `<script type="application/ld+json">{"@graph":[{"@id":"a","@type":"NewsArticle","author":{"@id":"a"},"headline":{"@id":"a"}}]}</script><body><article>${STORY}`,
  'JSON-LD of wrong types': () =>
    `<script type="application/ld+json">{"@type":["NewsArticle",null,7],"headline":[[[]]],"author":{"name":{"name":7}},"datePublished":{},"isAccessibleForFree":[]}</script><body><article>${STORY}`,
  ...Object.fromEntries(
    ['"@type"', '"author"', '"headline"'].map((key) => [
      `JSON-LD with a ${key} in 50,000 lists`,
      () => stating(`{"@type":"NewsArticle",${key}:${'['.repeat(50_000)}"x"${']'.repeat(50_000)}}`),
    ]),
  ),
  'a JSON-LD address of question marks': () => stating(`{"@type":"NewsArticle","url":"${'?'.repeat(LONG)}\\nx"}`),
  'broken JSON-LD with white space in it': () => stating(`{"@type":"NewsArticle" ${' '.repeat(LONG)} x`),
  'broken JSON-LD with white space behind its end': () => stating(`{"@type" ]]>${' '.repeat(LONG)} x`),
  '20,000 authors': () =>
    stating(
      `{"@type":"NewsArticle","author":[${Array.from({ length: 20_000 }, (_, at) => `"A Fenn ${letters(at)}"`)}]}`,
    ),
  '20,000 authors in a line': () =>
    `<meta name="author" content="${Array.from({ length: 20_000 }, (_, at) => `A ${letters(at)}`).join(', ')}">${STORY}`,
  '20,000 elements for authors': () =>
    `<body>${STORY}${Array.from({ length: 20_000 }, (_, at) => `<i itemprop="author">A ${letters(at)}</i>`).join('')}`,
  'an author of dashes': () => `<meta name="author" content="A${'-'.repeat(LONG)}x"><body><article>${STORY}`,
  'a title of dashes': () =>
    `<meta property="og:title" content="A${'-'.repeat(LONG)}x | The Tidewater"><body><article>${STORY}`,
  'a property of white space': () => `<meta property="${' '.repeat(LONG)}" content="x"><body><article>${STORY}`,
  'a picture of endless sources': () =>
    `<body><article>${STORY}<p><img src="a.jpg" srcset="${'a'.repeat(LONG)} b">${STORY}`,
  'a picture of endless names': () =>
    `<body><article>${STORY}<p><img class="lazy" data-a="${'.jpg'.repeat(LONG)} a b">${STORY}`,
  'nothing but quotations': () =>
    `<body><article>${STORY}${Array.from({ length: 9_000 }, (_, at) => `<p>“Nobody was surprised by line ${at} of it.”</p><p>${`The harbour bridge ${at} `.repeat(15)}closes.</p>`).join('')}`,
  'scripts in attributes': () =>
    `<body onload="throw 1"><article><a href="javascript:alert(1)" onclick="x">${STORY}</a></article>`,
  'a frameset': () => '<frameset><frame src="x"></frameset>',
  nothing: () => '',
  'null characters and lone surrogates': () => `\0<p>\0${STORY}\uD800 \uDFFF`,
};

describe('a hostile page', () => {
  it.each(Object.keys(PAGES))('of %s comes to a named state', (name) => {
    const document = parseHtml(PAGES[name]?.() ?? '');
    expect(['article', 'no-article']).toContain(
      extractArticle(document, 'https://tidewater.example/news/bridge').state,
    );
  });

  it('of too much text is not read at all, and says so', () => {
    const document = parseHtml(`<body><article>${STORY.repeat(18_000)}</article>`);
    expect(extractArticle(document, 'https://tidewater.example/news/bridge')).toEqual({
      state: 'no-article',
      reason: 'too-large',
    });
  });

  it('still gives up the story at the bottom of 4,000 elements', () => {
    const document = parseHtml(`<body>${'<div>'.repeat(4_000)}<h1>Bridge closes</h1>${STORY}`);
    const extraction = extractArticle(document, 'https://tidewater.example/news/bridge');
    expect(extraction.state === 'article' && extraction.article.blocks.map((block) => block.text).join(' ')).toContain(
      '4.2 million crowns',
    );
  });
});
