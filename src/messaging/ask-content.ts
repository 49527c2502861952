import { sendToTab } from '../platform/tabs.ts';
import { answerOf, type Envelope } from './envelope.ts';
import type { BackgroundToContent } from './protocol.ts';

/**
 * Sends the background's command to a tab's content script. What comes back is a page's word: callers check it.
 * @throws {NoReceiverError} when there is no content script; {RemoteError} what went wrong in it
 */
export async function askContent<Type extends keyof BackgroundToContent>(
  tabId: number,
  type: Type,
  request: BackgroundToContent[Type]['request'],
): Promise<unknown> {
  const envelope: Envelope = { to: 'content', type, request };
  return answerOf(await sendToTab(tabId, envelope));
}
