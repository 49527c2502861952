import type { ExtractAnswer, ReadPageAnswer } from '../../messaging/protocol.ts';
import { send } from '../../messaging/send.ts';
import { tellContent } from '../../messaging/tell-content.ts';

/**
 * Reads a tab's page. What takes long goes on side by side: the worker starts and opens the library while the page is read
 * from here. Where that fails the worker tries again itself, and names the cause.
 * @param onUnderWay called when nothing is left to do here but wait: long work before that would hold the reading up
 * @param onBrought called when the worker has been given what there is: until it answers there is nothing to do here
 */
export async function readTab(
  tab: Promise<number>,
  onUnderWay: () => void,
  onBrought: () => void,
): Promise<ReadPageAnswer> {
  // Nobody waits for it: a worker that is not ready now is started by the next command.
  send('get-ready', null).catch(() => undefined);
  const extracted = await tab.then((id) => tellContent(id, 'extract', null, { onSent: onUnderWay })).catch(() => null);
  onUnderWay();
  const answer = send('read-page', { tabId: await tab, extracted: extracted as ExtractAnswer | null });
  onBrought();
  return answer;
}
