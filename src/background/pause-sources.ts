import { writeSettings } from '../library/settings.ts';
import type { SourcesProgress } from '../messaging/source-protocol.ts';
import { openedSources } from './opened-sources.ts';
import { sourcesProgress } from './sources-progress.ts';

/** Stops fetching from followed outlets, or goes on with it. A request on its way is still answered. */
export async function pauseSources({ paused }: { readonly paused: boolean }): Promise<SourcesProgress> {
  const sources = await openedSources();
  await sources.write((tx) => writeSettings(tx, { fetchingPaused: paused }));
  return sourcesProgress();
}
