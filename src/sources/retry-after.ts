/** A week: a server that asks for more is asked again after it all the same. */
const MOST_SECONDS = 7 * 24 * 3600;

/** Seconds that a `Retry-After` header asks for, as a number of seconds or as a date; null when it says neither. RFC 9110, 10.2.3. */
export function retryAfterSeconds(header: string | null, now: number): number | null {
  if (header === null) return null;
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000;
  if (!Number.isFinite(seconds)) return null;
  return Math.min(MOST_SECONDS, Math.max(0, Math.ceil(seconds)));
}
