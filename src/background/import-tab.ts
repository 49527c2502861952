import { failureReport } from '../messaging/envelope.ts';
import type { ExtractAnswer } from '../messaging/protocol.ts';
import type { TabFault, TabOutcome } from '../messaging/tab-protocol.ts';
import { type OpenTabFacts, openTab } from '../platform/open-tabs.ts';
import { webAddress } from '../sources/web-address.ts';
import { extractFromTab } from './extract-from-tab.ts';
import { openedLibrary } from './opened-library.ts';

/**
 * Reads the article of an open tab that the reader has chosen, from the tab's own document, and stores it before it answers.
 * A tab that was not chosen is left alone: one of a private window, and one that has gone on to another page.
 */
export async function importTab({
  tabId,
  url,
}: {
  readonly tabId: number;
  readonly url: string;
}): Promise<{ readonly outcome: TabOutcome }> {
  const tab = await openTab(tabId);
  if (tab === null) return { outcome: 'closed' };
  const fault = faultOf(tab, url);
  if (fault !== null) return { outcome: fault };
  const extracted = await extract(tab);
  if (typeof extracted === 'string') return { outcome: extracted };
  if (extracted.state === 'no-article') return { outcome: extracted.reason };
  // While it was read it may have gone on: the page says where it is.
  if (webAddress(extracted.article.url) !== webAddress(url)) return { outcome: 'elsewhere' };
  const library = await openedLibrary();
  const stored = { origin: 'import', at: new Date().toISOString() } as const;
  const { isNew } = await library.putArticle(extracted.article, stored);
  return { outcome: isNew ? 'added' : 'known' };
}

function faultOf(tab: OpenTabFacts, url: string): TabFault | null {
  if (tab.incognito || tab.url === null) return 'not-allowed';
  if (webAddress(tab.url) !== webAddress(url)) return 'elsewhere';
  return tab.state === 'asleep' ? 'asleep' : null;
}

/** What goes wrong in one page is that tab's fault, by name: it must not end the import of the others. */
async function extract(tab: OpenTabFacts): Promise<ExtractAnswer | TabFault> {
  try {
    return await extractFromTab(tab);
  } catch (error) {
    return failureReport(error).name === 'NotAllowed' ? 'not-allowed' : 'broken';
  }
}
