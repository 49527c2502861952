import { injectScript, injectStyle } from '../platform/scripting.ts';
import { PAGE_MARKS_CSS } from './page-marks-css.ts';

/** The built content script's place in the package: see vite.content.config.ts. */
const CONTENT_SCRIPT = '/content.js';

/**
 * Puts the content script into a tab that the reader has clicked on.
 * @throws {NotAllowedError} when the browser refuses
 */
export async function injectContentScript(tabId: number): Promise<void> {
  await injectScript(tabId, CONTENT_SCRIPT);
}

/**
 * Puts the rules of the marks into a tab: when the first mark is made, not when the page is read, because a click waits
 * for the reading.
 * @throws {NotAllowedError} when the browser refuses
 */
export async function injectMarkStyle(tabId: number): Promise<void> {
  await injectStyle(tabId, PAGE_MARKS_CSS);
}
