import { injectScript, injectStyle } from '../platform/scripting.ts';
import { PAGE_MARKS_CSS } from './page-marks-css.ts';

/** The built content script's place in the package: see vite.content.config.ts. */
const CONTENT_SCRIPT = '/content.js';

/**
 * Puts the content script and the rules of its marks into a tab that the reader has clicked on.
 * @throws {NotAllowedError} when the browser refuses
 */
export async function injectContentScript(tabId: number): Promise<void> {
  await injectScript(tabId, CONTENT_SCRIPT);
  await injectStyle(tabId, PAGE_MARKS_CSS);
}
