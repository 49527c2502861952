import { allFeeds } from '../library/feeds.ts';
import { writeOpml } from '../sources/write-opml.ts';
import { openedSources } from './opened-sources.ts';

/** Followed feeds as OPML, which every feed reader takes. */
export async function exportFeeds(): Promise<{ readonly opml: string }> {
  const sources = await openedSources();
  const feeds = (await sources.read(allFeeds)).map(({ url, outlet }) => ({
    name: outlet.name,
    url,
    site: outlet.domains[0] === undefined ? null : `https://${outlet.domains[0]}/`,
  }));
  return { opml: writeOpml(feeds, new Date().toISOString()) };
}
