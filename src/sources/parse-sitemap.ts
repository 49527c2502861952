import { decodeXML } from 'entities';
import { XMLParser } from 'fast-xml-parser';
import { SourceFault } from './fault.ts';
import { type FeedEntry, type FeedReading, MAX_ENTRIES } from './feed-reading.ts';
import { isoDate } from './iso-date.ts';
import { languageTag } from './language-tag.ts';
import { plainLine } from './plain-line.ts';
import { rootElement } from './root-element.ts';
import { webAddress } from './web-address.ts';

/** Sitemaps of an index that are worth reading: the newest hold today's articles. */
const MAX_SITEMAPS = 5;

/** Whether a text starts as a sitemap or sitemap index does. */
export function isSitemap(text: string): boolean {
  return /^(?:[\w-]+:)?(?:urlset|sitemapindex)$/.test(rootElement(text.slice(0, 10_000)) ?? '');
}

/**
 * Reads a news sitemap or sitemap index. Addresses without `news:news` are left out: those are not articles of today.
 * Source: Google Search Central, "Create a news sitemap"; sitemaps.org protocol 0.9.
 * @throws {SourceFault} `malformed`
 */
export function parseSitemap(text: string, url: string): FeedReading {
  const root = parseXml(text);
  const index = child(root, 'sitemapindex');
  const none = { title: null, language: null, ttlMinutes: null };
  if (index !== null) {
    const sitemaps = list(index, 'sitemap')
      .map((sitemap) => ({ at: isoDate(line(sitemap, 'lastmod')) ?? '', url: webAddress(line(sitemap, 'loc'), url) }))
      .filter((sitemap): sitemap is { at: string; url: string } => sitemap.url !== null)
      .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
      .slice(0, MAX_SITEMAPS);
    return { kind: 'sitemap-index', ...none, entries: [], sitemaps: sitemaps.map((sitemap) => sitemap.url) };
  }
  const set = child(root, 'urlset');
  if (set === null) throw new SourceFault('malformed', 'No urlset.');
  const byUrl = new Map<string, FeedEntry>();
  for (const address of list(set, 'url').slice(0, MAX_ENTRIES)) {
    const entry = entryOf(address, url);
    if (entry !== null && !byUrl.has(entry.url)) byUrl.set(entry.url, entry);
  }
  const entries = [...byUrl.values()];
  return { kind: 'sitemap', ...none, language: entries[0]?.language ?? null, entries, sitemaps: [] };
}

function entryOf(address: unknown, base: string): FeedEntry | null {
  const news = child(address, 'news');
  const url = webAddress(line(address, 'loc'), base);
  const title = plainLine(line(news, 'title'));
  if (news === null || url === null || title === null) return null;
  return {
    url,
    title,
    summary: null,
    publishedAt: isoDate(line(news, 'publication_date')),
    language: languageTag(line(child(news, 'publication'), 'language')),
  };
}

/** Prefixes are dropped, nothing is turned into numbers, entities are not expanded here (`line` decodes those of XML itself). */
function parseXml(text: string): unknown {
  try {
    return new XMLParser({
      removeNSPrefix: true,
      ignoreAttributes: true,
      parseTagValue: false,
      processEntities: false,
      isArray: (name) => name === 'url' || name === 'sitemap',
    }).parse(text);
  } catch (error) {
    throw new SourceFault('malformed', error instanceof Error ? error.message : String(error));
  }
}

function child(node: unknown, name: string): Readonly<Record<string, unknown>> | null {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return null;
  const value = (node as Readonly<Record<string, unknown>>)[name];
  if (Array.isArray(value)) return child({ [name]: value[0] }, name);
  // An element without content is read as ''.
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function list(node: Readonly<Record<string, unknown>>, name: string): readonly unknown[] {
  const value = Object.hasOwn(node, name) ? node[name] : [];
  return Array.isArray(value) ? value : [value];
}

function line(node: unknown, name: string): string | null {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return null;
  const value = (node as Readonly<Record<string, unknown>>)[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? decodeXML(first) : null;
}
