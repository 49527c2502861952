import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../scripts/eval/parse-html.ts';
import type { Article } from '../../src/core/article.ts';
import type { Anchors } from '../../src/extract/extraction.ts';
import { type Place, resolveSpans } from '../../src/extract/resolve-range.ts';
import { fixtureHtml, readArticle, readFixture } from './read-fixture.ts';
import { spanText } from './span-text.ts';

const URL_VISITED = 'http://tidewater.localhost/news/2026/harbour-bridge';

function placeOf(article: Article, words: string): Place {
  const block = article.blocks.findIndex((one) => one.text.includes(words));
  const start = article.blocks[block]?.text.indexOf(words) ?? -1;
  return { block, start, end: start + words.length, text: words };
}

function found(place: Place, anchors: Anchors, document: Document): string | null {
  const [span] = resolveSpans([place], anchors, document);
  return span === null || span === undefined ? null : spanText(document, span);
}

describe('resolveSpans', () => {
  it('finds words across inline links, no-break spaces and soft hyphens', () => {
    const { document, article, anchors } = readFixture('harbour.html', URL_VISITED);
    expect(found(placeOf(article, 'rather explain a closure than'), anchors, document)).toBe(
      'rather explain a closure than',
    );
    expect(found(placeOf(article, 'Ines Okafor, who'), anchors, document)).toBe('Ines\u00a0Okafor, who');
    expect(found(placeOf(article, 'since January.'), anchors, document)).toBe('since Janu\u00adary.');
  });

  it('finds every block whole', () => {
    const { document, article, anchors } = readFixture('harbour.html', URL_VISITED);
    article.blocks.forEach((block, index) => {
      const text = found({ block: index, start: 0, end: block.text.length, text: block.text }, anchors, document);
      expect(text?.replace(/\u00ad/g, '').replace(/\s+/g, ' ')).toBe(block.text);
    });
  });

  it('finds the words again in a page that rendered anew', () => {
    const { article, anchors } = readFixture('harbour.html', URL_VISITED);
    const again = parseHtml(
      fixtureHtml('harbour.html')
        .replace(/<a href="\/explain\/piers">/, '<a class="new"><b>')
        .replace('closure</a>', 'closure</b></a>'),
    );
    expect(found(placeOf(article, 'rather explain a closure than'), anchors, again)).toBe(
      'rather explain a closure than',
    );
  });

  it('finds words that were edited a little since', () => {
    const { article, anchors } = readFixture('harbour.html', URL_VISITED);
    const again = parseHtml(
      fixtureHtml('harbour.html').replace('About 31,000 vehicles cross', 'About 32,000 vehicles cross'),
    );
    expect(found(placeOf(article, 'About 31,000 vehicles cross the bridge'), anchors, again)).toBe(
      'About 32,000 vehicles cross the bridge',
    );
  });

  it('tells the second of two equal words from the first by what stands around it', () => {
    const html = (tag: string) =>
      `<body><article><h1>Two votes</h1>${['harbour', 'budget', 'school roof']
        .map(
          (subject) =>
            `<p>The house sat until midnight over the ${subject}, with speakers from every bench, and heard the minister twice before it voted.</p>`,
        )
        .join(
          '',
        )}<${tag}>The vote was lost in the morning, and the vote was won at night, said the clerk of the house.</${tag}></article></body>`;
    const { article, anchors } = readArticle(parseHtml(html('p')), URL_VISITED);
    const block = article.blocks.length - 1;
    const start = article.blocks[block]?.text.lastIndexOf('vote was') ?? -1;
    const again = parseHtml(html('div'));
    const [span] = resolveSpans([{ block, start, end: start + 8, text: 'vote was' }], anchors, again);
    expect(span?.start.offset).toBe(start);
  });

  it('finds nothing where the words are gone', () => {
    const { article, anchors } = readFixture('harbour.html', URL_VISITED);
    const other = parseHtml('<body><p>Another page altogether, about the price of leeks.</p></body>');
    expect(found(placeOf(article, 'About 31,000 vehicles cross the bridge'), anchors, other)).toBeNull();
  });
});
