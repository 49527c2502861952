import { injectStyle } from '../platform/scripting.ts';
import { PAGE_MARKS_CSS } from './page-marks-css.ts';

/**
 * Puts the rules of the marks into a tab: when the first mark is made, not when the page is read, because a click waits
 * for the reading.
 * @throws {NotAllowedError} when the browser refuses
 */
export async function injectMarkStyle(tabId: number): Promise<void> {
  await injectStyle(tabId, PAGE_MARKS_CSS);
}
