import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../scripts/eval/parse-html.ts';
import { readStatements } from '../../../src/extract/metadata/page-statements.ts';
import type { PrintedFacts } from '../../../src/extract/metadata/printed-facts.ts';
import { type Metadata, readMetadata } from '../../../src/extract/metadata/read-metadata.ts';

const URL_VISITED = 'https://www.tidewater.example/news/bridge';

const NOTHING_PRINTED: PrintedFacts = { byline: null, lines: [], nearest: [], underHeading: [] };

function read(html: string, url = URL_VISITED, printed = NOTHING_PRINTED): Metadata {
  const document = parseHtml(html);
  return readMetadata(document, readStatements(document, url), printed);
}

const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;

const LD_BRIDGE =
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"The harbour bridge was never safe"}</script>';

describe('readMetadata', () => {
  it.each<[string, Partial<PrintedFacts>, readonly string[]]>([
    [
      'a byline above the text before a place',
      { byline: 'Port Elmer, Norland', underHeading: ['By ADA FENN'] },
      ['ADA FENN'],
    ],
    ['the byline nearest to the text', { underHeading: ['By Ada Fenn', 'By Ben Orr'] }, ['Ada Fenn']],
    ['no picture\u2019s credit', { underHeading: ['By Rob Lund, Getty Images'] }, []],
    ['no lead-in without a name', { byline: 'By' }, []],
    ['no unnamed correspondents', { byline: 'From correspondents in Port Elmer' }, []],
  ])('reads %s for the authors', (_, printed, bylines) => {
    expect(read('<p>x', URL_VISITED, { ...NOTHING_PRINTED, ...printed }).bylines).toEqual(bylines);
  });

  it('prefers the JSON-LD node that describes this page over those of related articles', () => {
    const metadata = read(
      ld(
        '{"@type":"NewsArticle","headline":"Ferry fares rise","author":"Ben Orr","url":"https://www.tidewater.example/news/ferry","datePublished":"2026-01-01","publisher":"X"}',
      ) +
        ld(
          '{"@type":"NewsArticle","headline":"Bridge closes","author":{"name":"Ada Fenn"},"url":"https://tidewater.example/news/bridge?x=1","datePublished":"2026-03-02"}',
        ),
    );
    expect(metadata).toMatchObject({ title: 'Bridge closes', bylines: ['Ada Fenn'], publishedAt: '2026-03-02' });
  });

  it('reads JSON-LD with comments, raw line breaks and trailing commas', () => {
    const metadata = read(
      ld(
        '<!-- x -->\n{"@type":"NewsArticle","headline":"Bridge\ncloses","author":[{"@type":"Person","name":"Ada Fenn",},],}',
      ),
    );
    expect(metadata).toMatchObject({ title: 'Bridge closes', bylines: ['Ada Fenn'] });
  });

  it('follows references inside a graph', () => {
    const metadata = read(
      ld(
        '{"@graph":[{"@type":["Article","NewsArticle"],"headline":"Bridge closes","author":{"@id":"#ada"},"publisher":{"@id":"#org"}},{"@id":"#ada","@type":"Person","name":"Ada Fenn"},{"@id":"#org","@type":"Organization","name":"The Tidewater Courier"}]}',
      ),
    );
    expect(metadata.bylines).toEqual(['Ada Fenn']);
    expect(metadata.outlet).toEqual({ name: 'The Tidewater Courier', domain: 'tidewater.example' });
  });

  it('takes the outlet from the address, whatever the page claims', () => {
    const metadata = read(
      '<meta property="og:site_name" content="The Gazette"><link rel="canonical" href="https://gazette.example/story">',
      'https://copycat.example/story',
    );
    expect(metadata.outlet.domain).toBe('copycat.example');
    expect(metadata.canonicalUrl).toBe('https://copycat.example/story');
  });

  it('follows the canonical address within the same outlet', () => {
    const metadata = read(
      '<link rel="canonical" href="https://tidewater.example/news/bridge">',
      'https://amp.tidewater.example/news/bridge?utm=1#x',
    );
    expect(metadata.canonicalUrl).toBe('https://tidewater.example/news/bridge');
    expect(metadata.url).toBe('https://amp.tidewater.example/news/bridge?utm=1');
  });

  it('cuts the site name off the title at either end', () => {
    const site = '<meta property="og:site_name" content="The Tidewater Courier">';
    expect(read(`${site}<title>Bridge closes | The Tidewater Courier</title>`).title).toBe('Bridge closes');
    expect(read(`${site}<title>The Tidewater Courier - Bridge closes</title>`).title).toBe('Bridge closes');
    expect(read(`${site}<title>Bridge closes - what now?</title>`).title).toBe('Bridge closes - what now?');
  });

  it('shows the headline that readers see, without a kicker', () => {
    const head = '<meta property="og:title" content="Harbour bridge closes for repairs">';
    expect(read(`${head}<h1>Transport: Harbour bridge closes for repairs</h1>`).title).toBe(
      'Harbour bridge closes for repairs',
    );
    expect(read(`${head}<h1>Eleven weeks without a bridge</h1>`).title).toBe('Eleven weeks without a bridge');
  });

  it('takes the kicker off a headline that JSON-LD gives without one', () => {
    const head = `<meta property="og:title" content="Opinion | The harbour bridge was never safe">${LD_BRIDGE}`;
    expect(read(`${head}<h1>Opinion The harbour bridge was never safe</h1>`).title).toBe(
      'The harbour bridge was never safe',
    );
  });

  it('takes the shared headline where it alone differs, unless Twitter gets the same', () => {
    const search = 'Tamrin bridge closed: detours, dates, tickets';
    const found = `<title>${search}</title><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: search })}</script>`;
    const shared = '<meta property="og:title" content="A town learns to walk again">';
    const onTwitter = '<meta name="twitter:title" content="A town learns to walk again">';
    const page = (head: string): string => `${head}${found}<h1>${search}</h1>`;
    expect(read(page(shared)).title).toBe('A town learns to walk again');
    expect(read(page(shared + onTwitter)).title).toBe(search);
  });

  it('keeps what looks like a kicker where JSON-LD has it too and only the texts made for searching do not', () => {
    const whole = 'Harbour classics: a walk along the old quay';
    const stated = ld(JSON.stringify({ '@type': 'NewsArticle', headline: whole }));
    const head = `<title>A walk along the old quay</title><meta property="og:title" content="A walk along the old quay">`;
    expect(read(`${head}${stated}<h1>${whole}</h1>`).title).toBe(whole);
    expect(read(`${head.replace('<title>', '<title>Harbour classics: ')}${stated}<h1>${whole}</h1>`).title).toBe(
      'A walk along the old quay',
    );
  });

  it('takes the headline of JSON-LD where it alone differs, unless it is the name of the site', () => {
    const search = 'Tamrin bridge closed: detours, dates, tickets';
    const metas = `<title>${search}</title><meta property="og:title" content="${search}"><meta name="twitter:title" content="${search}">`;
    const page = (headline: string): string =>
      `${metas}<meta property="og:site_name" content="The Tidewater Courier">${ld(JSON.stringify({ '@type': 'NewsArticle', headline }))}<h1>${search}</h1>`;
    expect(read(page('A town learns to walk again')).title).toBe('A town learns to walk again');
    expect(read(page('The Tidewater Courier')).title).toBe(search);
    expect(read(page(search.replace('closed', 'cl&ouml;sed')).replaceAll('closed', 'clösed')).title).toBe(
      search.replace('closed', 'clösed'),
    );
  });

  it('takes off a kicker that two templates join to the headline in two ways', () => {
    const h1 = '<h1>Storm on the coast - «We had an hour to leave»</h1>';
    expect(read(`<meta property="og:title" content="Tamrin flood: «We had an hour to leave»">${h1}`).title).toBe(
      '«We had an hour to leave»',
    );
    expect(read(`<meta property="og:title" content="Tamrin flood - «We had an hour to leave»">${h1}`).title).toBe(
      'Storm on the coast - «We had an hour to leave»',
    );
  });

  it('cuts off the end that is the site rather than one that only mentions it', () => {
    const site = '<meta property="og:site_name" content="Tidewater">';
    expect(read(`${site}<title>Tidewater | Who owns the bridge: Tidewater’s long look at a ledger</title>`).title).toBe(
      'Who owns the bridge: Tidewater’s long look at a ledger',
    );
  });

  it('prefers an <h1> that metadata opens with to one before it', () => {
    const head = '<meta property="og:title" content="All ferry timetables for the summer - The Harbour Guide">';
    expect(read(`${head}<h1>Maps of the harbour</h1><h1>All ferry timetables for the summer</h1>`).title).toBe(
      'All ferry timetables for the summer',
    );
  });

  it('reads microdata where there is nothing else', () => {
    const metadata = read(
      '<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Bridge closes</h1><span itemprop="author" itemscope><span itemprop="name">Ada Fenn</span></span><time itemprop="datePublished" datetime="2026-03-02T18:05:00+01:00">Monday</time></article>',
    );
    expect(metadata).toMatchObject({
      title: 'Bridge closes',
      bylines: ['Ada Fenn'],
      publishedAt: '2026-03-02T18:05:00+01:00',
    });
  });

  it('counts neither the outlet nor a desk as an author, and splits joint bylines', () => {
    const site = '<meta property="og:site_name" content="The Tidewater Courier">';
    expect(read(`${site}<meta name="author" content="The Tidewater Courier">`).bylines).toEqual([]);
    expect(read('<meta name="author" content="Staff reports">').bylines).toEqual([]);
    expect(read('<meta name="author" content="By Ada Fenn, Ben Orr and Cleo Diaz">').bylines).toEqual([
      'Ada Fenn',
      'Ben Orr',
      'Cleo Diaz',
    ]);
    expect(read('<meta name="author" content="Luigi Di Maio">').bylines).toEqual(['Luigi Di Maio']);
  });

  it('takes the place of a dateline for no author, and an agency for one', () => {
    expect(read('<meta name="author" content="WASHINGTON">').bylines).toEqual([]);
    expect(read('<meta name="author" content="ИНТЕРФАКС">').bylines).toEqual(['ИНТЕРФАКС']);
  });

  it('says null where the page says nothing', () => {
    expect(read('<p>Text</p>')).toMatchObject({
      title: '',
      standfirst: null,
      bylines: [],
      publishedAt: null,
      modifiedAt: null,
      language: null,
      section: null,
    });
  });

  it('knows a live blog by its type or its address', () => {
    expect(read(ld('{"@type":"LiveBlogPosting","headline":"Storm, hour by hour"}')).liveBlog).toBe(true);
    expect(read('<p>x</p>', 'https://tidewater.example/news/live/storm').liveBlog).toBe(true);
    expect(read('<p>x</p>', 'https://tidewater.example/news/olive-oil').liveBlog).toBe(false);
  });
});
