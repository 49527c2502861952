import { describe, expect, it } from 'vitest';
import { bingNews } from '../../../src/sources/search/bing-news.ts';
import { buildQuery } from '../../../src/sources/search/build-query.ts';
import { gdelt } from '../../../src/sources/search/gdelt.ts';
import { googleNews } from '../../../src/sources/search/google-news.ts';
import type { SearchResult } from '../../../src/sources/search/provider.ts';
import { rankResults } from '../../../src/sources/search/rank-results.ts';
import { DEMO, findVersion, loadStories, toArticle } from '../../newsstand/stories.ts';

const article = toArticle(findVersion(loadStories(), DEMO.story, DEMO.outlet));

describe('buildQuery', () => {
  it('takes a few words of the headline and the first sentences, and nothing else', () => {
    const query = buildQuery(article);
    const words = query.split(' ');
    expect(words.length).toBeGreaterThanOrEqual(3);
    expect(words.length).toBeLessThanOrEqual(6);
    const text = `${article.title} ${article.blocks.map((block) => block.text).join(' ')}`;
    for (const word of words) expect(text).toContain(word);
    expect(query).not.toMatch(/http|localhost|\//);
  });

  it('is empty for an article without words', () => {
    expect(buildQuery({ title: '', blocks: [] })).toBe('');
  });
});

describe('rankResults', () => {
  const result = (title: string, url = `https://x.example/${title.length}`): SearchResult => ({
    url,
    title,
    outlet: null,
    publishedAt: null,
    direct: true,
  });

  it('puts headlines of the same event first, and leaves out the article itself', () => {
    const ranked = rankResults(article, [
      result('Ten recipes for a rainy Sunday afternoon'),
      result(article.title, article.canonicalUrl),
      result(`${article.title}, officials say`),
    ]);
    expect(ranked.map(({ title }) => title)).toEqual([
      `${article.title}, officials say`,
      'Ten recipes for a rainy Sunday afternoon',
    ]);
    expect(ranked[0]?.similarity).toBeGreaterThan(ranked[1]?.similarity ?? 1);
  });
});

describe('GDELT', () => {
  const endpoint = 'https://gdelt.example/api/v2/doc/doc';

  it('asks for the query in the language of the article', () => {
    const url = new URL(gdelt.url(endpoint, 'ferry Sella', 'en-IE'));
    expect(url.searchParams.get('query')).toBe('ferry Sella sourcelang:english');
    expect(url.searchParams.get('format')).toBe('json');
  });

  it('reads articles and leaves out what is none', () => {
    const text = JSON.stringify({
      articles: [
        { url: 'https://a.example/1', title: 'Ferry &amp; storm', domain: 'a.example', seendate: '20260302T101500Z' },
        { url: 'javascript:alert(1)', title: 'Bad' },
        null,
      ],
    });
    expect(gdelt.parse(text, endpoint)).toEqual([
      {
        url: 'https://a.example/1',
        title: 'Ferry & storm',
        outlet: 'a.example',
        publishedAt: '2026-03-02T10:15:00.000Z',
        direct: true,
      },
    ]);
    expect(gdelt.parse('{}', endpoint)).toEqual([]);
  });

  it('reads answers whose titles are no JSON', () => {
    const titles = ['Ferry \\| storm', 'Tram\tand \u0002bus', 'A \\"quoted\\" word, \\u00e9t\\u00e9, C:\\\\x'];
    const articles = titles.map((title, i) => `{"url":"https://a.example/${i}","title":"${title}"}`);
    expect(gdelt.parse(`{"articles":[${articles.join(',\n')}]}`, endpoint).map(({ title }) => title)).toEqual([
      'Ferry | storm',
      'Tram and bus',
      'A "quoted" word, été, C:\\x',
    ]);
  });

  it.each([
    ['Please limit requests to one every 5 seconds', 'rate-limited'],
    ['The specified phrase is too short.', 'malformed'],
  ])('names its errors in plain text: %s', (text, fault) => {
    expect(() => gdelt.parse(text, endpoint)).toThrow(expect.objectContaining({ fault }));
  });
});

describe('Bing News', () => {
  it('finds the article’s own address behind the link', () => {
    const text = `<rss version="2.0"><channel><title>q</title><item><title>Ferry</title><link>http://bing.example/news/apiclick.aspx?ref=x&amp;url=https%3a%2f%2fwww.a.example%2f1&amp;c=2</link></item>
      <item><title>Tram</title><link>http://bing.example/opaque</link></item></channel></rss>`;
    expect(
      bingNews.parse(text, 'http://bing.example/news/search').map(({ url, outlet, direct }) => [url, outlet, direct]),
    ).toEqual([
      ['https://www.a.example/1', 'a.example', true],
      ['http://bing.example/opaque', 'bing.example', false],
    ]);
  });
});

describe('Google News', () => {
  it('parts the outlet from the headline and never takes its own links for articles', () => {
    const text = `<rss version="2.0"><channel><title>q</title><item><title>Ferry - safe at last - The Post</title><link>https://google.example/rss/articles/CBMi</link></item></channel></rss>`;
    expect(googleNews.parse(text, 'https://google.example/rss/search')).toEqual([
      expect.objectContaining({ title: 'Ferry - safe at last', outlet: 'The Post', direct: false }),
    ]);
  });

  it('knows an outlet with a hyphen in its name', () => {
    const text = `<rss version="2.0"><channel><title>q</title><item><title>Ferry-Unglück - was bekannt ist - t-online</title><link>https://google.example/rss/articles/CBMi</link></item></channel></rss>`;
    expect(googleNews.parse(text, 'https://google.example/rss/search')).toEqual([
      expect.objectContaining({ title: 'Ferry-Unglück - was bekannt ist', outlet: 't-online' }),
    ]);
  });

  it('asks in the reader’s language and region', () => {
    const url = new URL(googleNews.url('https://google.example/rss/search', 'ferry', 'fr'));
    expect([url.searchParams.get('hl'), url.searchParams.get('ceid')]).toEqual(['fr-FR', 'FR:fr']);
  });
});
