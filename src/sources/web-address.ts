/** Longest address kept, in UTF-16 units. */
const MAX_URL = 4_000;

/** An absolute http(s) address without fragment and without a user's name in it; null for anything else. */
export function webAddress(text: string | null | undefined, base?: string): string | null {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '' || trimmed.length > MAX_URL || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href;
}

/** Host name without port, lower case. @throws {TypeError} when `url` is no address */
export function hostOf(url: string): string {
  return new URL(url).hostname;
}

/** The match pattern that a browser's permission prompt is given for a host and its subdomains: "*://*.courier.example/*". */
export function hostPattern(host: string): string {
  const name = host.toLowerCase().replace(/^www\./, '');
  return /^[\d.]+$/.test(name) || name.startsWith('[') ? `*://${name}/*` : `*://*.${name}/*`;
}
