import browser, { type Runtime } from 'webextension-polyfill';

/** Who sent a message, reduced to what we decide by. */
export interface MessageSender {
  /** One of Retold's own pages (popup, compare ...), not a content script and not another extension. */
  readonly isExtensionPage: boolean;
  /** The tab whose page's main frame sent it; only of a content script. */
  readonly tabId?: number;
}

/** Called for each message; `undefined` leaves it to other listeners. */
export type MessageListener = (message: unknown, sender: MessageSender) => Promise<unknown> | undefined;

/** Listens to messages from Retold's other contexts. Call it in the first turn of the worker. Returns how to stop. */
export function listenToMessages(listener: MessageListener): () => void {
  const onMessage = (message: unknown, sender: Runtime.MessageSender) => listener(message, senderOf(sender));
  browser.runtime.onMessage.addListener(onMessage);
  return () => browser.runtime.onMessage.removeListener(onMessage);
}

/** Sends a message to the background and waits for its answer. Rejects when nobody listens. */
export function sendToBackground(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** Whether this context still belongs to an extension that runs: a content script's does not after an update. */
export function isConnected(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false; // Firefox: the namespace itself is gone
  }
}

function senderOf(sender: Runtime.MessageSender): MessageSender {
  const own = sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL(''));
  const isContentScript = sender.id === browser.runtime.id && !own && sender.frameId === 0;
  const tabId = isContentScript ? sender.tab?.id : undefined;
  return { isExtensionPage: own, ...(tabId === undefined ? {} : { tabId }) };
}
