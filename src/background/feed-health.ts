import { allFeeds } from '../library/feeds.ts';
import { leadsOf } from '../library/leads.ts';
import type { FeedHealth } from '../messaging/source-protocol.ts';
import { openedSources } from './opened-sources.ts';

/** Every followed feed and how it fares, by outlet. */
export async function feedHealth(): Promise<readonly FeedHealth[]> {
  const sources = await openedSources();
  const health = await sources.read(async (tx) =>
    Promise.all(
      (await allFeeds(tx)).map(async ({ url, outlet, fault, askedAt, newsAt, dueAt }): Promise<FeedHealth> => {
        const leads = await leadsOf(tx, url);
        const count = (state: string) => leads.filter((lead) => lead.state === state).length;
        const headlines = { waiting: count('waiting'), read: count('read'), unread: count('headline') };
        return { url, outlet: { ...outlet, feeds: [url] }, fault, askedAt, newsAt, dueAt: dueAt ?? null, headlines };
      }),
    ),
  );
  return health.toSorted((a, b) => a.outlet.name.localeCompare(b.outlet.name));
}
