import { parseFeed } from '../parse-feed.ts';
import { MAX_RESULTS, type SearchProvider } from './provider.ts';

/**
 * Google News as RSS. Its links are opaque addresses of Google's own, which only a script there resolves: results are shown as
 * links to be opened by the reader, never fetched. The outlet's name ends the title: "Headline - Outlet".
 */
export const googleNews: SearchProvider = {
  id: 'google-news',
  name: 'Google News',
  url(endpoint, query, language) {
    const tag = new Intl.Locale(language ?? 'en').maximize();
    const url = new URL(endpoint);
    url.searchParams.set('q', `${query} when:3d`);
    url.searchParams.set('hl', `${tag.language}-${tag.region}`);
    url.searchParams.set('gl', tag.region ?? 'US');
    url.searchParams.set('ceid', `${tag.region}:${tag.language}`);
    return url.href;
  },
  parse(text, url) {
    return parseFeed(text, url)
      .entries.slice(0, MAX_RESULTS)
      .map((entry) => {
        const [, title = entry.title, outlet = null] = /^(.*\S) - (.*\S)$/.exec(entry.title) ?? [];
        const direct = new URL(entry.url).host !== new URL(url).host;
        return { url: entry.url, title, outlet, publishedAt: entry.publishedAt, direct };
      });
  },
};
