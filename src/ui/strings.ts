import { atFirstUse } from './at-first-use.ts';
import type { CountKey, TextKey } from './message-keys.ts';

/** Finds a message by key and puts `substitutions` in place of $1..$9; '' when there is none (as `i18n.getMessage`). */
export type Lookup = (key: string, substitutions?: readonly string[]) => string;

/** Everything the interface says, in one language. */
export interface Strings {
  /** BCP 47 tag of the messages: what `lang` is set to. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  text(key: TextKey, ...substitutions: readonly string[]): string;
  /** The form of a message for `count`; $1 is the number itself, further substitutions follow. */
  count(key: CountKey, count: number, ...substitutions: readonly string[]): string;
  number(value: number): string;
  /** Room that is taken: whole kilobytes, from a million bytes on whole megabytes, as the locale names them. */
  size(bytes: number): string;
  /** A share of 0..1 as whole per cent. Never "100%" or "0%" unless it is exactly that. */
  share(share: number): string;
  /** "A, B and C". */
  list(names: readonly string[]): string;
  /** Words one after the other, as the locale parts them: "Number, Wording". */
  series(words: readonly string[]): string;
  /**
   * A publication time in the reader's zone: the hour when it is today, the day as well when it is not.
   * `iso` is as in `Article.publishedAt`; null when it cannot be read as a time.
   */
  moment(iso: string, now: Date): string | null;
}

export interface StringsOptions {
  /** BCP 47 tag of the browser's interface: its region counts where its language is that of the messages. */
  readonly preferred?: string;
  /** IANA name; the machine's own when left out. */
  readonly timeZone?: string;
}

const KILOBYTE = 1000;
const MEGABYTE = 1_000_000;

/** Letters that run against a direction of writing. */
const AGAINST = {
  ltr: /[\p{Script=Arabic}\p{Script=Hebrew}]/u,
  rtl: /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u,
};

/**
 * The messages of the language that `lookup` finds. Numbers, dates and plurals follow the language of the messages and
 * not of the browser, so that a sentence is never in two languages.
 */
export function createStrings(lookup: Lookup, { preferred = '', timeZone }: StringsOptions = {}): Strings {
  const own = lookup('localeTag') || 'en';
  const locale = preferred.split('-')[0] === own.split('-')[0] ? preferred : own;
  const zone = timeZone === undefined ? {} : { timeZone };
  // The first of them takes 15 to 30 ms in a new page, each other some: none is in the way of the first frame.
  const plural = atFirstUse(() => new Intl.PluralRules(locale));
  const numbers = atFirstUse(() => new Intl.NumberFormat(locale));
  const percent = atFirstUse(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
  const names = atFirstUse(() => new Intl.ListFormat(locale, { type: 'conjunction', style: 'long' }));
  const formats = new Map<string, Intl.DateTimeFormat>();
  const direction = lookup('textDirection') === 'rtl' ? 'rtl' : 'ltr';
  /** Words that run the other way are set apart: else a number or a comma beside them joins them, and stands on their wrong side. */
  const apart = (name: string) => (AGAINST[direction].test(name) ? `\u2068${name}\u2069` : name);
  const say = (key: string, substitutions: readonly string[]) => lookup(key, substitutions.map(apart));

  /** Formatters are slow to make and the list shows one time per version. */
  function format(fields: Intl.DateTimeFormatOptions, at: Date): string {
    const id = JSON.stringify(fields);
    const found = formats.get(id) ?? new Intl.DateTimeFormat(locale, fields);
    formats.set(id, found);
    return found.format(at);
  }

  return {
    locale,
    direction,
    text: (key, ...substitutions) => say(key, substitutions),
    count: (key, count, ...substitutions) => {
      const all = [numbers().format(count), ...substitutions];
      return say(`${key}_${plural().select(count)}`, all) || say(`${key}_other`, all);
    },
    number: (value) => numbers().format(value),
    size: (bytes) => {
      const unit = bytes < MEGABYTE ? 'kilobyte' : 'megabyte';
      const count = bytes < MEGABYTE ? Math.ceil(bytes / KILOBYTE) : Math.round(bytes / MEGABYTE);
      return new Intl.NumberFormat(locale, { style: 'unit', unit }).format(count);
    },
    share: (share) => percent().format(share > 0 && share < 1 ? Math.min(0.99, Math.max(0.01, share)) : share),
    list: (all) => names().format(all.map(apart)),
    series: (all) => (all.length === 0 ? '' : all.reduce((before, word) => say('seriesPair', [before, word]))),
    moment: (iso, now) => {
      const at = new Date(iso);
      if (Number.isNaN(at.getTime())) return null;
      if (!iso.includes('T')) {
        // A bare day names no zone: it is that day everywhere.
        return format({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }, at);
      }
      const hour = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...zone } as const;
      const day = { day: 'numeric', month: 'short', year: 'numeric', ...zone } as const;
      if (format(day, at) === format(day, now)) return format(hour, at);
      return format({ ...day, ...hour }, at);
    },
  };
}
