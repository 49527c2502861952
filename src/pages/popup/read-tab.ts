import type { ExtractAnswer, ReadPageAnswer } from '../../messaging/protocol.ts';
import { send } from '../../messaging/send.ts';
import { tellContent } from '../../messaging/tell-content.ts';

/**
 * Reads a tab's page. What takes long goes on side by side: the worker starts and opens the library while the page is read
 * from here. Where that fails the worker tries again itself, and names the cause.
 */
export async function readTab(tab: Promise<number>): Promise<ReadPageAnswer> {
  // Nobody waits for it: a worker that is not ready now is started by the next command.
  send('get-ready', null).catch(() => undefined);
  const tabId = await tab;
  const extracted = await tellContent(tabId, 'extract', null).catch(() => null);
  return send('read-page', { tabId, extracted: extracted as ExtractAnswer | null });
}
