const HOUR_IN_MS = 3_600_000;
/** A bare day counts as its noon. */
const HALF_A_DAY = 12;
/** A time without a zone may be so many hours before or after the same time in UTC. */
const MOST_ZONE_HOURS = 14;
const BARE_DAY = /^\d{4}-\d{2}-\d{2}$/;
const ISO_WITHOUT_ZONE = /^\d{4}-\d{2}-\d{2}[T ][\d:.]+$/;
const NO_DAY = /^\d{4}(?:-\d{2})?$/;

/** When an article was published: ms since 1970, and how many ms before or after that it may have been. */
export interface PublicationTime {
  readonly time: number;
  readonly doubt: number;
}

/** What a page's day or time (ISO 8601) says, never by the zone of the machine that it is read on; null for none, or a month or year alone. */
export function publicationTime(published: string | null): PublicationTime | null {
  if (published === null || NO_DAY.test(published)) return null;
  const isDay = BARE_DAY.test(published);
  const isLocal = ISO_WITHOUT_ZONE.test(published);
  const time = Date.parse(isDay ? `${published}T12:00:00Z` : isLocal ? `${published}Z` : published);
  if (Number.isNaN(time)) return null;
  return { time, doubt: (isDay ? HALF_A_DAY : isLocal ? MOST_ZONE_HOURS : 0) * HOUR_IN_MS };
}
