import { type DateReference, gapBefore, keyAt, type Scan, spanReference } from './date-scan.ts';
import { type DaySpan, day, single, yearOf } from './day-spans.ts';

/**
 * The part of a day, season or holiday that begins at a token, where the words around it make a time of it: "(in the)
 * morning", "last night", "last summer", "(before) Easter". Null for a Christmas tree, a spring of water and a good morning.
 */
export function namedTimeAt(scan: Scan, at: number): DateReference | null {
  return dayPartAt(scan, at) ?? seasonAt(scan, at) ?? holidayAt(scan, at);
}

function dayPartAt(scan: Scan, at: number): DateReference | null {
  const { words, reference } = scan;
  const marked = words.dayParts.get(keyAt(scan, at + 1));
  if (marked !== undefined && isSpaced(scan, at + 1)) {
    const marker = keyAt(scan, at);
    // "Last night" was yesterday's; "the last morning" was anybody's.
    if (words.current.has(marker)) return { ...spanReference(at, at + 2, [single(reference)]), part: marked };
    if (marker === 'last' && marked === 'night')
      return { ...spanReference(at, at + 2, [single(reference - 1)]), part: marked };
  }
  const part = words.dayParts.get(keyAt(scan, at));
  if (part === undefined || !followsTime(scan, at)) return null;
  return { ...spanReference(at, at + 1, []), part };
}

/** Whether what stands before a part of a day makes a time of it: "Monday", "yesterday", "the", "early". */
function followsTime(scan: Scan, at: number): boolean {
  const before = keyAt(scan, at - 1);
  const { words } = scan;
  if (!isSpaced(scan, at)) return false;
  return words.weekdays.has(before) || words.relative.has(before) || words.beforeDayPart.has(before);
}

/** Days around publication that "last summer", "this winter" and "next spring" may fall in: unsure at either end. */
const SEASON_REACH = 400;
const HALF_YEAR = 183;

function seasonAt(scan: Scan, at: number): DateReference | null {
  const { words, reference } = scan;
  const marker = keyAt(scan, at);
  const season = words.seasons.get(keyAt(scan, at + 1));
  if (season !== undefined && isSpaced(scan, at + 1)) {
    const days = words.last.has(marker)
      ? [{ first: reference - SEASON_REACH, last: reference - 1 }]
      : words.next.has(marker)
        ? [{ first: reference + 1, last: reference + SEASON_REACH }]
        : words.current.has(marker)
          ? [{ first: reference - HALF_YEAR, last: reference + HALF_YEAR }]
          : null;
    if (days !== null) return { ...spanReference(at, at + 2, days), part: season };
  }
  const bare = words.seasons.get(keyAt(scan, at));
  if (bare === undefined) return null;
  const before = keyAt(scan, at - 1);
  // "The summer" is a time wherever it stands; a spring may be of water, and a fall a loss.
  if (before === 'the' && /^(?:summer|winter|autumn)$/.test(keyAt(scan, at)))
    return { ...spanReference(at, at + 1, []), part: bare };
  const opener = ARTICLES.has(before) ? keyAt(scan, at - 2) : before;
  return words.beforeTime.has(opener) ? { ...spanReference(at, at + 1, []), part: bare } : null;
}

/** May stand between "in" and "spring". */
const ARTICLES: ReadonlySet<string> = new Set('the early late mid le la l der die das el il lo o a'.split(' '));

/** Say of a holiday that days are meant: "the Easter weekend". */
const DAYS_OF = /^(?:day|eve|weekend|season|period|break|holidays?|ferien|feiertage?)$/;

function holidayAt(scan: Scan, at: number): DateReference | null {
  if (scan.tokens[at]?.shape === 'lower') return null;
  const holiday = scan.words.holidays
    .get(keyAt(scan, at))
    ?.find(({ words }) => words.every((word, i) => keyAt(scan, at + i) === word));
  if (holiday === undefined) return null;
  const to = at + holiday.words.length;
  const next = scan.tokens[to];
  const before = keyAt(scan, ARTICLES.has(keyAt(scan, at - 1)) ? at - 2 : at - 1);
  const ofDays = DAYS_OF.test(next?.key ?? '');
  // "Easter Island", "the Christmas tree".
  const isTime = ofDays || (scan.words.beforeTime.has(before) && (next === undefined || next.shape !== 'capital'));
  if (!isTime) return null;
  const days = holiday.date === null ? [] : [nearest(scan.reference, holiday.date)];
  return { ...spanReference(at, to, days), part: holiday.words.join(' ') };
}

/** The day in a month that is nearest to the day of publication. */
function nearest(reference: number, [month, dayOfMonth]: readonly [number, number]): DaySpan {
  const now = yearOf(reference);
  const days = [now - 1, now, now + 1].map((year) => day(year, month, dayOfMonth));
  days.sort((x, y) => Math.abs(x - reference) - Math.abs(y - reference));
  return single(days[0] ?? reference);
}

function isSpaced(scan: Scan, at: number): boolean {
  return /^\s$/.test(gapBefore(scan, at));
}
