/** A day as pages print it for readers in their language ("28. April 2023", "28.04.2023", "2023年4月28日"), or null. */
export function readPrintedDate(text: string, language: string | null): string | null {
  const eastAsian = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/.exec(text);
  if (eastAsian !== null) return isoDay(eastAsian[1], eastAsian[2], eastAsian[3]);
  const dotted = /(?<!\d)(\d{1,2})\s?\.\s?(\d{1,2})\s?\.\s?((?:19|20)\d{2})(?!\d)/.exec(text);
  if (dotted !== null) return isoDay(dotted[3], dotted[2], dotted[1]);
  const [, day] = /(?<!\d)(\d{1,2})(?!\d|:)/.exec(text) ?? [];
  const [, year] = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(text) ?? [];
  if (day === undefined || year === undefined) return null;
  const month = monthIn(text, language ?? 'en');
  return month === null ? null : isoDay(year, String(month), day);
}

/** The number of the month whose name in that language stands in the text, or null. */
function monthIn(text: string, language: string): number | null {
  const lower = text.toLowerCase();
  let names = MONTHS.get(language);
  if (names === undefined) {
    names = monthNames(language);
    MONTHS.set(language, names);
  }
  const found = names.findIndex((name) => name !== '' && lower.includes(name));
  return found < 0 ? null : (found % 12) + 1;
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
