import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../scripts/eval/parse-html.ts';
import { extractArticle } from '../../src/extract/extract-article.ts';

const SITE = 'https://tidewater.example';
const sentence = (subject: string) =>
  `The council of Port Elmer spoke for two hours about the ${subject} on Monday, and will vote again next week.`;
const SUBJECTS = 'bridge ferry school harbour budget lighthouse museum market library tram'.split(' ');
const teasers = SUBJECTS.map(
  (subject) =>
    `<article><h3><a href="/news/${subject}">Council argues about the ${subject}</a></h3><p>${sentence(subject)}</p></article>`,
).join('');
const story = SUBJECTS.map((subject) => `<p>${sentence(subject)}</p>`).join('');

function stateOf(html: string, path: string): string {
  const extraction = extractArticle(parseHtml(html), `${SITE}${path}`);
  return extraction.state === 'article' ? 'article' : extraction.reason;
}

describe('what a page is', () => {
  it('tells a front page from an article, at the root and in a section', () => {
    expect(stateOf(`<h1>Tidewater Courier</h1>${teasers}`, '/')).toBe('not-an-article');
    expect(stateOf(`<h1>City</h1>${teasers}`, '/city')).toBe('not-an-article');
  });

  it('reads an article beside more teasers than it has paragraphs, on a page that says nothing of itself', () => {
    const paragraphs = `<div>${story}</div>`;
    const lines = `<div>${SUBJECTS.map(sentence).join('<br><br>')}</div>`;
    const rail = `<div>${teasers.replaceAll('article>', 'div>')}${teasers.replaceAll('article>', 'div>')}</div>`;
    expect(stateOf(`<h1>A long night in Port Elmer</h1>${paragraphs}${rail}`, '/city/a-long-night')).toBe('article');
    expect(stateOf(`<h1>A long night in Port Elmer</h1>${rail}${lines}`, '/city/a-long-night')).toBe('article');
    const halves = [SUBJECTS.slice(0, 5), SUBJECTS.slice(5)].map((part) =>
      part.map((subject) => `<p>${sentence(subject)}</p>`).join(''),
    );
    const skipped = `<div>${halves.join('<div><a href="#after">Continue the article</a></div>')}</div>`;
    expect(stateOf(`<h1>A long night in Port Elmer</h1>${skipped}${rail}`, '/city/a-long-night')).toBe('article');
    // Three paragraphs of a word to readers make no article of a front page.
    const note = `<div>${SUBJECTS.slice(0, 3)
      .map((subject) => `<p>${sentence(subject)}</p>`)
      .join('')}</div>`;
    expect(stateOf(`<h1>City</h1>${note}${rail}`, '/city')).toBe('not-an-article');
    const long = `<div><p>${SUBJECTS.map(sentence).join(' ')}</p></div>`;
    expect(stateOf(`<h1>City</h1>${long}${rail}`, '/city')).toBe('not-an-article');
    // Nor do teasers of one flat list.
    const flat = `<div>${teasers.replace(/<\/?article>/g, '')}${note}${teasers.replace(/<\/?article>/g, '')}</div>`;
    expect(stateOf(`<h1>City</h1>${flat}`, '/city')).toBe('not-an-article');
  });

  it('tells search results from an article', () => {
    expect(stateOf(`<h1>10 results for council</h1>${teasers}`, '/find?q=council')).toBe('not-an-article');
    expect(stateOf(`<h1>Results</h1>${story}`, '/search/council')).toBe('not-an-article');
  });

  it('tells a gallery and a video page from an article', () => {
    const gallery = '{"@type":"ImageGallery","name":"The bridge in pictures"}';
    const figures = SUBJECTS.slice(0, 4)
      .map((subject) => `<figure><img src="x.jpg"><figcaption>${sentence(subject)}</figcaption></figure>`)
      .join('');
    expect(
      stateOf(
        `<script type="application/ld+json">${gallery}</script><h1>The bridge in pictures</h1>${figures}`,
        '/pictures/bridge',
      ),
    ).toBe('not-an-article');
    const video = `<meta property="og:type" content="video.other"><h1>Watch: the bridge closes</h1><video src="x.mp4"></video><p>${sentence('bridge')}</p>`;
    expect(stateOf(video, '/video/bridge')).toBe('not-an-article');
  });

  it('tells a list of links from an article', () => {
    expect(
      stateOf(
        `<ul>${SUBJECTS.map((subject) => `<li><a href="/${subject}">${sentence(subject)}</a></li>`).join('')}</ul>`,
        '/archive',
      ),
    ).toBe('not-an-article');
  });

  it('reads an article whatever its markup is like', () => {
    expect(stateOf(`<title>Bridge closes</title><h1>Bridge closes</h1>${story}`, '/2026/bridge')).toBe('article');
    expect(
      stateOf(`<body><b>Bridge closes</b><br><br>${SUBJECTS.map(sentence).join('<br><br>')}`, '/2026/bridge'),
    ).toBe('article');
    expect(stateOf(`<meta property="og:type" content="article"><h1>Bridge closes</h1>${story}`, '/')).toBe('article');
  });

  it('reads a flash of one paragraph when the page says that it is an article', () => {
    expect(
      stateOf(
        `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge closes"}</script><h1>Bridge closes</h1><article><p>${sentence('bridge')}</p></article>`,
        '/flash/1',
      ),
    ).toBe('article');
  });

  it('names a PDF', () => {
    expect(stateOf('<body><embed type="application/pdf" src="about:blank">', '/report.pdf')).toBe('pdf');
  });
});
