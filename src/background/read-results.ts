import { putLead } from '../library/leads.ts';
import type { LeadRow } from '../library/source-rows.ts';
import type { FetchedEntry } from '../messaging/source-protocol.ts';
import { openedSources } from './opened-sources.ts';

/** The "feed" of what the reader's searches found. */
const FOUND = 'search';

/** Lets the pages that the reader chose among a search's results be read like those of a feed, with the next batch. */
export async function readResults({ results }: { readonly results: readonly FetchedEntry[] }): Promise<null> {
  const seenAt = new Date().toISOString();
  const sources = await openedSources();
  await sources.write(async (tx) => {
    for (const result of results) {
      const known = await tx.objectStore('leads').get(result.url);
      if (known?.state === 'read') continue;
      const waiting = { state: 'waiting', waiting: new URL(result.url).host, dueAt: seenAt } as const;
      const row: LeadRow = { ...result, feed: FOUND, attempts: 0, fault: null, seenAt, ...waiting };
      await putLead(tx, row);
    }
  });
  return null;
}

/** How many of these addresses were read as articles, and how many still wait. */
export async function resultsProgress({
  urls,
}: {
  readonly urls: readonly string[];
}): Promise<{ readonly read: number; readonly waiting: number }> {
  const sources = await openedSources();
  const leads = await sources.read((tx) => Promise.all(urls.map((url) => tx.objectStore('leads').get(url))));
  const count = (state: LeadRow['state']) => leads.filter((lead) => lead?.state === state).length;
  return { read: count('read'), waiting: count('waiting') };
}
