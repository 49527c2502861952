import type { ArticleKey } from '../core/story.ts';
import { allFeeds } from '../library/feeds.ts';
import { contentAnswers } from '../messaging/schemas.ts';
import type { FeedDiscovery, OutletSummary } from '../messaging/source-protocol.ts';
import { tellContent } from '../messaging/tell-content.ts';
import { isOfDomain } from '../sources/is-of-domain.ts';
import { listOutlets } from './list-outlets.ts';
import { openedLibrary } from './opened-library.ts';
import { openedSources } from './opened-sources.ts';

/** Where content systems put their feeds, the most usual first. */
const USUAL_PATHS = [
  '/feed',
  '/rss',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/index.xml',
  '/feed.json',
  '/news-sitemap.xml',
];
/** A page may name a feed for each of its sections: the first ones are the general ones. */
const MOST_FEEDS = 2;

/**
 * How the outlet of a stored article can be followed, found without a request: the starter packs know it, or the page in the
 * reader's tab names its feeds. Null when the article is not stored (any more).
 */
export async function discoverFeeds({
  key,
  tabId,
}: {
  readonly key: ArticleKey;
  readonly tabId: number | null;
}): Promise<FeedDiscovery | null> {
  const [library, sources] = await Promise.all([openedLibrary(), openedSources()]);
  const article = await library.getArticle(key);
  if (article === null) return null;
  const { name, domain } = article.outlet;
  const [packs, followed] = await Promise.all([listOutlets(), sources.read(allFeeds)]);
  const known = packs.find(({ domains }) => domains.includes(domain));
  const outlet = known ?? {
    ...{ name, domains: [domain], country: null, language: article.language, owner: null, agency: false },
    feeds: await feedsOfPage(tabId, domain),
  };
  return {
    outlet,
    followed: followed.some((feed) => feed.outlet.domains.includes(domain)),
    candidates: USUAL_PATHS.map((path) => new URL(path, article.url).href),
  };
}

/** A page that cannot be asked (closed, left, never clicked on) names no feeds. */
async function feedsOfPage(tabId: number | null, domain: string): Promise<OutletSummary['feeds']> {
  if (tabId === null) return [];
  try {
    const { feeds } = contentAnswers.findFeeds(await tellContent(tabId, 'find-feeds', null));
    // The tab may show another site by now.
    return feeds.filter((feed) => isOfDomain(new URL(feed).hostname, domain)).slice(0, MOST_FEEDS);
  } catch {
    return [];
  }
}
