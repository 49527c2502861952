import { type DateWords, dateWords } from './lexicon/date-words.ts';
import { numberWords } from './lexicon/number-words.ts';
import type { Token } from './tokens.ts';

/** A stretch of days: day numbers since 1970-01-01, both included. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** A time reference in a text. */
export interface DateReference {
  /** Tokens `from`..`to` (exclusive). */
  readonly from: number;
  readonly to: number;
  /** The days it can mean, the likeliest first: "on Monday" is the last one or the next. Empty for a time of day. */
  readonly days: readonly DaySpan[];
  /** Minutes since midnight for a time of day; null for a date. */
  readonly minutes: number | null;
  /** Whether the meaning hangs on the day of publication: "on Monday", "last week", "July 4". */
  readonly relative: boolean;
  /** Whether it counts from the day of publication ("two days ago"): as much a figure as a date. */
  readonly counted: boolean;
  /** Weekday named (0 = Sunday), or null: comparable even when no day of publication is known. */
  readonly weekday: number | null;
}

/** Day number of an ISO 8601 or RFC 2822 time in its own zone: the day its writer would name. Null when it cannot be read. */
export function dayNumber(time: string | null): number | null {
  if (time === null) return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(time);
  const parsed = iso === null ? Date.parse(time) : Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  return Number.isNaN(parsed) ? null : Math.floor(parsed / MS_PER_DAY);
}

/**
 * The time references among a text's tokens, in order, resolved against `reference`, the day number of publication. O(n).
 * Knows days, weekdays, months, years, "yesterday", "last week", "two days ago", ISO and slashed dates and times of day, in
 * the languages of date-words.ts; in others, digits only.
 */
export function findDates(
  tokens: readonly Token[],
  text: string,
  reference: number,
  language: string | null,
): DateReference[] {
  const scan: Scan = {
    tokens,
    text,
    reference,
    words: dateWords(language),
    cardinals: numberWords(language).cardinals,
  };
  const dates: DateReference[] = [];
  let at = 0;
  while (at < tokens.length) {
    const date = dateAt(scan, at);
    if (date === null) {
      at++;
      continue;
    }
    dates.push(date);
    at = Math.max(date.to, at + 1);
  }
  return dates;
}

interface Scan {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly reference: number;
  readonly words: DateWords;
  readonly cardinals: ReadonlyMap<string, number>;
}

const MS_PER_DAY = 86_400_000;
/** Years that a bare four-digit number may be. */
const EARLIEST_YEAR = 1800;
const LATEST_YEAR = 2099;

function dateAt(scan: Scan, at: number): DateReference | null {
  return (
    clockAt(scan, at) ??
    numericAt(scan, at) ??
    monthDayAt(scan, at) ??
    weekdayAt(scan, at) ??
    relativeAt(scan, at) ??
    agoAt(scan, at) ??
    periodAt(scan, at) ??
    yearAt(scan, at)
  );
}

function keyAt(scan: Scan, at: number): string {
  return scan.tokens[at]?.key ?? '';
}

function numberAt(scan: Scan, at: number): number | null {
  const token = scan.tokens[at];
  if (token === undefined || token.shape !== 'number' || !/^\d{1,4}$/.test(token.key)) return null;
  return Number(token.key);
}

function gapBefore(scan: Scan, at: number): string {
  return scan.text.slice(scan.tokens[at - 1]?.end ?? 0, scan.tokens[at]?.start ?? 0);
}

