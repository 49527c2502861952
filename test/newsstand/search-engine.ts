import type { Newsstand } from './server.ts';
import type { Resource } from './site.ts';
import { DEMO, findVersion, loadStories } from './stories.ts';

/** Answers of a search engine on the newsstand's own host "engine": GDELT's form, Bing's, Google's, by the parameters asked with. */
export type SearchEngine = (parameters: URLSearchParams) => Resource;

/** An engine that finds these outlets' versions of the demo story, and a page that is about something else. */
export function searchAnswer(
  newsstand: Pick<Newsstand, 'articleUrl' | 'origin'>,
  outlets: readonly string[],
): SearchEngine {
  const stories = loadStories();
  const found = outlets.map((outlet) => ({
    url: newsstand.articleUrl(DEMO.story, outlet),
    title: findVersion(stories, DEMO.story, outlet).title,
    host: `${outlet}.localhost`,
  }));
  const unrelated = {
    url: `${newsstand.origin('kitchen')}/1`,
    title: 'Ten recipes for rainy Sundays',
    host: 'kitchen.localhost',
  };
  const all = [unrelated, ...found];
  return (parameters) => {
    if (parameters.get('mode') === 'artlist') {
      const articles = all.map(({ url, title, host }) => ({ url, title, domain: host, seendate: '20261117T101500Z' }));
      return { path: '', type: 'application/json', body: JSON.stringify({ articles }) };
    }
    const isBing = parameters.get('format') === 'rss';
    const items = all.map(({ url, title, host }, at) => {
      const link = isBing
        ? `${newsstand.origin('engine')}/apiclick?url=${encodeURIComponent(url)}`
        : `${newsstand.origin('engine')}/articles/${at}`;
      return `<item><title>${escaped(isBing ? title : `${title} - ${host}`)}</title><link>${escaped(link)}</link></item>`;
    });
    const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>Search</title>${items.join('')}</channel></rss>`;
    return { path: '', type: 'application/rss+xml', body };
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
