import browser from 'webextension-polyfill';
import { factsOf, type TabFacts } from './tabs.ts';

/** An open tab, as far as the browser lets us see it. */
export interface OpenTabFacts extends TabFacts {
  readonly title: string;
  /** `asleep`: the browser has unloaded its page to spare memory; whoever touches it may wake it, and load it anew. */
  readonly state: 'ready' | 'loading' | 'asleep';
}

/** Every open tab but those that show Retold's own pages. Addresses and titles are there where the reader permits it. */
export async function openTabs(): Promise<readonly OpenTabFacts[]> {
  const own = browser.runtime.getURL('');
  const tabs = await browser.tabs.query({});
  return tabs.filter(({ url }) => url?.startsWith(own) !== true).flatMap((tab) => openFactsOf(tab) ?? []);
}

/** An open tab by its id, or null when it is closed. */
export async function openTab(tabId: number): Promise<OpenTabFacts | null> {
  try {
    return openFactsOf(await browser.tabs.get(tabId));
  } catch {
    return null; // the only failure of tabs.get: no such tab any more
  }
}

function openFactsOf(tab: browser.Tabs.Tab): OpenTabFacts | null {
  const facts = factsOf(tab);
  if (facts === null) return null;
  // Chrome says `unloaded` of a page that it has put to sleep before the tab was ever shown.
  const isAsleep = tab.discarded === true || tab.status === 'unloaded';
  const state = isAsleep ? 'asleep' : tab.status === 'loading' ? 'loading' : 'ready';
  return { ...facts, title: tab.title ?? '', state };
}
