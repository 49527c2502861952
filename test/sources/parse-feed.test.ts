import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/sources/parse-feed.ts';

const URL_ = 'https://tolsk.example/feeds/top.xml';

const FORMATS: Readonly<Record<string, readonly [kind: string, text: string]>> = {
  'RSS 0.91': [
    'rss',
    '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://x/rss.dtd"><rss version="0.91"><channel><title>Tolsk Post</title><language>en-ie</language><item><title>Ferry runs aground</title><link>/ferry</link><description>It was &lt;b&gt;low&lt;/b&gt; water.</description></item></channel></rss>',
  ],
  'RSS 2.0': [
    'rss',
    '<rss version="2.0"><channel><title>Tolsk Post</title><language>en-IE</language><ttl>45</ttl><item><title><![CDATA[Ferry runs aground]]></title><link>https://tolsk.example/ferry#top</link><pubDate>Mon, 02 Mar 2026 10:00:00 +0100</pubDate><description>It was &lt;b&gt;low&lt;/b&gt; water.</description></item></channel></rss>',
  ],
  'RSS 1.0 (RDF)': [
    'rdf',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Tolsk Post</title><link>https://tolsk.example/</link></channel><item rdf:about="https://tolsk.example/ferry"><title>Ferry runs aground</title><link>https://tolsk.example/ferry</link><description>It was low water.</description><dc:date>2026-03-02T09:00:00Z</dc:date></item></rdf:RDF>',
  ],
  'Atom 1.0': [
    'atom',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Tolsk Post</title><entry><title type="html">Ferry &lt;i&gt;runs&lt;/i&gt; aground</title><link rel="edit" href="/edit/1"/><link href="/ferry"/><published>2026-03-02T09:00:00Z</published><summary type="html">It was &lt;b&gt;low&lt;/b&gt; water.</summary></entry></feed>',
  ],
  'JSON Feed': [
    'json',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Tolsk Post',
      items: [
        {
          id: '1',
          url: 'https://tolsk.example/ferry',
          title: 'Ferry runs aground',
          content_html: '<p>It was <b>low</b> water.</p>',
          date_published: '2026-03-02T09:00:00Z',
        },
      ],
    }),
  ],
};

const OPENINGS = `A<![CDATA[${'<!--'.repeat(9_900)}]]>`;
const item = (at: number, title: string) => `<item><link>/${at}</link><title>${title}</title></item>`;
const rss = (items: readonly string[]) =>
  `<rss version="2.0"><channel><title>T</title>${items.join('')}</channel></rss>`;

