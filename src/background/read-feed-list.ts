import type { FeedListReading } from '../messaging/source-protocol.ts';

/** Reads OPML or a list of addresses: each feed becomes an outlet of its own, to be allowed and followed. */
export async function readFeedList({ text }: { readonly text: string }): Promise<FeedListReading> {
  // No other command of the worker needs the parser.
  const { parseFeedList } = await import('../sources/parse-feed-list.ts');
  const { feeds, rejected } = parseFeedList(text);
  return {
    outlets: feeds.map(({ name, url, hosts }) => ({
      name,
      domains: hosts,
      country: null,
      language: null,
      owner: null,
      agency: false,
      feeds: [url],
    })),
    rejected,
  };
}
