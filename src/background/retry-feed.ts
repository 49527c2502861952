import { putFeed } from '../library/feeds.ts';
import { openedSources } from './opened-sources.ts';

/** Makes a feed due now, whatever its schedule says; its failures are forgotten. Unknown feeds are ignored. */
export async function retryFeed({ url }: { readonly url: string }): Promise<null> {
  const sources = await openedSources();
  await sources.write(async (tx) => {
    const feed = await tx.objectStore('feeds').get(url);
    if (feed !== undefined) await putFeed(tx, { ...feed, failures: 0, dueAt: new Date().toISOString() });
  });
  return null;
}
