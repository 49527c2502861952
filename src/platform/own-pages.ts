import browser from 'webextension-polyfill';

/** Opens one of Retold's own pages in a tab beside the one in front. `page` is its path in the package, fragment included. */
export async function openOwnPage(page: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(page) });
}

/** Retold's version, as its manifest names it. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
