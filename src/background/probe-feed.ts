import { singleFetch } from './single-fetch.ts';

/** Whether an address is a feed: one request, when the reader looks for feeds of an outlet. */
export async function probeFeed({ url }: { readonly url: string }): Promise<{ readonly isFeed: boolean }> {
  const request = { url, etag: null, lastModified: null };
  const answer = await singleFetch('fetch-feed', request, 'discovery');
  return { isFeed: answer.state === 'feed' && answer.entries.length + answer.sitemaps.length > 0 };
}