describe('parseFeed', () => {
  it.each(Object.entries(FORMATS))('reads %s', (_, [kind, text]) => {
    const reading = parseFeed(text, URL_);
    expect(reading.kind).toBe(kind);
    expect(reading.title).toBe('Tolsk Post');
    expect(reading.entries).toHaveLength(1);
    const [entry] = reading.entries;
    expect(entry?.url).toBe('https://tolsk.example/ferry');
    expect(entry?.title).toBe('Ferry runs aground');
    expect(entry?.summary).toBe('It was low water.');
    if (text.includes('2026')) expect(entry?.publishedAt).toBe('2026-03-02T09:00:00.000Z');
  });

  it('reads a feed behind a byte order mark and white space', () => {
    expect(parseFeed(`\uFEFF\n ${FORMATS['RSS 2.0']?.[1]}`, URL_).ttlMinutes).toBe(45);
  });

  it('keeps one entry per address and leaves out those without one', () => {
    const items = ['/a', '/a', 'mailto:x@y.example', 'javascript:alert(1)', ''].map(
      (link) => `<item><title>T</title><link>${link}</link></item>`,
    );
    const text = `<rss version="2.0"><channel><title>T</title>${items.join('')}</channel></rss>`;
    expect(parseFeed(text, URL_).entries.map(({ url }) => url)).toEqual(['https://tolsk.example/a']);
  });

  it('takes the permalink of an item without a link, unless it is none', () => {
    const text = `<rss version="2.0"><channel><title>T</title>
      <item><title>A</title><guid>https://tolsk.example/a</guid></item>
      <item><title>B</title><guid isPermaLink="false">https://tolsk.example/b</guid></item></channel></rss>`;
    expect(parseFeed(text, URL_).entries.map(({ title }) => title)).toEqual(['A']);
  });

  it('never takes markup for text', () => {
    const text = `<rss version="2.0"><channel><title>T</title><item><link>/a</link>
      <title>&lt;script&gt;alert(1)&lt;/script&gt;Rain &amp;amp; wind</title></item></channel></rss>`;
    expect(parseFeed(text, URL_).entries[0]?.title).toBe('Rain & wind');
  });

  it.each([
    ['a web page', '<!doctype html><html><head><title>Sign in</title></head><body></body></html>', 'not-a-feed'],
    ['nothing', '', 'not-a-feed'],
    ['other JSON', '{"articles": []}', 'not-a-feed'],
    ['a feed that breaks off', '<rss version="2.0"><channel><item><title>Ferry', 'malformed'],
  ])('names %s', (_, text, fault) => {
    expect(() => parseFeed(text, URL_)).toThrow(expect.objectContaining({ name: 'SourceFault', fault }));
  });

  it.each(['RSS 1.0 (RDF)', 'Atom 1.0'])('takes no %s for RSS because an entry quotes some', (format) => {
    const [kind, text = ''] = FORMATS[format] ?? [];
    const quoting = text.replace('It was', '<![CDATA[Write <rss version="2.0"> first.]]> It was');
    const { kind: read, entries } = parseFeed(quoting, URL_);
    expect([read, entries.map(({ url }) => url)]).toEqual([kind, ['https://tolsk.example/ferry']]);
  });

  it.each([
    ['comments before its root', '<!-- c -->'.repeat(26) + rss([])],
    ['declarations before its root', '<?xml ?>'.repeat(26) + rss([])],
    ['comments that nothing ends in its headlines', rss(Array.from({ length: 40 }, (_, at) => item(at, OPENINGS)))],
  ])('is not kept busy by a feed with %s', (_, text) => {
    const started = performance.now();
    expect(parseFeed(text, URL_).kind).toBe('rss');
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('does not expand the entities of a document type: a billion laughs stay one', () => {
    const entities = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    const text = `<!DOCTYPE rss [<!ENTITY l0 "ha">${entities}]><rss version="2.0"><channel><title>T</title><item><title>&l20;</title><link>/a</link></item></channel></rss>`;
    expect(parseFeed(text, URL_).entries[0]?.title.length).toBeLessThan(100);
  });

  it('throws nothing but named faults, whatever is cut, doubled or garbled', () => {
    const texts = Object.values(FORMATS).map(([, text]) => text);
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(
          fc.tuple(
            fc.nat(),
            fc.nat(40),
            fc.constantFrom('', '<', '>', '&', ']]>', '<![CDATA[', '\u0000', '{', '"', '&#x110000;', 'é'),
          ),
          {
            maxLength: 6,
          },
        ),
        (text, edits) => {
          let broken = text;
          for (const [place, length, insert] of edits) {
            const at = place % (broken.length + 1);
            broken = broken.slice(0, at) + insert + broken.slice(at + length);
          }
          try {
            for (const entry of parseFeed(broken, URL_).entries) expect(entry.url).toMatch(/^https?:/);
          } catch (error) {
            expect(error).toHaveProperty('name', 'SourceFault');
          }
        },
      ),
      { seed: 1, numRuns: 2_000 },
    );
  });
});

describe('parseFeed on sitemaps', () => {
  const news = (path: string, title: string) =>
    `<url><loc>https://tolsk.example${path}</loc><news:news><news:publication><news:name>Tolsk Post</news:name><news:language>en</news:language></news:publication><news:publication_date>2026-03-02T10:00:00+01:00</news:publication_date><news:title>${title}</news:title></news:news></url>`;

  it('reads a news sitemap and leaves out addresses that are no news', () => {
    const text = `<?xml version="1.0"?><!-- made --><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${news('/ferry?a=1&amp;b=2', 'Ferry &amp; tram')}<url><loc>https://tolsk.example/about</loc></url></urlset>`;
    const reading = parseFeed(text, 'https://tolsk.example/sitemap.xml');
    expect(reading.kind).toBe('sitemap');
    expect(reading.entries).toEqual([
      {
        url: 'https://tolsk.example/ferry?a=1&b=2',
        title: 'Ferry & tram',
        summary: null,
        publishedAt: '2026-03-02T09:00:00.000Z',
        language: 'en',
      },
    ]);
  });

  it.each(['/ferry?a=1&#038;b=it&apos;s', '/ferry?a=1&#x26;b=it&#39;s', '/ferry?a=1&b=it&#x27;s'])(
    'reads an address escaped as %s',
    (path) => {
      const [entry] = parseFeed(`<urlset>${news(path, 'Ferry')}</urlset>`, URL_).entries;
      expect(entry?.url).toBe('https://tolsk.example/ferry?a=1&b=it%27s');
    },
  );

  it('reads a sitemap index, newest first', () => {
    const text = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>/old.xml</loc><lastmod>2026-01-01</lastmod></sitemap><sitemap><loc>/new.xml.gz</loc><lastmod>2026-03-01</lastmod></sitemap></sitemapindex>`;
    expect(parseFeed(text, 'https://tolsk.example/sitemap.xml').sitemaps).toEqual([
      'https://tolsk.example/new.xml.gz',
      'https://tolsk.example/old.xml',
    ]);
  });

  it('reads an empty sitemap', () => {
    expect(parseFeed('<urlset></urlset>', URL_).entries).toEqual([]);
  });
});
