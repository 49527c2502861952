import type { DaySpan } from './day-spans.ts';
import type { DateWords } from './lexicon/date-words.ts';
import type { Token } from './tokens.ts';

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
  /** What it names beside or instead of days: "morning", "summer", "easter"; null for most. Two that differ are two times. */
  readonly part: string | null;
}

/** A text being read for dates: its tokens, the day of publication, and its language's words. */
export interface Scan {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly reference: number;
  readonly words: DateWords;
  readonly cardinals: ReadonlyMap<string, number>;
}

/** The folded word at a token, '' past either end of the text. */
export function keyAt(scan: Scan, at: number): string {
  return scan.tokens[at]?.key ?? '';
}

/** The whole number of at most four digits that a token is (a day, a month, a year), or null. */
export function numberAt(scan: Scan, at: number): number | null {
  const token = scan.tokens[at];
  if (token === undefined || token.shape !== 'number' || !/^\d{1,4}$/.test(token.key)) return null;
  return Number(token.key);
}

/** What stands between a token and the one before it: spaces, punctuation. */
export function gapBefore(scan: Scan, at: number): string {
  return scan.text.slice(scan.tokens[at - 1]?.end ?? 0, scan.tokens[at]?.start ?? 0);
}

/** A reference to whole days, counted from the day of publication, with neither a time of day nor a weekday named. */
export function spanReference(from: number, to: number, days: readonly DaySpan[]): DateReference {
  return { from, to, days, minutes: null, relative: true, counted: false, weekday: null, part: null };
}
