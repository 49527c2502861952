import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFeed } from '../../src/offscreen/decode-feed.ts';
import type { FeedEntry } from '../../src/sources/feed-reading.ts';
import { parseFeed } from '../../src/sources/parse-feed.ts';

/**
 * What the specifications allow and what feeds do beside them, case by case. The parser's npm package ships no cases of its own,
 * so these are ours: RSS 0.9 to 2.0 and RDF (rssboard.org), Atom 0.3 and RFC 4287, JSON Feed 1 and 1.1, RFC 822, RFC 3339,
 * RFC 7303.
 */
const FEED = 'https://tolsk.example/feeds/top.xml';
const FERRY = 'https://tolsk.example/ferry';

const item = (inner: string, channel = '', version = '2.0') =>
  `<rss version="${version}"><channel><title>Tolsk Post</title>${channel}<item>${inner}</item></channel></rss>`;
const ferry = (inner: string) => item(`<title>Ferry runs aground</title><link>/ferry</link>${inner}`);
const atom = (entry: string, feed = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${feed}><title>Tolsk Post</title><id>x</id><entry>${entry}</entry></feed>`;
const rdf = (inner: string, core: string) =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="${core}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Tolsk Post</title><link>https://tolsk.example/</link></channel>${inner}</rdf:RDF>`;
const json = (entry: object, version = '1.1', feed: object = {}) =>
  JSON.stringify({ version: `https://jsonfeed.org/version/${version}`, title: 'Tolsk Post', ...feed, items: [entry] });

/** Name of the case, feed, what its one entry is. */
const CASES: readonly (readonly [name: string, feed: string, entry: Partial<FeedEntry>])[] = [
  // Versions
  [
    'RSS 0.90 (RDF)',
    rdf(
      '<item><title>Ferry runs aground</title><link>https://tolsk.example/ferry</link></item>',
      'http://my.netscape.com/rdf/simple/0.9/',
    ),
    { url: FERRY, title: 'Ferry runs aground' },
  ],
  [
    'RSS 0.91',
    item('<title>Ferry runs aground</title><link>/ferry</link>', '<language>en</language>', '0.91'),
    { url: FERRY, language: 'en' },
  ],
  [
    'RSS 0.92',
    item(
      '<title>Ferry runs aground</title><link>/ferry</link><enclosure url="/a.mp3" length="1" type="audio/mpeg"/>',
      '',
      '0.92',
    ),
    { url: FERRY },
  ],
  [
    'RSS 0.92, an item of a description alone',
    item('<description>Ferry runs aground</description><link>/ferry</link>', '', '0.92'),
    { url: FERRY, title: 'Ferry runs aground' },
  ],
  [
    'RSS 0.93',
    item(
      '<title>Ferry runs aground</title><link>/ferry</link><pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate>',
      '',
      '0.93',
    ),
    { publishedAt: '2026-03-02T09:00:00.000Z' },
  ],
  [
    'RSS 1.0 (RDF)',
    rdf(
      '<item rdf:about="https://tolsk.example/ferry"><title>Ferry runs aground</title><link>https://tolsk.example/ferry</link><dc:date>2026-03-02</dc:date></item>',
      'http://purl.org/rss/1.0/',
    ),
    { url: FERRY, publishedAt: '2026-03-02T00:00:00.000Z' },
  ],
  [
    'RSS 1.0, an item that has only its name',
    rdf(
      '<item rdf:about="https://tolsk.example/ferry"><title>Ferry runs aground</title></item>',
      'http://purl.org/rss/1.0/',
    ),
    { url: FERRY },
  ],
  [
    'RSS 2.0 without a version',
    '<rss><channel><title>T</title><item><title>Ferry runs aground</title><link>/ferry</link></item></channel></rss>',
    { url: FERRY },
  ],
  [
    'RSS 2.0 in capitals',
    '<RSS VERSION="2.0"><CHANNEL><TITLE>T</TITLE><ITEM><TITLE>Ferry runs aground</TITLE><LINK>/ferry</LINK></ITEM></CHANNEL></RSS>',
    { url: FERRY, title: 'Ferry runs aground' },
  ],
  [
    'Atom 0.3',
    '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Tolsk Post</title><entry><title>Ferry runs aground</title><link rel="alternate" type="text/html" href="https://tolsk.example/ferry"/><id>tag:1</id><issued>2026-03-02T09:00:00Z</issued><modified>2026-03-02T10:00:00Z</modified></entry></feed>',
    { url: FERRY, publishedAt: '2026-03-02T09:00:00.000Z' },
  ],
  [
    'Atom 1.0 with a prefix',
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title><a:entry><a:title>Ferry runs aground</a:title><a:link href="https://tolsk.example/ferry"/></a:entry></a:feed>',
    { url: FERRY, title: 'Ferry runs aground' },
  ],
  [
    'JSON Feed 1',
    json({ id: '1', url: FERRY, title: 'Ferry runs aground' }, '1'),
    { url: FERRY, title: 'Ferry runs aground' },
  ],
  [
    'JSON Feed 1.1 with a language',
    json({ id: '1', url: FERRY, title: 'Ferry', language: 'ga' }, '1.1', { language: 'en-IE' }),
    { language: 'ga' },
  ],
  [
    'JSON Feed whose id is the address',
    json({ id: FERRY, content_text: 'Ferry runs aground' }),
    { url: FERRY, title: 'Ferry runs aground' },
  ],
  ['JSON Feed whose id is a number', json({ id: 17, url: FERRY, title: 'Ferry' }), { url: FERRY }],

  // Links
  ['a link beside the root', item('<title>Ferry</title><link>//tolsk.example/ferry</link>'), { url: FERRY }],
  ['a link from the feed’s folder', item('<title>Ferry</title><link>../ferry</link>'), { url: FERRY }],
  ['white space in a link', item('<title>Ferry</title><link>\n  https://tolsk.example/ferry\n</link>'), { url: FERRY }],
  [
    'a link in CDATA',
    item('<title>Ferry</title><link><![CDATA[https://tolsk.example/ferry?a=1&b=2]]></link>'),
    { url: `${FERRY}?a=1&b=2` },
  ],
  [
    'a link with entities',
    item('<title>Ferry</title><link>https://tolsk.example/ferry?a=1&amp;b=2</link>'),
    { url: `${FERRY}?a=1&b=2` },
  ],
  [
    'a link beside one of Atom’s',
    `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>T</title><atom:link rel="self" href="/feed"/><item><title>Ferry</title><atom:link href="/other"/><link>/ferry</link></item></channel></rss>`,
    { url: FERRY },
  ],
  [
    'an item with Atom’s link alone',
    `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>T</title><item><title>Ferry</title><atom:link href="/ferry"/></item></channel></rss>`,
    { url: FERRY },
  ],
  [
    'Atom links of other relations',
    atom(
      '<title>Ferry</title><link rel="self" href="/self"/><link rel="enclosure" href="/a.mp3"/><link rel="alternate" href="/ferry"/>',
    ),
    { url: FERRY },
  ],
  [
    'an Atom entry whose id is the address',
    atom('<title>Ferry</title><id>https://tolsk.example/ferry</id>'),
    { url: FERRY },
  ],
  [
    'xml:base of an Atom feed',
    atom('<title>Ferry</title><link href="ferry"/>', ' xml:base="https://tolsk.example/"'),
    { url: FERRY },
  ],
  [
    'xml:base of an Atom entry',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry xml:base="/"><title>Ferry</title><link href="ferry"/></entry></feed>',
    { url: FERRY },
  ],

  // Text
  [
    'a title in CDATA',
    item('<link>/ferry</link><title><![CDATA[Rain & <i>wind</i>]]></title>'),
    { title: 'Rain & wind' },
  ],
  [
    'a title in two CDATA sections',
    item('<link>/ferry</link><title><![CDATA[Rain ]]>&amp;<![CDATA[ wind]]></title>'),
    { title: 'Rain & wind' },
  ],
  [
    'named entities of HTML',
    item('<link>/ferry</link><title>&ldquo;Caf&eacute;&rdquo; &ndash; closed&nbsp;now</title>'),
    { title: '“Café” – closed now' },
  ],
  ['numeric entities', item('<link>/ferry</link><title>Caf&#233; &#x2013; closed</title>'), { title: 'Café – closed' }],
  ['entities escaped twice', item('<link>/ferry</link><title>Rain &amp;amp; wind</title>'), { title: 'Rain & wind' }],
  ['an ampersand that is none', item('<link>/ferry</link><title>Rain & wind</title>'), { title: 'Rain & wind' }],
  ['less than', item('<link>/ferry</link><title>Rate &amp;lt; 2 per cent</title>'), { title: 'Rate < 2 per cent' }],
  ['white space and lines', item('<link>/ferry</link><title>\n Ferry\n\t runs  </title>'), { title: 'Ferry runs' }],
  [
    'an empty title',
    ferry('').replace('<title>Ferry runs aground</title>', '<title/><description>Low water</description>'),
    { title: 'Low water' },
  ],
  [
    'Atom text of type xhtml',
    atom(
      '<link href="/ferry"/><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Ferry <b>runs</b> aground</div></title>',
    ),
    { title: 'Ferry runs aground' },
  ],
  [
    'Atom text of type text',
    atom('<link href="/ferry"/><title type="text">Rain &amp; wind</title>'),
    { title: 'Rain & wind' },
  ],
  [
    'a summary in markup',
    ferry('<description>&lt;p&gt;Low&lt;/p&gt;&lt;img src="x"&gt;&lt;p&gt;water&lt;/p&gt;</description>'),
    { summary: 'Low water' },
  ],
  ['Arabic', item('<link>/ferry</link><title>انهيار محادثات العبارات</title>'), { title: 'انهيار محادثات العبارات' }],

  // Dates
  [
    'RFC 822 with a number for the zone',
    ferry('<pubDate>Mon, 02 Mar 2026 10:00:00 +0100</pubDate>'),
    { publishedAt: '2026-03-02T09:00:00.000Z' },
  ],
  [
    'RFC 822 with a colon in the zone',
    ferry('<pubDate>Mon, 02 Mar 2026 14:30:00 +05:30</pubDate>'),
    { publishedAt: '2026-03-02T09:00:00.000Z' },
  ],
  [
    'RFC 822 with a zone west of Greenwich, counted from it by name',
    ferry('<pubDate>Mon, 02 Mar 2026 04:00:00 GMT-05:00</pubDate>'),
    { publishedAt: '2026-03-02T09:00:00.000Z' },
  ],
  [
    'RFC 822 with a name for the zone',
    ferry('<pubDate>Mon, 02 Mar 2026 04:00:00 EST</pubDate>'),
    { publishedAt: '2026-03-02T09:00:00.000Z' },
  ],
  [
    'RFC 822 with two digits for the year',
    ferry('<pubDate>02 Mar 26 09:00 GMT</pubDate>'),
    { publishedAt: '2026-03-02T09:00:00.000Z' },
  ],
  [
    'RFC 822 without a zone',
    ferry('<pubDate>Mon, 02 Mar 2026 09:00:00</pubDate>'),
    { publishedAt: '2026-03-02T09:00:00.000Z' },
  ],
  [
    'RFC 822 with the wrong day of the week',
    ferry('<pubDate>Fri, 2 Mar 2026 09:00:00 GMT</pubDate>'),
    { publishedAt: '2026-03-02T09:00:00.000Z' },
  ],
  [
    'RFC 822 in UT',
    ferry('<pubDate>Mon, 02 Mar 2026 09:00:00 UT</pubDate>'),
    { publishedAt: '2026-03-02T09:00:00.000Z' },
  ],
  [
    'Central European time',
    ferry('<pubDate>Mon, 02 Mar 2026 10:00:00 CET</pubDate>'),
    { publishedAt: '2026-03-02T09:00:00.000Z' },
  ],
  [
    'RFC 3339 with a fraction',
    ferry('<pubDate>2026-03-02T09:00:00.5Z</pubDate>'),
    { publishedAt: '2026-03-02T09:00:00.500Z' },
  ],
  [
    'RFC 3339 without a zone',
    ferry('<pubDate>2026-03-02T09:00:00</pubDate>'),
    { publishedAt: '2026-03-02T09:00:00.000Z' },
  ],
  ['a blank for the T', ferry('<pubDate>2026-03-02 09:00:00</pubDate>'), { publishedAt: '2026-03-02T09:00:00.000Z' }],
  [
    'a blank before the zone',
    ferry('<pubDate>2026-03-02 10:00:00 +0100</pubDate>'),
    { publishedAt: '2026-03-02T09:00:00.000Z' },
  ],
  [
    'Dublin Core’s date',
    ferry('<dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">2026-03-02T10:00+01:00</dc:date>'),
    { publishedAt: '2026-03-02T09:00:00.000Z' },
  ],
  [
    'Atom’s updated where there is nothing else',
    atom('<title>Ferry</title><link href="/ferry"/><updated>2026-03-02T09:00:00Z</updated>'),
    { publishedAt: '2026-03-02T09:00:00.000Z' },
  ],
  ['the American order', ferry('<pubDate>3/2/2026 9:00:00 AM</pubDate>'), { publishedAt: '2026-03-02T09:00:00.000Z' }],
  ['a day alone', ferry('<pubDate>02 Mar 2026</pubDate>'), { publishedAt: '2026-03-02T00:00:00.000Z' }],
  ['a date that is none', ferry('<pubDate>yesterday</pubDate>'), { publishedAt: null }],
  ['a day that is none', ferry('<pubDate>0000-00-00 00:00:00</pubDate>'), { publishedAt: null }],

  // Languages
  [
    'the item’s language before the channel’s',
    item(
      '<title>Ferry</title><link>/ferry</link><dc:language xmlns:dc="http://purl.org/dc/elements/1.1/">ga</dc:language>',
      '<language>en-ie</language>',
    ),
    { language: 'ga' },
  ],
  [
    'a language that no browser knows',
    item('<title>Ferry</title><link>/ferry</link>', '<language>en-us-gb</language>'),
    { language: null },
  ],
  ['xml:lang of an Atom feed', atom('<title>Ferry</title><link href="/ferry"/>', ' xml:lang="fr"'), { language: 'fr' }],
  [
    'a language that is none',
    item('<title>Ferry</title><link>/ferry</link>', '<language>English (very)</language>'),
    { language: null },
  ],

  // Around the feed
  [
    'a comment and a style sheet before it',
    `<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?><!-- made by hand -->${ferry('')}`,
    { url: FERRY },
  ],
  [
    'a document type',
    `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">${ferry('')}`,
    { url: FERRY },
  ],
  ['blank lines before the declaration', `\n\n<?xml version="1.0"?>${ferry('')}`, { url: FERRY }],
  ['something after the end', `${ferry('')}<!-- 0.02 s -->`, { url: FERRY }],
  [
    'elements of other vocabularies',
    ferry(
      '<media:content xmlns:media="http://search.yahoo.com/mrss/" url="/p.jpg"><media:title>Not this</media:title></media:content>',
    ),
    { title: 'Ferry runs aground' },
  ],
  [
    'the full text beside the summary',
    ferry(
      '<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>Long</p>]]></content:encoded><description>Short</description>',
    ),
    { summary: 'Short' },
  ],
  ['a character that XML forbids', item('<link>/ferry</link><title>Ferry\u0008 runs</title>'), { url: FERRY }],
];

describe('feeds as they are written', () => {
  it.each(CASES)('reads %s', (_, feed, entry) => {
    const { entries } = parseFeed(feed, FEED);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject(entry);
  });
});

describe('feeds as they are sent', () => {
  const words = 'Tórshavn: Ölpest';
  const text = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?>${item(`<link>/ferry</link><title>${words}</title>`)}`;
  const utf16 = (big: boolean, mark: boolean) => {
    const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text('UTF-16')}`, 'utf16le');
    return big ? bytes.swap16() : bytes;
  };
  const western = (encoding: string) => Buffer.from(text(encoding), 'latin1');

  it.each([
    ['UTF-8', Buffer.from(text('UTF-8')), 'text/xml'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text('UTF-8')}`), 'text/xml; charset=iso-8859-1'],
    ['UTF-8 that the header calls Latin-1', Buffer.from(text('UTF-8')), 'text/xml; charset=ISO-8859-1'],
    ['UTF-8 that it calls Latin-1 itself', Buffer.from(text('ISO-8859-1')), 'application/rss+xml'],
    ['UTF-16, little end first', utf16(false, true), 'text/xml'],
    ['UTF-16, big end first', utf16(true, true), 'text/xml'],
    ['UTF-16 without a mark', utf16(false, false), 'text/xml'],
    ['UTF-16 without a mark, big end first', utf16(true, false), 'text/xml'],
    ['Windows-1252', western('windows-1252'), 'text/xml'],
    ['Latin-1', western('ISO-8859-1'), 'text/xml'],
    ['Windows-1252 that the header names', western('UTF-8'), 'text/xml; charset="windows-1252"'],
    ['Windows-1252 that calls itself UTF-8', western('UTF-8'), 'text/xml'],
    ['UTF-8 that calls itself UTF-16', Buffer.from(text('UTF-16')), 'text/xml'],
    ['a label that nobody knows', Buffer.from(text('x-unknown')), 'text/xml; charset=none'],
  ])('reads %s', (_, bytes, contentType) => {
    expect(parseFeed(decodeFeed(bytes, contentType), FEED).entries[0]?.title).toBe(words);
  });

  it('does not take a whole feed for another alphabet because one character was cut in two', () => {
    const bytes = Buffer.concat([Buffer.from(text('UTF-8')), Buffer.from([0xc3])]);
    expect(parseFeed(decodeFeed(bytes, 'text/xml'), FEED).entries[0]?.title).toBe(words);
  });

  it('leaves other alphabets to their labels', () => {
    const greek = Buffer.from([0xce, 0xd5, 0xeb, 0xef]);
    expect(decodeFeed(greek, 'text/xml; charset=iso-8859-7')).toBe('ΞΥλο');
    const japanese = Buffer.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67]);
    expect(decodeFeed(japanese, 'text/xml; charset=Shift_JIS')).toBe('テスト');
  });
});

describe('feeds as nobody writes them', () => {
  it('end in entries with an address or in a named fault, whatever bytes come', () => {
    const feeds = CASES.map(([, feed]) => Buffer.from(feed));
    const types = ['text/xml', 'text/xml; charset=iso-8859-1', 'text/xml; charset=utf-16', '', null];
    fc.assert(
      fc.property(
        fc.constantFrom(...feeds),
        fc.nat(),
        fc.uint8Array({ maxLength: 12 }),
        fc.nat(60),
        fc.constantFrom(...types),
        (feed, place, noise, gone, type) => {
          const at = place % (feed.length + 1);
          const bytes = Buffer.concat([feed.subarray(0, at), noise, feed.subarray(at + gone)]);
          try {
            for (const { url } of parseFeed(decodeFeed(bytes, type), FEED).entries) expect(url).toMatch(/^https?:/);
          } catch (error) {
            expect(error).toHaveProperty('name', 'SourceFault');
          }
        },
      ),
      { seed: 1, numRuns: 1_000 },
    );
  });
});
