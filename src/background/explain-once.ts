import { readSettings, writeSettings } from '../library/settings.ts';
import { openedSources } from './opened-sources.ts';

/** Whether the popup explains itself: the first who asks is told yes, and nobody after. */
export async function explainOnce(): Promise<{ readonly explain: boolean }> {
  const sources = await openedSources();
  return sources.write(async (tx) => {
    const { explained } = await readSettings(tx);
    if (!explained) await writeSettings(tx, { explained: true });
    return { explain: !explained };
  });
}
