import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../scripts/eval/parse-html.ts';
import { extractArticle } from '../../../src/extract/extract-article.ts';

const STORY = [
  'The harbour town of Port Elmer will close its bridge on Monday, eleven weeks before the summer season begins, the council said.',
  'Engineers found cracks in two of the nine piers, and divers have been at work since January to find out how deep they go.',
  'The repairs are expected to cost 4.2 million crowns, a third of it paid by the state, and the opposition wants the toll back.',
  'About 31,000 vehicles cross the bridge on a working day; lorries will be sent by the ring road until the middle of May.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');

function bylines(html: string): readonly string[] {
  const extraction = extractArticle(parseHtml(html), 'https://tidewater.example/2026/bridge.html');
  return extraction.state === 'article' ? extraction.article.bylines : [];
}

describe('a byline above the text', () => {
  it('is read where the page marks neither it nor its headline', () => {
    const page = `<h1>The Tidewater</h1>${'<p><a href="/">A section</a></p>'.repeat(30)}<table><tr><td><font size="5">Bridge at Port Elmer to close</font></td></tr>`;
    expect(bylines(`${page}<tr><td><font>By ADA FENN<br>Associated Press Writer</font>${STORY}</table>`)).toEqual([
      'ADA FENN',
    ]);
  });

  it('is not that of a teaser above the headline', () => {
    const teasers = '<div><h2><a href="/f">Ferry fares rise</a></h2><div>By Ben Orr</div></div>'.repeat(4);
    expect(bylines(`${teasers}<article><h1>Bridge at Port Elmer to close</h1>${STORY}</article>`)).toEqual([]);
  });
});
