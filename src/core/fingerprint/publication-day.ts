import { type Article, isBody } from '../article.ts';

const DAY_IN_MS = 86_400_000;
/** A dateline stands before the story; a date further down is about the story. */
const DATELINE_LENGTH = 250;
/** Languages whose month names are read; Intl knows them all. */
const LANGUAGES = ['en', 'es', 'fr', 'de', 'it', 'pt', 'nl', 'pl', 'sv', 'tr', 'id', 'ru', 'uk'];

/**
 * The day an article was published, in days since 1970-01-01: as its metadata say (as ISO 8601, else in the forms that
 * datelines have), else as its address says ("/2012/07/08/"), else as its first lines say ("PARIS, July 8, 2012 -"); null
 * when none do. The zone is left aside on purpose: an outlet's day is what its readers call the day.
 */
export function publicationDay(article: Pick<Article, 'publishedAt' | 'url' | 'blocks'>): number | null {
  const time = article.publishedAt ?? '';
  return (
    isoDay(time) ?? printedDay(time.toLowerCase()) ?? addressDay(article.url.toLowerCase()) ?? datelineDay(article)
  );
}

/**
 * The day that the path of a lower-case address holds: "/2012/07/08/", "/2012/jul/8/", "/2012-07-08-", "/20120708/". All of
 * 5,801 collected articles that have one beside a day in their metadata agree.
 */
function addressDay(address: string): number | null {
  const [, year, , parted, partedDay, month = parted, day = partedDay] =
    /^[^?#]*?[/_.-]((?:19|20)\d\d)(?:([/_-])(\d\d?|[a-z]{3})\2(\d\d?)|(\d\d)(\d\d))(?=[/_.?#-]|$)/.exec(address) ?? [];
  return dayNumber(Number(year), monthOf(month), Number(day));
}

function isoDay(time: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(time) ?? [];
  return dayNumber(Number(year), Number(month), Number(day));
}

function datelineDay(article: Pick<Article, 'blocks'>): number | null {
  let opening = '';
  for (const block of article.blocks) {
    if (!isBody(block)) continue;
    opening += `${block.text}\n`;
    if (opening.length >= DATELINE_LENGTH) break;
  }
  return printedDay(opening.slice(0, DATELINE_LENGTH).toLowerCase());
}

/** The first date with a year in lower-case text. */
function printedDay(text: string): number | null {
  if (!/\b(?:19|20)\d\d\b/.test(text)) return null;
  const iso = /\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/.exec(text);
  if (iso) return dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  // "8 July 2012", "8. Juli 2012", "8 de julio de 2012", "08.07.2012", "30-mar-1987"
  const dayFirst =
    /\b(\d{1,2})(?:st|nd|rd|th|º|er)?[.\s-]\s?(?:de\s)?(\p{L}+|\d{1,2})[.,-]?\s?(?:de\s|del\s)?((?:19|20)\d\d)\b/u.exec(
      text,
    );
  const fromDayFirst = dayFirst && dayNumber(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  if (fromDayFirst) return fromDayFirst;
  // "July 8, 2012", "Jul. 8 2012"
  const monthFirst = /(\p{L}{3,})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s((?:19|20)\d\d)\b/u.exec(text);
  return monthFirst && dayNumber(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
}

let months: ReadonlyMap<string, number> | undefined;

/** The month that a word or number names, 1..12; NaN when it names none. */
function monthOf(word = ''): number {
  if (/^\d/.test(word)) return Number(word);
  months ??= monthNames();
  return months.get(word) ?? Number.NaN;
}

function monthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const style of ['short', 'long'] as const) {
      // With a day beside it, languages that inflect give the form that datelines use.
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: style, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const part = format.formatToParts(Date.UTC(2001, month - 1, 1)).find(({ type }) => type === 'month');
        const name = part?.value.toLowerCase().replace(/\.$/, '') ?? '';
        if (!names.has(name)) names.set(name, month);
      }
    }
  }
  names.set('sept', 9);
  return names;
}

function dayNumber(year: number, month: number, day: number): number | null {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  const time = Date.UTC(year, month - 1, day);
  return Number.isNaN(time) ? null : Math.round(time / DAY_IN_MS);
}
