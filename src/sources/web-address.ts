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
