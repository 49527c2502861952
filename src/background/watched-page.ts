import { isEnvelopeTo } from '../messaging/envelope.ts';
import { showBadge } from '../platform/badge.ts';
import type { MessageListener } from '../platform/runtime.ts';
import { tabFacts } from '../platform/tabs.ts';
import { isOfDomain } from '../sources/is-of-domain.ts';
import { effectiveSettings } from './effective-settings.ts';
import { extractFromTab } from './extract-from-tab.ts';
import { readPage } from './read-page.ts';

/** A page of a watched site is there: reads it as a click would, and writes the number of versions onto the icon. */
export const watchedPage: MessageListener = (message, { tabId }) => {
  if (!isEnvelopeTo('watch', message) || tabId === undefined) return undefined;
  return readWatched(tabId).then(() => null);
};

/** Nothing of a private window is read without a click; a site that is not watched any more is left alone. */
async function readWatched(tabId: number): Promise<void> {
  const [tab, { watched }] = await Promise.all([tabFacts(tabId), effectiveSettings()]);
  if (tab === null || tab.incognito || tab.url === null || !isOn(watched, tab.url)) return;
  const extracted = await extractFromTab(tab).catch(() => null); // a page that cannot be read has no versions to count
  // The tab may have gone on meanwhile: what was read says where it stands.
  if (extracted?.state !== 'article' || !isOn(watched, extracted.article.url)) return;
  const answer = await readPage({ tabId, extracted });
  if (answer.state !== 'ready') return;
  // Browsers take a page's number off the icon when it is left; one that comes later would stand on the next page.
  if ((await tabFacts(tabId))?.url === tab.url) await showBadge(tabId, String(answer.versions.length));
}

function isOn(domains: readonly string[], url: string): boolean {
  const { hostname } = new URL(url);
  return domains.some((domain) => isOfDomain(hostname, domain));
}
