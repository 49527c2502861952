import { isEnvelopeTo } from '../messaging/envelope.ts';
import { showBadge } from '../platform/badge.ts';
import type { MessageListener } from '../platform/runtime.ts';
import { tabFacts } from '../platform/tabs.ts';
import { effectiveSettings } from './effective-settings.ts';
import { readPage } from './read-page.ts';

/** A page of a watched site is there: reads it as a click would, and writes the number of versions onto the icon. */
export const watchedPage: MessageListener = (message, { tabId }) => {
  if (!isEnvelopeTo('watch', message) || tabId === undefined) return undefined;
  return readWatched(tabId).then(() => null);
};

/** Nothing of a private window is read without a click; a site that is not watched any more is left alone. */
async function readWatched(tabId: number): Promise<void> {
  const [tab, { watched }] = await Promise.all([tabFacts(tabId), effectiveSettings()]);
  if (tab === null || tab.incognito || tab.url === null) return;
  const host = new URL(tab.url).hostname;
  if (!watched.some((domain) => host === domain || host.endsWith(`.${domain}`))) return;
  const answer = await readPage({ tabId, extracted: null });
  if (answer.state === 'ready') await showBadge(tabId, String(answer.versions.length));
}
