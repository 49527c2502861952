/** ISO 8601 UTC of a feed's date (RFC 822, ISO 8601 and their usual misspellings); null when it cannot be read. */
export function isoDate(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > 100) return null;
  const time = Date.parse(
    text
      .trim()
      .replace(/\b(?:CEST)\b/, '+0200')
      .replace(/\b(?:CET|BST)\b/, '+0100'),
  );
  return Number.isFinite(time) && Math.abs(time) < 8e14 ? new Date(time).toISOString() : null;
}
