import { type DateReference, gapBefore, keyAt, numberAt, type Scan, spanReference } from './date-scan.ts';
import { type DaySpan, day, monthSpan, single, yearOf } from './day-spans.ts';

/** Years that a bare four-digit number may be. */
const EARLIEST_YEAR = 1800;
const LATEST_YEAR = 2099;

/** The date in digits that begins at a token: "2011-07-04", "04.07.2011", "4/7/2011" (both readings); null where there is none. */
export function numericAt(scan: Scan, at: number): DateReference | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(keyAt(scan, at));
  if (dotted !== null) {
    const [dayOfMonth = 0, month = 0, year = 0] = dotted.slice(1).map(Number);
    return month > 12 || dayOfMonth > 31 ? null : fixed(scan, at, at + 1, day(year, month - 1, dayOfMonth));
  }
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
  return readings.length === 0 ? null : { ...spanReference(at, at + 3, readings), relative: false };
}

/** The month, or day of a month, that begins at a token: "4 July 2011", "July 4", "in July"; null where there is none. */
export function monthDayAt(scan: Scan, at: number): DateReference | null {
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

/** The bare year at a token: "in 2011"; null where there is none. */
export function yearAt(scan: Scan, at: number): DateReference | null {
  const value = numberAt(scan, at);
  if (value === null || value < EARLIEST_YEAR || value > LATEST_YEAR || keyAt(scan, at).length !== 4) return null;
  const before = keyAt(scan, at - 1);
  // "1万2000" is 12,000.
  if (/^[万萬億亿兆]$/.test(before) && gapBefore(scan, at) === '') return null;
  const placed = scan.words.beforeYear.has(before) || YEAR_BEFORE.has(before) || /\($/.test(gapBefore(scan, at));
  if (!placed && (value < EARLIEST_BARE_YEAR || isCounted(scan, at))) return null;
  return { ...spanReference(at, at + 1, [monthSpan(value, null, null)]), relative: false };
}

/** Bare numbers from here on are taken for years where they count nothing. */
const EARLIEST_BARE_YEAR = 1900;
/** "The 2012 election", "her 1998 novel", "Sella's 2019 budget". */
const YEAR_BEFORE: ReadonlySet<string> = new Set([
  "'s",
  'his',
  'her',
  'its',
  'their',
  'this',
  'that',
  'a',
  'an',
  'the',
]);

/** Whether the number counts what follows it: "2000 people", "1950 boats". */
function isCounted(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  const next = scan.tokens[at + 1];
  if (token === undefined || next === undefined || next.shape !== 'lower') return false;
  return (
    /^\s$/.test(scan.text.slice(token.end, next.start)) &&
    (/[^s]s$/.test(next.key) || /^(?:people|men|women|children|more)$/.test(next.key))
  );
}

function fixed(_scan: Scan, from: number, to: number, value: number): DateReference {
  return { ...spanReference(from, to, [single(value)]), relative: false };
}
