const ZONE = /(?:Z|[+-]\d\d:\d\d)$/;

/** The wall-clock parts of an ISO time in its own zone, as Intl would print them: "17 November 2026", "16:40". */
export function printDate(iso: string, language: 'en' | 'ar', style: 'long' | 'short' = 'long'): string {
  const options: Intl.DateTimeFormatOptions =
    style === 'long'
      ? { day: 'numeric', month: 'long', year: 'numeric' }
      : { day: 'numeric', month: 'short', year: 'numeric' };
  return new Intl.DateTimeFormat(language === 'ar' ? 'ar-EG-u-nu-latn' : 'en-GB', {
    ...options,
    timeZone: 'UTC',
  }).format(wallClock(iso));
}

/** "16:40", in the zone that the time is given in. */
export function printTime(iso: string): string {
  return wallClock(iso).toISOString().slice(11, 16);
}

function wallClock(iso: string): Date {
  return new Date(`${iso.replace(ZONE, '')}Z`);
}
