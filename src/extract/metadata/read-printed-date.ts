/**
 * A day as pages print it for readers in their language ("28. April 2023", "28.04.2023", "2023年4月28日", "4/28/2023, 6:02 p.m. ET"), or null. "3/4/2023" is
 * a day only where a zone or its language says which comes first.
 */
export function readPrintedDate(text: string, language: string | null): string | null {
  const eastAsian = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/.exec(text);
  if (eastAsian !== null) return isoDay(eastAsian[1], eastAsian[2], eastAsian[3]);
  const iso = /(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (iso !== null) return isoDay(iso[1], iso[2], iso[3]);
  const dotted = /(?<!\d)(\d{1,2})\s?\.\s?(\d{1,2})\s?\.\s?((?:19|20)\d{2})(?!\d)/.exec(text);
  if (dotted !== null) return isoDay(dotted[3], dotted[2], dotted[1]) ?? isoDay(dotted[3], dotted[1], dotted[2]);
  const figures = /(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d{2}|\d{2})(?![\d/])/.exec(text);
  if (figures !== null) return readFigures(figures, AMERICAN_ZONE.test(text), language);
  const timeless = text.replace(CLOCK, ' ');
  const [, day] = /(?<!\d)(\d{1,2})(?!\d|:)/.exec(timeless) ?? [];
  const [, year] = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(timeless) ?? [];
  if (day === undefined || year === undefined) return null;
  const month = monthIn(timeless, language ?? 'en');
  return month === null ? null : isoDay(year, String(month), day);
}

const CLOCK = /\d{1,2}:\d{2}(?::\d{2})?/g;
/** Where the month comes first. */
const AMERICAN_ZONE = /\b(?:[ECMP][SD]?T|US\/[A-Z][a-z]+)\b/;

/** "1/3/2007", "01.23.07": years of two digits are read with an American zone only. */
function readFigures(figures: RegExpExecArray, isAmerican: boolean, language: string | null): string | null {
  const [, first = '', , second = '', printedYear = ''] = figures;
  if (printedYear.length === 2 && !isAmerican) return null;
  const year = printedYear.length === 2 ? `20${printedYear}` : printedYear;
  const monthFirst = isoDay(year, first, second);
  const dayFirst = isoDay(year, second, first);
  if (isAmerican || dayFirst === null) return monthFirst;
  if (monthFirst === null || monthFirst === dayFirst) return dayFirst;
  return isDayFirst(language) ? dayFirst : null;
}

/** Whether a language prints the day before the month; English does where its country says so ("en-GB"), and "us" is none. */
function isDayFirst(language: string | null): boolean {
  return language !== null && /^[a-z]{2}(?:$|[-_])/i.test(language) && !/^(?:en$|us|en[-_]us)/i.test(language);
}

/** The number of the month whose name in that language stands in the text, or null. */
function monthIn(text: string, language: string): number | null {
  const lower = text.toLowerCase();
  let names = MONTHS.get(language);
  if (names === undefined) {
    names = monthNames(language);
    MONTHS.set(language, names);
  }
  const found = names.findIndex((name) => name !== '' && holdsName(lower, name));
  return found < 0 ? null : (found % 12) + 1;
}

/** A short name must be a word: "daughter" holds the English for August. */
const MIN_PART = 5;

function holdsName(lower: string, name: string): boolean {
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
    const isWord = !isLetter(lower.charAt(at - 1)) && !isLetter(lower.charAt(at + name.length));
    if (isWord || name.length >= MIN_PART) return true;
  }
  return false;
}

/** Of a script with capitals; others part no words by spaces. */
function isLetter(sign: string): boolean {
  return sign.toUpperCase() !== sign.toLowerCase();
}

/** Names of the months by language, remembered: asking the browser for a language's takes a millisecond. */
const MONTHS = new Map<string, readonly string[]>();

/** The twelve long names, then the twelve short ones, in lower case; '' for what is no name. */
function monthNames(language: string): string[] {
  return (['long', 'short'] as const).flatMap((style) => {
    // With a day, as in a date: Slavic languages print another form of the month's name then.
    const format = new Intl.DateTimeFormat(language, { month: style, day: 'numeric', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month) => {
      const part = format.formatToParts(new Date(Date.UTC(2023, month, 15))).find((one) => one.type === 'month');
      const name = part?.value.toLowerCase().replace(/\.$/, '') ?? '';
      return name.length > 2 && !/^\d/.test(name) ? name : '';
    });
  });
}

function isoDay(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const [m, d] = [Number(month), Number(day)];
  return m < 1 || m > 12 || d < 1 || d > 31
    ? null
    : `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
