import { bingNews } from './bing-news.ts';
import { gdelt } from './gdelt.ts';
import { googleNews } from './google-news.ts';
import type { SearchProvider, SearchProviderId } from './provider.ts';

const PROVIDERS: Readonly<Record<SearchProviderId, SearchProvider>> = {
  gdelt,
  'bing-news': bingNews,
  'google-news': googleNews,
};

export function searchProvider(id: SearchProviderId): SearchProvider {
  return PROVIDERS[id];
}
