import browser from 'webextension-polyfill';

/**
 * Asks the reader for access to sites and their subdomains, in one prompt, together with what the browser needs to read what
 * they send (Chrome: a document in the background; it shows no warning). Call it first thing in a click, from a tab: browsers
 * refuse otherwise, and Firefox hides the prompt beneath a popup.
 */
export function requestDomains(domains: readonly string[]): Promise<boolean> {
  const { optional_permissions: permissions = [] } = browser.runtime.getManifest();
  return browser.permissions.request({
    permissions: [...permissions] as 'scripting'[],
    origins: domains.map(domainPattern),
  });
}

/** Whether Retold may fetch from an address. */
export function mayFetch(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** The match pattern of a domain and its subdomains: "*://*.courier.example/*". Of an IP address, itself. */
export function domainPattern(domain: string): string {
  const name = domain.toLowerCase().replace(/^www\./, '');
  return /^[\d.]+$/.test(name) || name.startsWith('[') ? `*://${name}/*` : `*://*.${name}/*`;
}
