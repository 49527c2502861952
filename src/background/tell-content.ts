import { askContent } from '../messaging/ask-content.ts';
import { failureReport } from '../messaging/envelope.ts';
import type { BackgroundToContent } from '../messaging/protocol.ts';
import { injectContentScript } from './content-script.ts';

/**
 * Asks a tab's content script, injecting it first when it is not there (a first click, a reloaded page, an updated
 * extension). The answer is a page's word: check it with its schema.
 * @throws {NotAllowedError} when the browser does not let Retold into the page
 */
export async function tellContent<Type extends keyof BackgroundToContent>(
  tabId: number,
  type: Type,
  request: BackgroundToContent[Type]['request'],
): Promise<unknown> {
  try {
    return await askContent(tabId, type, request);
  } catch (error) {
    if (failureReport(error).name !== 'NoReceiver') throw error;
  }
  await injectContentScript(tabId);
  return askContent(tabId, type, request);
}
