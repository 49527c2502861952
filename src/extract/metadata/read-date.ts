/**
 * A day or a time as printed by publishers, in ISO 8601, or null where it is not one. Keeps the zone it was given in. The first moment of
 * 1970 is a clock that was never set, no time of an article.
 */
export function readDate(raw: string): string | null {
  const text = raw.trim();
  const read = readIso(text) ?? readCompact(text) ?? readEpoch(text) ?? readEnglish(text);
  return read === null || isZero(read) ? null : read;
}

function isZero(read: string): boolean {
  return read === '1970-01-01T00:00:00' || (read.includes('T') && Date.parse(read) === 0);
}

const ISO =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i;

function readIso(text: string): string | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  const date = isoDay(Number(year), Number(month), Number(day));
  if (date === null || hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59) return date;
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${isoZone(zone)}`;
}

function isoZone(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 'Z';
  const digits = zone.replace(':', '');
  return `${digits.slice(0, 3)}:${digits.slice(3, 5) || '00'}`;
}

function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1700 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** "20110704", "20110704T180200Z", "20110704180200". */
function readCompact(text: string): string | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/i.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  const date = isoDay(Number(year), Number(month), Number(day));
  if (date === null || hour === undefined) return date;
  return `${date}T${hour}:${minute}:${second ?? '00'}${isoZone(zone)}`;
}

/** Seconds or milliseconds since 1970, as some meta tags give. */
function readEpoch(text: string): string | null {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return null;
  const date = new Date(text.length === 10 ? Number(text) * 1000 : Number(text));
  return `${date.toISOString().slice(0, 19)}Z`;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** "Mon, 04 Jul 2011 18:02:00 +0200", "July 4, 2011 6:02 pm", "4 July 2011". Zone names but GMT and UTC are left out. */
function readEnglish(text: string): string | null {
  const month = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i.exec(text)?.[1]?.toLowerCase();
  const year = /\b((?:19|20)\d{2})\b/.exec(text)?.[1];
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b(?!:)/i.exec(text)?.[1];
  if (month === undefined || year === undefined || day === undefined) return null;
  const date = isoDay(Number(year), MONTHS.indexOf(month) + 1, Number(day));
  const time = /\b(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*([ap])?\.?m?\.?\s*(Z|GMT|UTC|[+-]\d{2}:?\d{2})?/i.exec(text);
  if (date === null || time === null) return date;
  const [, hour, minute, second, half, zone] = time;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hours > 23 || Number(minute) > 59) return date;
  return `${date}T${String(hours).padStart(2, '0')}:${minute}:${second ?? '00'}${isoZone(zone)}`;
}
