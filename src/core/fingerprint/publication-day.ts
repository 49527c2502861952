const DAY_IN_MS = 86_400_000;

/**
 * The day of an ISO 8601 time as its place writes it, in days since 1970-01-01; null when there is none. The zone is
 * left aside on purpose: an outlet's day is what its readers call the day.
 */
export function publicationDay(publishedAt: string | null): number | null {
  const match = publishedAt?.match(/^(\d{4})-(\d{2})-(\d{2})/);
  if (!match) return null;
  const [, year, month, day] = match;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return Number.isNaN(time) ? null : Math.round(time / DAY_IN_MS);
}
