import { addFeeds } from '../library/feeds.ts';
import type { FeedRow } from '../library/source-rows.ts';
import type { OutletSummary } from '../messaging/source-protocol.ts';
import { FIRST_INTERVAL_MINUTES } from '../sources/plan-next-poll.ts';
import { webAddress } from '../sources/web-address.ts';
import { openedSources } from './opened-sources.ts';

/** Follows the feeds of outlets; those followed already keep their state. Nothing is fetched yet. */
export async function followOutlets({
  outlets,
}: {
  readonly outlets: readonly OutletSummary[];
}): Promise<{ readonly added: number }> {
  const now = new Date().toISOString();
  const rows = outlets.flatMap(({ feeds, ...outlet }) =>
    feeds.flatMap((address): FeedRow[] => {
      const url = webAddress(address);
      return url === null ? [] : [{ ...NEW_FEED, url, outlet, dueAt: now, followedAt: now }];
    }),
  );
  const sources = await openedSources();
  return { added: await sources.write((tx) => addFeeds(tx, rows)) };
}

const NEW_FEED = {
  etag: null,
  lastModified: null,
  intervalMinutes: FIRST_INTERVAL_MINUTES,
  failures: 0,
  fault: null,
  askedAt: null,
  newsAt: null,
} as const;
