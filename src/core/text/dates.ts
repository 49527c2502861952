import { monthDayAt, numericAt, yearAt } from './calendar-dates.ts';
import { clockAt } from './clock-times.ts';
import { type DateReference, gapBefore, keyAt, type Scan } from './date-scan.ts';
import { dateWords } from './lexicon/date-words.ts';
import { numberWords } from './lexicon/number-words.ts';
import { namedTimeAt } from './named-times.ts';
import { oncePerText } from './once-per-text.ts';
import { agoAt, periodAt, relativeAt, weekdayAt } from './relative-dates.ts';
import type { Token } from './tokens.ts';

/**
 * The time references among a text's tokens, in order, resolved against `reference`, the day number of publication. O(n).
 * Knows days, weekdays, months, years, "yesterday", "last week", "two days ago", ISO and slashed dates, times and parts of
 * day, seasons and holidays, in the languages of date-words.ts; in others, digits only.
 */
export const findDates = oncePerText(readDates);

function readDates(
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
    dates.push(withStretch(scan, date));
    at = Math.max(date.to, at + 1);
  }
  return dates;
}

/** "Early March", "the late 1980s": which stretch of the days is meant. */
function withStretch(scan: Scan, date: DateReference): DateReference {
  const stretch = scan.words.stretches.get(keyAt(scan, date.from - 1));
  if (stretch === undefined || date.part !== null || date.days.length === 0) return date;
  return /^[\s-]$/.test(gapBefore(scan, date.from)) ? { ...date, from: date.from - 1, part: stretch } : date;
}

function dateAt(scan: Scan, at: number): DateReference | null {
  return (
    clockAt(scan, at) ??
    namedTimeAt(scan, at) ??
    numericAt(scan, at) ??
    monthDayAt(scan, at) ??
    weekdayAt(scan, at) ??
    relativeAt(scan, at) ??
    agoAt(scan, at) ??
    periodAt(scan, at) ??
    yearAt(scan, at)
  );
}
