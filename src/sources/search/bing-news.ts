import { parseFeed } from '../parse-feed.ts';
import { webAddress } from '../web-address.ts';
import { MAX_RESULTS, type SearchProvider } from './provider.ts';

/** Bing News as RSS. Its links lead through Bing, with the article's own address in the `url` parameter. */
export const bingNews: SearchProvider = {
  id: 'bing-news',
  name: 'Bing News',
  url(endpoint, query, language) {
    const url = new URL(endpoint);
    url.searchParams.set('q', query);
    url.searchParams.set('format', 'rss');
    if (language !== null) url.searchParams.set('setlang', language);
    return url.href;
  },
  parse(text, url) {
    return parseFeed(text, url)
      .entries.slice(0, MAX_RESULTS)
      .map((entry) => {
        const own = webAddress(new URL(entry.url).searchParams.get('url'));
        const address = own ?? entry.url;
        const outlet = new URL(address).hostname.replace(/^www\./, '');
        const direct = own !== null || new URL(entry.url).host !== new URL(url).host;
        return { url: address, title: entry.title, outlet, publishedAt: entry.publishedAt, direct };
      });
  },
};
