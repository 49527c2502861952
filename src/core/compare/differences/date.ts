import type { DateReference } from '../../text/date-scan.ts';
import { findDates } from '../../text/dates.ts';
import type { CompareContext } from '../compare-context.ts';
import { type Finding, findingAt } from '../finding.ts';
import { claim, type PairReading, type PairSide, textOf } from '../pair-reading.ts';
import { pairTouched } from './pair-touched.ts';

const DATE_MATERIAL = 0.72;
const SAME_DATE_MATERIAL = 0.03;

/** Time references that resolve to different dates: date. The same date said otherwise ("on Monday", "yesterday"): style. */
export function findDateConflicts(context: CompareContext): Finding[] {
  return context.pairs.flatMap((reading) => datesIn(reading, context));
}

function datesIn(reading: PairReading, context: CompareContext): Finding[] {
  const { days, language } = context;
  const a = findDates(reading.a.tokens, reading.a.text, days.a, language);
  const b = findDates(reading.b.tokens, reading.b.text, days.b, language);
  if (a.length === 0 || b.length === 0 || reading.reworked) return [];
  const isSame = (x: DateReference, y: DateReference): boolean => sameDate(x, y, days.known);
  const fits = (x: DateReference, y: DateReference): boolean => scaleOf(x) === scaleOf(y);
  const { same, changed } = pairTouched(reading, a, b, isSame, fits);
  const findings: Finding[] = [];
  for (const [x, y] of same) {
    if (isOnlyNarrowed(reading, x, y)) continue;
    const [from, to] = [withOpener(reading, 'a', x), withOpener(reading, 'b', y)];
    if (textOf(reading.a, from) !== textOf(reading.b, to))
      findings.push(findingAt('style', reading, from, to, null, SAME_DATE_MATERIAL));
    claim(reading.a, from);
    claim(reading.b, to);
  }
  for (const [x, y] of changed) {
    // "two years ago" against "three years ago" is a changed figure; "a year ago" has none.
    if (!fits(x, y) || (x.counted && y.counted && !isBareCount(reading.a, x) && !isBareCount(reading.b, y))) continue;
    const [from, to] = [withOpener(reading, 'a', x), withOpener(reading, 'b', y)];
    const key = `${textOf(reading.a, x)?.toLowerCase()}>${textOf(reading.b, y)?.toLowerCase()}`;
    findings.push(findingAt('date', reading, x, y, key, DATE_MATERIAL));
    claim(reading.a, from);
    claim(reading.b, to);
  }
  return findings;
}

/** "March" against "early March": one says more, in words of its own, and neither another time. */
function isOnlyNarrowed(reading: PairReading, x: DateReference, y: DateReference): boolean {
  if ((x.part === null) === (y.part === null)) return false;
  return reading.hunks.every(
    ({ aFrom, aTo, bFrom, bTo }) =>
      aFrom >= x.to || aTo <= x.from || bFrom >= y.to || bTo <= y.from || aFrom === aTo || bFrom === bTo,
  );
}

/** "A week ago": counted without a figure. */
function isBareCount(side: PairSide, { from, to }: DateReference): boolean {
  return side.tokens.slice(from, to).some(({ key }) => /^(?:an?|une?|ein(?:em|er)?|una|uma?)$/.test(key));
}

/** "on" goes with "Monday" where it is part of the change: "on Monday" for "yesterday". */
function withOpener(reading: PairReading, which: 'a' | 'b', date: DateReference): { from: number; to: number } {
  const side = reading[which];
  const before = side.tokens[date.from - 1]?.key ?? '';
  return /^(?:on|am|le|el|il|na|no|in|en|im|for|nel|em)$/.test(before) && isInHunk(reading, which, date.from - 1)
    ? { from: date.from - 1, to: date.to }
    : date;
}

function isInHunk(reading: PairReading, which: 'a' | 'b', at: number): boolean {
  return reading.hunks.some((hunk) =>
    which === 'a' ? hunk.aFrom <= at && at < hunk.aTo : hunk.bFrom <= at && at < hunk.bTo,
  );
}

/** Times, parts of a day, seasons of no certain year and days answer to their like: "Monday morning" has two readings, not one. */
function scaleOf({ minutes, part, days }: DateReference): 'time' | 'part' | 'season' | 'day' {
  if (minutes !== null) return 'time';
  if (part === null || days.length > 0) return 'day';
  if (SEASONS.test(part)) return 'season';
  return DAY_PARTS.test(part) ? 'part' : 'day';
}

const SEASONS = /^(?:spring|summer|autumn|winter)$/;
const DAY_PARTS = /^(?:morning|noon|afternoon|evening|night|dawn)$/;

/** Whether two references can mean the same day, or one lies within the other. Unsure counts as the same: nothing is claimed. */
function sameDate(x: DateReference, y: DateReference, known: boolean): boolean {
  if (x.minutes !== null || y.minutes !== null) return x.minutes === y.minutes;
  if (x.part !== y.part && x.part !== null && y.part !== null) return false;
  if (x.days.length === 0 || y.days.length === 0) return x.part === y.part;
  if (x.part !== null && x.part === y.part) return overlap(x, y);
  if (x.weekday !== null && y.weekday !== null)
    return x.weekday === y.weekday && x.days.some((span) => y.days.some((other) => other.first === span.first));
  const either = (x.weekday === null) !== (y.weekday === null);
  if (!known && either && x.relative && y.relative) return true;
  // "last week" lies within no "last month" that a reader would take for the same.
  if (x.relative && y.relative && isLong(x) && isLong(y))
    return x.days.some((span) => y.days.some((other) => span.first === other.first && span.last === other.last));
  return overlap(x, y);
}

function overlap(x: DateReference, y: DateReference): boolean {
  return x.days.some((span) => y.days.some((other) => span.first <= other.last && other.first <= span.last));
}

function isLong({ days }: DateReference): boolean {
  return days.every((span) => span.last > span.first);
}
