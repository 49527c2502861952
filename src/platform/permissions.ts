import browser, { type Permissions } from 'webextension-polyfill';

/**
 * Asks the reader for access to sites and their subdomains, in one prompt, together with what the browser needs to read what
 * they send (Chrome: a document in the background; it shows no warning). Call it first thing in a click, from a tab: browsers
 * refuse otherwise, and Firefox hides the prompt beneath a popup.
 */
export function requestDomains(domains: readonly string[]): Promise<boolean> {
  const optional: readonly string[] = browser.runtime.getManifest().optional_permissions ?? [];
  return browser.permissions.request({
    permissions: optional.filter((permission): boolean => permission === 'offscreen') as 'scripting'[],
    origins: domains.map(domainPattern),
  });
}

/** Asks the reader whether Retold may see the addresses of open tabs. Call it first thing in a click, from a tab. */
export function requestTabs(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['tabs'] });
}

/** Asks the reader for the hosts of these addresses and for nothing beside them. Call it first thing in a click, from a tab. */
export function requestHosts(urls: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: hostPatterns(urls) });
}

/** Gives the addresses of open tabs back to the reader. */
export function giveBackTabs(): Promise<void> {
  return giveBack({ permissions: ['tabs'] });
}

/** Gives back what `requestHosts` of these addresses got. */
export function giveBackHosts(urls: readonly string[]): Promise<void> {
  return giveBack({ origins: hostPatterns(urls) });
}

async function giveBack(permissions: Permissions.Permissions): Promise<void> {
  try {
    await browser.permissions.remove(permissions);
  } catch {
    // What an organisation's policy has granted cannot be given back.
  }
}

/** Whether Retold may fetch from an address. */
export function mayFetch(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: hostPatterns([url]) });
}

/** The match patterns of exactly the hosts of these addresses, each once. */
function hostPatterns(urls: readonly string[]): string[] {
  const patterns = urls.map((url) => {
    const { protocol, hostname } = new URL(url);
    return `${protocol}//${hostname}/*`;
  });
  return [...new Set(patterns)];
}

/** The match pattern of a domain and its subdomains: "*://*.courier.example/*". Of an IP address, itself. */
export function domainPattern(domain: string): string {
  const name = domain.toLowerCase().replace(/^www\./, '');
  return /^[\d.]+$/.test(name) || name.startsWith('[') ? `*://${name}/*` : `*://*.${name}/*`;
}
