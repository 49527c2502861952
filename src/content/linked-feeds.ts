/** Feeds that a page names are few; a page that names thousands is hostile. */
const MOST = 20;
const MAX_URL = 4_000;

const FEED_TYPE = /^\s*(?:application\/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml)|text\/xml)\s*(?:;|$)/i;

/**
 * The addresses of the feeds that a page's head names (`rel` holds "alternate" or "feed"), those of comments left out. The
 * page is not changed. Source: WHATWG HTML, 4.6.7.2 "Link type alternate"; RSS Autodiscovery.
 */
export function linkedFeeds(document: Document): readonly string[] {
  const found = new Set<string>();
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel][href]')) {
    const rel = (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
    const isFeed =
      rel.includes('feed') || (rel.includes('alternate') && FEED_TYPE.test(link.getAttribute('type') ?? ''));
    const href = link.getAttribute('href') ?? '';
    if (!isFeed || !URL.canParse(href, document.baseURI)) continue;
    const { href: url, protocol } = new URL(href, document.baseURI);
    const isComments = /comment/i.test(`${link.getAttribute('title') ?? ''} ${url}`);
    if (/^https?:$/.test(protocol) && url.length <= MAX_URL && !isComments) found.add(url);
    if (found.size >= MOST) break;
  }
  return [...found];
}
