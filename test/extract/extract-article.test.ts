import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../scripts/eval/parse-html.ts';
import { bodyText } from '../../src/core/article.ts';
import { extractArticle } from '../../src/extract/extract-article.ts';
import { contentAnswers } from '../../src/messaging/schemas.ts';
import { fixtureHtml, readFixture } from './read-fixture.ts';

const URL_VISITED = 'http://tidewater.localhost:4173/news/2026/harbour-bridge?ref=front#top';

describe('extractArticle', () => {
  it('reads what the page says about its article', () => {
    const { article } = readFixture('harbour.html', URL_VISITED);
    expect(article).toMatchObject({
      url: 'http://tidewater.localhost:4173/news/2026/harbour-bridge?ref=front',
      canonicalUrl: 'http://tidewater.localhost:4173/news/2026/harbour-bridge',
      title: 'Harbour bridge closes for repairs',
      standfirst: 'Engineers found cracks in two of its nine piers.',
      bylines: ['Ada Fenn', 'Coastwire'],
      outlet: { name: 'The Tidewater Courier', domain: 'tidewater.localhost' },
      publishedAt: '2026-03-02T18:05:00+01:00',
      modifiedAt: '2026-03-03T07:00:00+01:00',
      language: 'en-GB',
      section: 'City',
      completeness: 'whole',
      liveBlog: false,
    });
  });

  it('keeps the story and leaves newsletter, share, related and comment lines out of it', () => {
    const body = bodyText(readFixture('harbour.html', URL_VISITED).article);
    expect(body.split('\n\n')).toHaveLength(4);
    expect(body).toMatch(/^PORT ELMER \(AP\) — The harbour bridge/);
    expect(body).toContain('Ines Okafor, who told Reuters that divers had been at work since January.');
    expect(body).not.toMatch(/newsletter|mailing list|unsubscribe|Share|Ferry fares|Comments|Photo:/i);
  });

  it('gives an article that can be sent and imported, whatever length the page says its lines at', () => {
    const long = 'The harbour bridge of Port Elmer will close on Monday. '.repeat(100);
    const stated = {
      '@type': 'NewsArticle',
      ...{ headline: long, description: long, articleSection: long, author: { name: long }, publisher: { name: long } },
    };
    const paragraphs = Array.from(
      { length: 9 },
      (_, at) => `<p>Engineers of pier ${at} found rust in its cables, the council said.</p>`,
    );
    const html = `<html><head><title>Harbour bridge</title><script type="application/ld+json">${JSON.stringify(stated)}</script></head>
      <body><article><h1>Harbour bridge</h1>${paragraphs.join('')}<p>© 2026 AFP ${long}</p></article></body></html>`;
    const extraction = extractArticle(parseHtml(html), URL_VISITED);
    if (extraction.state === 'no-article') throw new Error(extraction.reason);
    const { state, article } = extraction;
    expect(article.standfirst).toMatch(/^The harbour bridge of Port Elmer will close on Monday\./);
    expect(contentAnswers.extract({ state, article })).toEqual({ state, article });
  });

  it('reads headline and day of a page that says neither of itself from the lines above the text', () => {
    const menu = Array.from({ length: 40 }, (_, at) => `<li><a href="/s${at}">Section ${at}</a></li>`).join('');
    const text = [
      'The harbour bridge of Port Elmer will close on Monday for two years, the council said after a long meeting at the town hall.',
      'Engineers found rust in the cables of the bridge last summer, and repairs will cost more than a new bridge would have cost.',
      'Ferries will carry workers across the harbour until the council has decided what is to stand there after the bridge is gone.',
      'The last bus over the bridge leaves the harbour at midnight on Sunday, and the council will hand out tickets for the ferry.',
    ];
    const page = `<html lang="en"><head><title>The Elmer Gazette</title></head><body><ul>${menu}</ul><h1>The Elmer Gazette</h1>
      <div><font size="5"><b>Harbour bridge to close for two years</b></font><br>1/23/2026, 10:47 PM ET<br><br>${text.join('<br><br>')}</div></body></html>`;
    for (const html of [page, page.replace(/<h1>.*<\/h1>/, '')]) {
      const extraction = extractArticle(parseHtml(html), 'http://gazette.example/story.php?id=17');
      expect(extraction).toMatchObject({
        state: 'article',
        article: { title: 'Harbour bridge to close for two years', publishedAt: '2026-01-23' },
      });
      expect(extraction.state === 'article' && extraction.article.blocks.map((block) => block.text)).toEqual(text);
    }
  });

  it('takes the dateline that a story opens with for nobody, and keeps its first paragraph; a line apart from it is the author', () => {
    const text = [
      'The harbour bridge of Port Elmer will close on Monday for two years, the council said after a long meeting at the town hall.',
      'Engineers found rust in the cables of the bridge last summer, and repairs will cost more than a new bridge would have cost.',
      'Ferries will carry workers across the harbour until the council has decided what is to stand there after the bridge is gone.',
    ];
    const page = (head: string, opening: string) => {
      const paragraphs = [`${opening}${text[0]}`, ...text.slice(1)].map((paragraph) => `<p>${paragraph}</p>`).join('');
      const html = `<html lang="en"><head><title>Bridge to close</title></head><body><article><h1>Bridge to close</h1>${head}${paragraphs}</article></body></html>`;
      const extraction = extractArticle(parseHtml(html), 'http://gazette.example/2026/bridge');
      if (extraction.state !== 'article') throw new Error('No article.');
      const { bylines, blocks } = extraction.article;
      return { bylines, first: blocks.find(({ role }) => role === 'paragraph')?.text };
    };
    const dateline = '<b><span class="dateline">PORT ELMER, Mass.</span> - </b>';
    expect(page('', dateline)).toEqual({ bylines: [], first: `PORT ELMER, Mass. - ${text[0]}` });
    const byline = '<p class="byline">Ada Fenn AP Science Writer</p>';
    expect(page(byline, '')).toEqual({ bylines: ['Ada Fenn'], first: text[0] });
  });

  it('credits the agencies of dateline and tail, not one that is mentioned', () => {
    const { article } = readFixture('harbour.html', URL_VISITED);
    expect(article.credits).toEqual([
      { agency: 'AP', zone: 'dateline', evidence: 'PORT ELMER (AP) —' },
      { agency: 'AFP', zone: 'tail', evidence: '© 2026 AFP' },
    ]);
  });

  it('never changes the page', () => {
    const document = parseHtml(fixtureHtml('harbour.html'));
    const before = document.toString();
    extractArticle(document, URL_VISITED);
    expect(document.toString()).toBe(before);
  });

  it('names a page without an article', () => {
    const page = '<title>Search</title><ul><li><a href="/1">One result</a></li><li><a href="/2">Two</a></li></ul>';
    expect(extractArticle(parseHtml(page), 'http://tidewater.localhost/search')).toEqual({
      state: 'no-article',
      reason: 'not-an-article',
    });
  });

  it('names a PDF in the browser viewer', () => {
    const page = '<body><embed type="application/pdf" src="about:blank"></body>';
    expect(extractArticle(parseHtml(page), 'http://tidewater.localhost/report.pdf')).toEqual({
      state: 'no-article',
      reason: 'pdf',
    });
  });
});
