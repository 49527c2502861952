import type { FeedListReading } from '../messaging/source-protocol.ts';
import { parseFeedList } from '../sources/parse-feed-list.ts';

/** Reads OPML or a list of addresses: each feed becomes an outlet of its own, to be allowed and followed. */
export function readFeedList({ text }: { readonly text: string }): FeedListReading {
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
