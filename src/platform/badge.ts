import browser from 'webextension-polyfill';

/** Writes a few characters onto the toolbar icon for one tab's page; the browser takes them off when the page is left. */
export async function showBadge(tabId: number, text: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#1c4f7c' });
  await browser.action.setBadgeText({ tabId, text });
}
