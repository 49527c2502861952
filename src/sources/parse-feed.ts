import { parseFeed as parseAnyFeed, parseAtomFeed, parseRdfFeed } from 'feedsmith';
import { SourceFault } from './fault.ts';
import { type FeedEntry, type FeedKind, type FeedReading, MAX_ENTRIES } from './feed-reading.ts';
import { isoDate } from './iso-date.ts';
import { languageTag } from './language-tag.ts';
import { isSitemap, parseSitemap } from './parse-sitemap.ts';
import { plainLine } from './plain-line.ts';
import { rootElement } from './root-element.ts';
import { webAddress } from './web-address.ts';

type Parsed = ReturnType<typeof parseAnyFeed>;
type Of<Format extends Parsed['format']> = Extract<Parsed, { format: Format }>['feed'];

/**
 * Reads the text of a feed (RSS 0.9 to 2.0, RDF, Atom, JSON Feed) or news sitemap. `url` is its address: relative links
 * are taken from it. Entries without an address are left out, later ones of the same address too.
 * @throws {SourceFault} `not-a-feed` when it is something else (a web page, say), `malformed` when it breaks off
 */
export function parseFeed(text: string, url: string): FeedReading {
  const trimmed = text.replace(/^[\s\uFEFF]+/, '');
  if (isSitemap(trimmed)) return parseSitemap(trimmed, url);
  const parsed = parseOrFault(trimmed);
  switch (parsed.format) {
    case 'rss':
      return rss(parsed.feed, url);
    case 'rdf':
      return rdf(parsed.feed, url);
    case 'atom':
      return atom(parsed.feed, url);
    case 'json':
      return json(parsed.feed, url);
  }
}

/** The parser takes for RSS whatever has an element `rss` anywhere, be it quoted in an entry: its root says what a feed is. */
function parseOrFault(text: string): Parsed {
  const root = rootElement(text) ?? '';
  const options = { maxItems: MAX_ENTRIES };
  try {
    if (/^(?:[\w-]+:)?feed$/.test(root)) return { format: 'atom', feed: parseAtomFeed(text, options) };
    if (/^(?:[\w-]+:)?rdf$/.test(root)) return { format: 'rdf', feed: parseRdfFeed(text, options) as Of<'rdf'> };
    return parseAnyFeed(text, options);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new SourceFault(/^(?:[\w-]+:)?(?:rss|feed|rdf)$/.test(root) ? 'malformed' : 'not-a-feed', message);
  }
}

/** What `xml:base` and `xml:lang` say of an element. */
interface XmlAttributes {
  readonly base?: string | undefined;
  readonly lang?: string | undefined;
}

/** What an element's relative links are taken from: its `xml:base`, itself relative to what is around it. */
function baseOf(xml: XmlAttributes | undefined, around: string): string {
  return webAddress(xml?.base, around) ?? around;
}

function rss(feed: Of<'rss'>, url: string): FeedReading {
  const entries = (feed.items ?? []).map((entry) => ({
    url: webAddress(entry.link, url) ?? permalink(entry.guid) ?? alternate(entry.atom?.links, url),
    title: entry.title,
    summary: entry.description,
    date: entry.pubDate ?? entry.dc?.dates?.[0],
    language: entry.dc?.languages?.[0],
  }));
  return reading('rss', feed.title, feed.language, entries, feed.ttl);
}

function permalink(guid: { readonly value?: string; readonly isPermaLink?: boolean } | undefined): string | null {
  return guid?.isPermaLink === false ? null : webAddress(guid?.value);
}

function rdf(feed: Of<'rdf'>, url: string): FeedReading {
  const entries = (feed.items ?? []).map((entry) => ({
    url: webAddress(entry.link, url) ?? webAddress(entry.rdf?.about, url),
    title: entry.title,
    summary: entry.description,
    date: entry.dc?.dates?.[0],
    language: entry.dc?.languages?.[0],
  }));
  return reading('rdf', feed.title, feed.dc?.languages?.[0], entries);
}

function atom(feed: Of<'atom'>, url: string): FeedReading {
  const around = baseOf(feed.xml, url);
  const entries = (feed.entries ?? []).map((entry) => ({
    url: alternate(entry.links, baseOf(entry.xml, around)) ?? webAddress(entry.id),
    title: textOf(entry.title),
    summary: textOf(entry.summary) ?? textOf(entry.content),
    date: entry.published ?? entry.updated,
    language: entry.xml?.lang,
  }));
  return reading('atom', textOf(feed.title), feed.xml?.lang, entries);
}

/** The address of the page that an Atom entry is about (RFC 4287, 4.2.7.2: a link without a relation is `alternate`). */
function alternate(
  links: readonly { readonly href?: string; readonly rel?: string }[] | undefined,
  base: string,
): string | null {
  return webAddress(links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href, base);
}

/** An Atom text construct: the parser gives a string or `{ value, type }`. */
function textOf(construct: unknown): string | null {
  if (typeof construct === 'string') return construct;
  if (typeof construct !== 'object' || construct === null || !('value' in construct)) return null;
  return typeof construct.value === 'string' ? construct.value : null;
}

function json(feed: Of<'json'>, url: string): FeedReading {
  const entries = (feed.items ?? []).map((entry) => ({
    url: webAddress(entry.url, url) ?? webAddress(entry.id),
    title: entry.title,
    summary: entry.summary ?? entry.content_text ?? entry.content_html,
    date: entry.date_published ?? entry.date_modified,
    language: entry.language,
  }));
  return reading('json', feed.title, feed.language, entries);
}

interface LooseEntry {
  readonly url: string | null;
  readonly title?: string | null | undefined;
  readonly summary?: string | null | undefined;
  readonly date?: unknown;
  readonly language?: string | null | undefined;
}

function reading(
  kind: FeedKind,
  title: string | null | undefined,
  language: string | null | undefined,
  loose: readonly LooseEntry[],
  ttl?: number,
): FeedReading {
  const byUrl = new Map<string, FeedEntry>();
  for (const entry of loose) {
    if (entry.url === null || byUrl.has(entry.url)) continue;
    const summary = plainLine(entry.summary);
    const headline = plainLine(entry.title) ?? summary;
    if (headline === null) continue;
    byUrl.set(entry.url, {
      url: entry.url,
      title: headline,
      summary,
      publishedAt: isoDate(entry.date),
      language: languageTag(entry.language) ?? languageTag(language),
    });
  }
  return {
    kind,
    title: plainLine(title),
    language: languageTag(language),
    entries: [...byUrl.values()],
    sitemaps: [],
    ttlMinutes: typeof ttl === 'number' && ttl > 0 ? ttl : null,
  };
}
