import { injectScript } from '../platform/scripting.ts';
import { askContent } from './ask-content.ts';
import { failureReport } from './envelope.ts';
import type { BackgroundToContent } from './protocol.ts';

/** The built content script's place in the package: see vite.content.config.ts. */
const CONTENT_SCRIPT = '/content.js';

/**
 * Asks a tab's content script, injecting it first when it is not there (a first click, a reloaded page, an updated
 * extension). The answer is a page's word: check it with its schema.
 * @param hurry what a first click needs: `onSent` is called when a script that had to be injected has the request; the script is
 *   injected without waiting for the answer that none is there, which takes the browser 10 ms (one that is there stays)
 * @throws {NotAllowedError} when the browser does not let Retold into the page
 */
export async function tellContent<Type extends keyof BackgroundToContent>(
  tabId: number,
  type: Type,
  request: BackgroundToContent[Type]['request'],
  hurry?: { readonly onSent: () => void },
): Promise<unknown> {
  const asked = askContent(tabId, type, request);
  const injecting = hurry === undefined ? null : injectScript(tabId, CONTENT_SCRIPT);
  injecting?.catch(() => undefined); // whether it was needed is not known yet
  try {
    return await asked;
  } catch (error) {
    if (failureReport(error).name !== 'NoReceiver') throw error;
  }
  await (injecting ?? injectScript(tabId, CONTENT_SCRIPT));
  const answer = askContent(tabId, type, request);
  hurry?.onSent();
  return answer;
}
