import browser from 'webextension-polyfill';

/** The browser does not let Retold into that page: a store page, a policy, a site the reader has blocked, no grant. */
export class NotAllowedError extends Error {
  override readonly name = 'NotAllowed';
}

/**
 * Runs a packaged script in a tab's main frame.
 * @throws {NotAllowedError} when the browser refuses
 */
export async function injectScript(tabId: number, file: string): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [file] });
  } catch (error) {
    throw new NotAllowedError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Adds style rules to a tab's main frame without touching its DOM; a repeated call does not stack them.
 * @throws {NotAllowedError} when the browser refuses
 */
export async function injectStyle(tabId: number, css: string): Promise<void> {
  try {
    await browser.scripting.removeCSS({ target: { tabId }, css });
    await browser.scripting.insertCSS({ target: { tabId }, css });
  } catch (error) {
    throw new NotAllowedError(error instanceof Error ? error.message : String(error));
  }
}