function clockAt(scan: Scan, at: number): DateReference | null {
  const key = keyAt(scan, at);
  if (key === 'noon' || key === 'midnight') return clock(at, at + 1, key === 'noon' ? 720 : 0);
  const match = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(scan.tokens[at]?.shape === 'number' ? key : '');
  if (match === null) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (hour > 24 || minute > 59) return null;
  const next = keyAt(scan, at + 1);
  const half =
    next === 'am' || next === 'pm'
      ? next
      : (next === 'a' || next === 'p') && keyAt(scan, at + 2) === 'm'
        ? `${next}m`
        : null;
  if (half !== null) {
    const to = next.length === 2 ? at + 2 : at + 3;
    return clock(at, to, ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute);
  }
  if (next === 'uhr' || next === "o'clock") return clock(at, at + 2, hour * 60 + minute);
  if (next === 'h' && /^\s?$/.test(gapBefore(scan, at + 1))) {
    const minutes = gapBefore(scan, at + 2) === '' ? numberAt(scan, at + 2) : null;
    return clock(at, minutes === null ? at + 2 : at + 3, hour * 60 + (minutes ?? 0));
  }
  return key.includes(':') ? clock(at, at + 1, hour * 60 + minute) : null;
}

function clock(from: number, to: number, minutes: number): DateReference {
  return { from, to, days: [], minutes, relative: false, counted: false, weekday: null };
}

function numericAt(scan: Scan, at: number): DateReference | null {
  const [first, second, third] = [numberAt(scan, at), numberAt(scan, at + 1), numberAt(scan, at + 2)];
  if (first === null || second === null || third === null) return null;
  const gap = gapBefore(scan, at + 1);
  if (!/^[-/.]$/.test(gap) || gapBefore(scan, at + 2) !== gap) return null;
  if (first >= EARLIEST_YEAR && second <= 12 && third <= 31)
    return fixed(scan, at, at + 3, day(first, second - 1, third));
  if (third < EARLIEST_YEAR || third > LATEST_YEAR || first > 31 || second > 31) return null;
  const readings: DaySpan[] = [];
  if (second <= 12) readings.push(single(day(third, second - 1, first)));
  if (first <= 12) readings.push(single(day(third, first - 1, second)));
  return readings.length === 0
    ? null
    : { from: at, to: at + 3, days: readings, minutes: null, relative: false, counted: false, weekday: null };
}

function monthDayAt(scan: Scan, at: number): DateReference | null {
  const leading = dayOfMonthAt(scan, at);
  if (leading !== null) {
    const month = scan.words.months.get(keyAt(scan, leading.to));
    if (month !== undefined && isMonthName(scan, leading.to))
      return withYear(scan, at, leading.to + 1, month, leading.value);
    return null;
  }
  const month = scan.words.months.get(keyAt(scan, at));
  if (month === undefined || !isMonthName(scan, at)) return null;
  const trailing = dayOfMonthAt(scan, at + 1);
  if (trailing !== null && /^\.?,?\s$/.test(gapBefore(scan, at + 1)))
    return withYear(scan, at, trailing.to, month, trailing.value);
  const before = keyAt(scan, at - 1);
  const ambiguous = month === 4 || month === 2;
  const placed =
    scan.words.beforeYear.has(before) ||
    scan.words.last.has(before) ||
    scan.words.next.has(before) ||
    scan.words.current.has(before);
  const year = yearBehind(scan, at + 1);
  if (year === null && ambiguous && !placed) return null;
  return withYear(scan, at, at + 1, month, null);
}

function isMonthName(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  // English and German months are capitalised: "may" and "march" are verbs.
  return token !== undefined && (token.shape !== 'lower' || !scan.words.openers.has('on'));
}

function dayOfMonthAt(scan: Scan, at: number): { value: number; to: number } | null {
  const value = numberAt(scan, at);
  if (value === null || value < 1 || value > 31) return null;
  let to = at + 1;
  if (/^(?:st|nd|rd|th|er)$/.test(keyAt(scan, to)) && gapBefore(scan, to) === '') to++;
  if (/^(?:of|de|di|do)$/.test(keyAt(scan, to)) && scan.words.months.has(keyAt(scan, to + 1))) to++;
  return { value, to };
}

