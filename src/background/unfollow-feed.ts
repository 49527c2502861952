import { removeFeed } from '../library/feeds.ts';
import { openedSources } from './opened-sources.ts';

/** Stops following a feed. Its articles stay in the library. */
export async function unfollowFeed({ url }: { readonly url: string }): Promise<null> {
  const sources = await openedSources();
  await sources.write((tx) => removeFeed(tx, url));
  return null;
}
