import contentScript from '../content/main.iife.ts?script&iife';
import { injectScript, injectStyle } from '../platform/scripting.ts';
import { PAGE_MARKS_CSS } from './page-marks-css.ts';

/**
 * Puts the content script and the rules of its marks into a tab that the reader has clicked on.
 * @throws {NotAllowedError} when the browser refuses
 */
export async function injectContentScript(tabId: number): Promise<void> {
  await injectScript(tabId, contentScript);
  await injectStyle(tabId, PAGE_MARKS_CSS);
}