function yearBehind(scan: Scan, at: number): { value: number; to: number } | null {
  const skipped = /^(?:de|del|do|of)$/.test(keyAt(scan, at)) ? at + 1 : at;
  const value = numberAt(scan, skipped);
  if (value === null || value < EARLIEST_YEAR || value > LATEST_YEAR || !/^,?\s/.test(gapBefore(scan, skipped)))
    return null;
  return { value, to: skipped + 1 };
}

function withYear(scan: Scan, from: number, to: number, month: number, dayOfMonth: number | null): DateReference {
  const year = yearBehind(scan, to);
  if (year !== null)
    return { ...spanReference(from, year.to, [monthSpan(year.value, month, dayOfMonth)]), relative: false };
  const now = yearOf(scan.reference);
  const spans = [now, now - 1, now + 1].map((value) => monthSpan(value, month, dayOfMonth));
  spans.sort((x, y) => Math.abs(x.first - scan.reference) - Math.abs(y.first - scan.reference));
  return spanReference(from, to, spans.slice(0, 1));
}

function weekdayAt(scan: Scan, at: number): DateReference | null {
  const hyphened =
    gapBefore(scan, at + 1) === '-' ? scan.words.weekdays.get(`${keyAt(scan, at)}-${keyAt(scan, at + 1)}`) : undefined;
  const weekday = hyphened ?? scan.words.weekdays.get(keyAt(scan, at));
  const token = scan.tokens[at];
  if (weekday === undefined || token === undefined) return null;
  if (scan.words.openers.has('on') && token.shape === 'lower') return null;
  if (token.key.length <= 3 && token.shape === 'upper') return null;
  // Portuguese "segunda" alone is also "second".
  if (
    hyphened === undefined &&
    /^(?:segunda|terca|quarta|quinta|sexta)$/.test(token.key) &&
    !/^(?:na|nesta)$/.test(keyAt(scan, at - 1))
  )
    return null;
  const today = (((scan.reference + EPOCH_WEEKDAY) % 7) + 7) % 7;
  const back = (today - weekday + 7) % 7;
  const past = scan.reference - back;
  const before = keyAt(scan, at - 1);
  const after = keyAt(scan, at + 1);
  const isLast = scan.words.last.has(before) || scan.words.last.has(after);
  const isNext = scan.words.next.has(before) || scan.words.next.has(after);
  const days = isLast
    ? [past === scan.reference ? past - 7 : past, past - 7]
    : isNext
      ? [past + 7, past + 14]
      : [past, past + 7];
  const from = isLast || isNext ? (scan.words.last.has(before) || scan.words.next.has(before) ? at - 1 : at) : at;
  const to = hyphened === undefined ? at + 1 : at + 2;
  return { ...spanReference(from, to, days.map(single)), weekday };
}

/** 1970-01-01 was a Thursday. */
const EPOCH_WEEKDAY = 4;

function relativeAt(scan: Scan, at: number): DateReference | null {
  const key = keyAt(scan, at);
  if (key === 'last' && keyAt(scan, at + 1) === 'night')
    return spanReference(at, at + 2, [{ first: scan.reference - 1, last: scan.reference - 1 }]);
  const two = scan.words.relative.get(`${key}-${keyAt(scan, at + 1)}`) ?? (key === 'aujourd' ? 0 : undefined);
  const offset = two ?? scan.words.relative.get(key);
  return offset === undefined
    ? null
    : spanReference(at, two === undefined ? at + 1 : at + 2, [single(scan.reference + offset)]);
}

