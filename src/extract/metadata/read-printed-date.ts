/** A day as pages print it for readers in their language ("28. April 2023", "28.04.2023", "2023年4月28日"), or null. */
export function readPrintedDate(text: string, language: string | null): string | null {
  const eastAsian = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/.exec(text);
  if (eastAsian !== null) return isoDay(eastAsian[1], eastAsian[2], eastAsian[3]);
  const dotted = /(?<!\d)(\d{1,2})\s?\.\s?(\d{1,2})\s?\.\s?((?:19|20)\d{2})(?!\d)/.exec(text);
  if (dotted !== null) return isoDay(dotted[3], dotted[2], dotted[1]);
  const month = monthIn(text, language ?? 'en');
  const [, day] = /(?<!\d)(\d{1,2})(?!\d|:)/.exec(text) ?? [];
  const [, year] = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(text) ?? [];
  return month === null ? null : isoDay(year, String(month), day);
}

/** The number of the month whose name in that language stands in the text, or null. */
function monthIn(text: string, language: string): number | null {
  const lower = text.toLowerCase();
  for (const style of ['long', 'short'] as const) {
    // With a day, as in a date: Slavic languages print another form of the month's name then.
    const format = new Intl.DateTimeFormat(language, { month: style, day: 'numeric', timeZone: 'UTC' });
    for (let month = 0; month < 12; month += 1) {
      const part = format.formatToParts(new Date(Date.UTC(2023, month, 15))).find((one) => one.type === 'month');
      const name = part?.value.toLowerCase().replace(/\.$/, '') ?? '';
      if (name.length > 2 && !/^\d/.test(name) && lower.includes(name)) return month + 1;
    }
  }
  return null;
}

function isoDay(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const [m, d] = [Number(month), Number(day)];
  return m < 1 || m > 12 || d < 1 || d > 31
    ? null
    : `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
