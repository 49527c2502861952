/** "2026-03-02 10:00:00 +0100" and the other ways to write ISO 8601: blanks, no seconds, no zone. */
const ISO = /^(\d{4}-\d\d-\d\d)[T ]+(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(?:Z|UTC|GMT|([+-]\d\d):?(\d\d))?$/i;
/** A time of the day at the end, or no time at all: no zone is named. "+05:30" is no time but a zone. */
const WITHOUT_ZONE = /(?:(?<![+-]\d?)\d:\d\d(?::\d\d)?(?:\s*[ap]m)?|^[^:]*\D\d{4})$/i;

/**
 * ISO 8601 UTC of a feed's date (RFC 822, ISO 8601 and their usual misspellings); null when it cannot be read. Without a zone it
 * is taken for UTC: it must not depend on where the reader is.
 */
export function isoDate(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > 100) return null;
  const time = Date.parse(withZone(text.trim()));
  return Number.isFinite(time) && Math.abs(time) < 8e14 ? new Date(time).toISOString() : null;
}

function withZone(text: string): string {
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, day, time, hours, minutes] = iso;
    return `${day}T${time}${hours === undefined ? 'Z' : `${hours}:${minutes}`}`;
  }
  const named = text.replace(/\bCEST\b/, '+0200').replace(/\b(?:CET|BST)\b/, '+0100');
  return WITHOUT_ZONE.test(named) ? `${named} GMT` : named;
}
