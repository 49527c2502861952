/** A stretch of days: day numbers since 1970-01-01, both included. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

const MS_PER_DAY = 86_400_000;
/** 1970-01-01 was a Thursday. */
export const EPOCH_WEEKDAY = 4;

/** Day number of an ISO 8601 or RFC 2822 time in its own zone: the day its writer would name. Null when it cannot be read. */
export function dayNumber(time: string | null): number | null {
  if (time === null) return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(time);
  const parsed = iso === null ? Date.parse(time) : Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  return Number.isNaN(parsed) ? null : Math.floor(parsed / MS_PER_DAY);
}

/** The days of a year (`month` null), a month (`dayOfMonth` null) or a day. Months from 0; overflow rolls over. */
export function monthSpan(year: number, month: number | null, dayOfMonth: number | null): DaySpan {
  if (month === null) return { first: day(year, 0, 1), last: day(year + 1, 0, 1) - 1 };
  if (dayOfMonth === null) return { first: day(year, month, 1), last: day(year, month + 1, 1) - 1 };
  return single(day(year, month, dayOfMonth));
}

/** A calendar day as days since 1970-01-01, UTC; months count from 0, as in `Date`. */
export function day(year: number, month: number, dayOfMonth: number): number {
  return Math.floor(Date.UTC(year, month, dayOfMonth) / MS_PER_DAY);
}

/** The year that a day number falls in. */
export function yearOf(dayNumberValue: number): number {
  return new Date(dayNumberValue * MS_PER_DAY).getUTCFullYear();
}

/** The span of one day. */
export function single(value: number): DaySpan {
  return { first: value, last: value };
}

/** The week (from Monday), month or year so many periods from the one that holds `reference`. */
export function periodSpan(reference: number, period: 'week' | 'month' | 'year' | 'day', offset: number): DaySpan {
  if (period === 'week') {
    const monday = reference - ((reference + EPOCH_WEEKDAY + 6) % 7);
    return { first: monday + offset * 7, last: monday + offset * 7 + 6 };
  }
  const date = new Date(reference * MS_PER_DAY);
  if (period === 'year') return monthSpan(date.getUTCFullYear() + offset, null, null);
  return monthSpan(date.getUTCFullYear(), date.getUTCMonth() + offset, null);
}
