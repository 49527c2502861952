import { type DateReference, gapBefore, keyAt, numberAt, type Scan, spanReference } from './date-scan.ts';
import { EPOCH_WEEKDAY, periodSpan, single } from './day-spans.ts';

/** The weekday at a token: "Monday", "last Monday"; the one before publication and the one after. */
export function weekdayAt(scan: Scan, at: number): DateReference | null {
  const hyphened =
    gapBefore(scan, at + 1) === '-' ? scan.words.weekdays.get(`${keyAt(scan, at)}-${keyAt(scan, at + 1)}`) : undefined;
  const compound = scan.words.weekdayParts.get(keyAt(scan, at)) ?? null;
  const weekday = hyphened ?? compound?.weekday ?? scan.words.weekdays.get(keyAt(scan, at));
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
  return { ...spanReference(from, to, days.map(single)), weekday, part: compound?.part ?? null };
}

/** "yesterday", "tonight". */
export function relativeAt(scan: Scan, at: number): DateReference | null {
  const key = keyAt(scan, at);
  const two = scan.words.relative.get(`${key}-${keyAt(scan, at + 1)}`) ?? (key === 'aujourd' ? 0 : undefined);
  const offset = two ?? scan.words.relative.get(key);
  return offset === undefined
    ? null
    : spanReference(at, two === undefined ? at + 1 : at + 2, [single(scan.reference + offset)]);
}

/** "two days ago", "vor zwei Tagen", "il y a deux jours". */
export function agoAt(scan: Scan, at: number): DateReference | null {
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

/** "last week", "next year", "la semaine dernière". */
export function periodAt(scan: Scan, at: number): DateReference | null {
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
