import { send } from '../../messaging/send.ts';
import type { OpenTab } from '../../messaging/tab-protocol.ts';
import { giveBackHosts, giveBackTabs, requestHosts, requestTabs } from '../../platform/permissions.ts';
import type { OptionsPort } from './options-port.ts';

/** The import of open tabs. What the reader permits for it is given back at once: listing and reading need it, Retold does not. */
export const tabsPort: Pick<OptionsPort, 'listTabs' | 'allowTabs' | 'importTab' | 'giveBackTabs'> = {
  listTabs: async () => {
    if (!(await requestTabs())) return null;
    try {
      return await send('list-tabs', null);
    } finally {
      await giveBackTabs();
    }
  },
  allowTabs: async (tabs) => {
    const urls = notAllowed(tabs);
    return urls.length === 0 || requestHosts(urls);
  },
  importTab: async ({ id, url }) => (await send('import-tab', { tabId: id, url })).outcome,
  giveBackTabs: async (tabs) => {
    const urls = notAllowed(tabs);
    if (urls.length > 0) await giveBackHosts(urls);
  },
};

/** Sites that the reader allowed before, to follow or watch them, are neither asked for nor given back. */
function notAllowed(tabs: readonly OpenTab[]): string[] {
  return tabs.filter(({ allowed }) => !allowed).map(({ url }) => url);
}