function agoAt(scan: Scan, at: number): DateReference | null {
  const count =
    numberAt(scan, at) ??
    scan.cardinals.get(keyAt(scan, at)) ??
    (/^(?:a|an|un|une|ein|eine|einem|einer|una|um|uma)$/.test(keyAt(scan, at)) ? 1 : null);
  if (count === null) return null;
  const period = scan.words.periods.get(keyAt(scan, at + 1));
  if (period === undefined) return null;
  const behind = scan.words.ago.has(keyAt(scan, at + 2)) && !/^(?:vor|hace|a|ha)$/.test(keyAt(scan, at + 2));
  const infront = scan.words.ago.has(keyAt(scan, at - 1)) && /^(?:vor|hace|a|ha)$/.test(keyAt(scan, at - 1));
  if (!behind && !infront) return null;
  const days = DAYS_IN[period];
  const middle = scan.reference - count * days;
  const slack = period === 'day' ? 0 : Math.floor(days / 2);
  const reference = spanReference(infront ? at - 1 : at, behind ? at + 3 : at + 2, [
    { first: middle - slack, last: middle + slack },
  ]);
  return { ...reference, counted: true };
}

const DAYS_IN: Readonly<Record<'day' | 'week' | 'month' | 'year', number>> = { day: 1, week: 7, month: 30, year: 365 };

function periodAt(scan: Scan, at: number): DateReference | null {
  const { last, next, current, periods } = scan.words;
  const key = keyAt(scan, at);
  const marker = last.has(key) ? -1 : next.has(key) ? 1 : current.has(key) ? 0 : null;
  if (marker !== null) {
    const period = periods.get(keyAt(scan, at + 1));
    if (period === undefined || period === 'day') return null;
    return spanReference(at, at + 2, [periodSpan(scan.reference, period, marker)]);
  }
  const period = periods.get(key);
  if (period === undefined || period === 'day') return null;
  const after = keyAt(scan, at + 1);
  const behind = last.has(after) ? -1 : next.has(after) ? 1 : null;
  return behind === null ? null : spanReference(at, at + 2, [periodSpan(scan.reference, period, behind)]);
}

function yearAt(scan: Scan, at: number): DateReference | null {
  const value = numberAt(scan, at);
  if (value === null || value < EARLIEST_YEAR || value > LATEST_YEAR || keyAt(scan, at).length !== 4) return null;
  const placed = scan.words.beforeYear.has(keyAt(scan, at - 1)) || /\($/.test(gapBefore(scan, at));
  const closed = !/^\s\p{L}/u.test(scan.text.slice(scan.tokens[at]?.end ?? 0)) || value >= 1900;
  return placed && closed ? { ...spanReference(at, at + 1, [monthSpan(value, null, null)]), relative: false } : null;
}

function periodSpan(reference: number, period: 'week' | 'month' | 'year' | 'day', offset: number): DaySpan {
  if (period === 'week') {
    const monday = reference - ((reference + EPOCH_WEEKDAY + 6) % 7);
    return { first: monday + offset * 7, last: monday + offset * 7 + 6 };
  }
  const date = new Date(reference * MS_PER_DAY);
  if (period === 'year') return monthSpan(date.getUTCFullYear() + offset, null, null);
  return monthSpan(date.getUTCFullYear(), date.getUTCMonth() + offset, null);
}

function monthSpan(year: number, month: number | null, dayOfMonth: number | null): DaySpan {
  if (month === null) return { first: day(year, 0, 1), last: day(year + 1, 0, 1) - 1 };
  if (dayOfMonth === null) return { first: day(year, month, 1), last: day(year, month + 1, 1) - 1 };
  return single(day(year, month, dayOfMonth));
}

function day(year: number, month: number, dayOfMonth: number): number {
  return Math.floor(Date.UTC(year, month, dayOfMonth) / MS_PER_DAY);
}

function yearOf(dayNumberValue: number): number {
  return new Date(dayNumberValue * MS_PER_DAY).getUTCFullYear();
}

function single(value: number): DaySpan {
  return { first: value, last: value };
}

function fixed(_scan: Scan, from: number, to: number, value: number): DateReference {
  return { ...spanReference(from, to, [single(value)]), relative: false };
}

function spanReference(from: number, to: number, days: readonly DaySpan[]): DateReference {
  return { from, to, days, minutes: null, relative: true, counted: false, weekday: null };
}
