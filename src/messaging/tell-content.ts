import { injectScript } from '../platform/scripting.ts';
import { askContent } from './ask-content.ts';
import { failureReport } from './envelope.ts';
import type { BackgroundToContent } from './protocol.ts';

/** The built content script's place in the package: see vite.content.config.ts. */
const CONTENT_SCRIPT = '/content.js';

/**
 * Asks a tab's content script, injecting it first when it is not there (a first click, a reloaded page, an updated
 * extension). The answer is a page's word: check it with its schema.
 * @param onSent called when a script that had to be injected has the request
 * @throws {NotAllowedError} when the browser does not let Retold into the page
 */
export async function tellContent<Type extends keyof BackgroundToContent>(
  tabId: number,
  type: Type,
  request: BackgroundToContent[Type]['request'],
  onSent?: () => void,
): Promise<unknown> {
  try {
    return await askContent(tabId, type, request);
  } catch (error) {
    if (failureReport(error).name !== 'NoReceiver') throw error;
  }
  await injectScript(tabId, CONTENT_SCRIPT);
  const answer = askContent(tabId, type, request);
  onSent?.();
  return answer;
}
