import type { OpenTab, TabFault, TabList } from '../messaging/tab-protocol.ts';
import { type OpenTabFacts, openTabs } from '../platform/open-tabs.ts';
import { mayFetch } from '../platform/permissions.ts';
import { isLikelyArticle } from '../sources/likely-article.ts';
import { webAddress } from '../sources/web-address.ts';

/** The open tabs that can be read, and why each of the others cannot. Tabs of private windows are not even named. */
export async function listTabs(): Promise<TabList> {
  const seen = new Set<string>();
  const tabs: OpenTab[] = [];
  const left: { title: string; url: string; fault: TabFault }[] = [];
  for (const tab of await openTabs()) {
    if (tab.incognito) continue;
    const { id, title } = tab;
    const url = tab.url ?? '';
    const page = webAddress(url) ?? url;
    const fault = faultOf(tab) ?? (seen.has(page) ? 'twice' : null);
    if (fault !== null) {
      left.push({ title, url, fault });
      continue;
    }
    seen.add(page);
    tabs.push({ id, title, url, likely: isLikelyArticle(url), allowed: await mayFetch(url) });
  }
  return { tabs, left };
}

/** What can be said of a tab without touching it; null: it may be read. */
function faultOf({ url, state }: OpenTabFacts): TabFault | null {
  if (url === null || !/^https?:/i.test(url)) return state === 'loading' ? 'loading' : 'browser-page';
  if (state === 'asleep') return 'asleep';
  return new URL(url).pathname.toLowerCase().endsWith('.pdf') ? 'pdf' : null;
}
