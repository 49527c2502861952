import browser from 'webextension-polyfill';

/** What Retold knows of a tab. `url` is null when the browser does not let us see it. */
export interface TabFacts {
  readonly id: number;
  readonly url: string | null;
  readonly incognito: boolean;
  readonly windowId?: number;
}

/** The tab that the reader looks at, or null when there is none. */
export async function activeTab(): Promise<TabFacts | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab === undefined ? null : factsOf(tab);
}

/** Calls back when another tab comes to the front of this window, or the one in front has loaded another page. */
export function listenToFrontTab(listener: () => void): void {
  const own = browser.windows.getCurrent();
  const hear = async (windowId: number | undefined) => {
    if ((await own).id === windowId) listener();
  };
  browser.tabs.onActivated.addListener(({ windowId }) => void hear(windowId));
  browser.tabs.onUpdated.addListener((_tabId, change, tab) => {
    if (tab.active && change.status === 'complete') void hear(tab.windowId);
  });
}

/** A tab by its id, or null when it is closed. */
export async function tabFacts(tabId: number): Promise<TabFacts | null> {
  try {
    return factsOf(await browser.tabs.get(tabId));
  } catch {
    return null; // the only failure of tabs.get: no such tab any more
  }
}

/**
 * Sends a message to the content script of a tab's main frame.
 * @throws {NoReceiverError} when no content script listens there
 */
export async function sendToTab(tabId: number, message: unknown): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (/receiving end does not exist|could not establish connection/i.test(text)) throw new NoReceiverError();
    throw error;
  }
}

/** No content script of Retold's runs in that tab (yet, or any more). */
export class NoReceiverError extends Error {
  override readonly name = 'NoReceiver';
  constructor() {
    super('The page has no content script of Retold.');
  }
}

/** The facts of a tab as the browser describes it; null for one that is no page (a window of developer tools). */
export function factsOf(tab: browser.Tabs.Tab): TabFacts | null {
  if (tab.id === undefined) return null;
  return { id: tab.id, url: tab.url ?? null, incognito: tab.incognito, ...windowOf(tab) };
}

function windowOf({ windowId }: browser.Tabs.Tab): Pick<TabFacts, 'windowId'> {
  return windowId === undefined ? {} : { windowId };
}
