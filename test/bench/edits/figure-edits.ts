import { type Edit, type Edited, replaceOnce } from './edit.ts';

const NUMBER_WORDS = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'fifteen',
  'twenty',
  'thirty',
];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Digits that are no date, year, time, version or part of a name. */
const COUNT = new RegExp(
  `(?<![\\w.,:$€£/-]|(?:${MONTHS.join('|')}|No\\.|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.) )(?!(?:1[89]|20)\\d\\d\\b)\\d{1,3}(?:,\\d{3})*(?![\\w:/-]|[.,]\\d| (?:a\\.m|p\\.m|${MONTHS.join('|')}))`,
  'g',
);

function numberEdit(
  name: string,
  pattern: RegExp,
  change: (value: string, random: () => number) => string | null,
): Edit {
  return {
    name,
    kind: 'number',
    apply(article, random, avoid): Edited | null {
      const done = replaceOnce(article, random, avoid, pattern, (match) => change(match[0], () => random.next()));
      return (
        done && {
          article: done.article,
          expected: [{ kind: 'number', before: done.before, after: done.after }],
          touched: [done.block],
        }
      );
    },
  };
}

const digits = numberEdit('number: digits', COUNT, (value, random) => {
  const number = Number(value.replace(/,/g, ''));
  const changed = number + Math.max(1, Math.round(number * (0.1 + random())));
  return value.includes(',') ? changed.toLocaleString('en-US') : String(changed);
});

const words = numberEdit(
  'number: word',
  new RegExp(`\\b(?:${NUMBER_WORDS.join('|')})\\b(?! of (?:us|them)| o['’]clock)`, 'g'),
  (value, random) => {
    const others = NUMBER_WORDS.filter((word) => word !== value);
    return others[Math.floor(random() * others.length)] ?? null;
  },
);

const money = numberEdit(
  'number: money',
  /[$£€]\d+(?:\.\d+)?(?:,\d{3})*(?: (?:million|billion|trillion))?/g,
  (value, random) => value.replace(/\d+(?:\.\d+)?/, (number) => String(Number(number) + 1 + Math.floor(random() * 8))),
);

const percent = numberEdit('number: percent', /\b\d{1,2}(?:\.\d)?(?: ?%| per ?cent)/g, (value, random) =>
  value.replace(/\d+(?:\.\d)?/, (number) => String(Math.round(Number(number) + 2 + random() * 9))),
);

const magnitude = numberEdit('number: magnitude', /\b\d+(?:\.\d+)? (?:million|billion)\b/g, (value) =>
  value.includes('million') ? value.replace('million', 'billion') : value.replace('billion', 'million'),
);

function dateEdit(name: string, pattern: RegExp, change: (value: string, random: () => number) => string | null): Edit {
  return {
    name,
    kind: 'date',
    apply(article, random, avoid): Edited | null {
      const done = replaceOnce(article, random, avoid, pattern, (match) => change(match[0], () => random.next()));
      return (
        done && {
          article: done.article,
          expected: [{ kind: 'date', before: done.before, after: done.after }],
          touched: [done.block],
        }
      );
    },
  };
}

const weekday = dateEdit('date: weekday', new RegExp(`\\b(?:${DAYS.join('|')})\\b`, 'g'), (value, random) => {
  const others = DAYS.filter((day) => day !== value);
  return others[Math.floor(random() * others.length)] ?? null;
});

const monthDay = dateEdit(
  'date: month and day',
  new RegExp(`\\b(?:${MONTHS.join('|')}|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.) \\d{1,2}\\b`, 'g'),
  (value, random) =>
    random() < 0.5
      ? value.replace(/\d+/, (day) => String((Number(day) % 28) + 1))
      : value.replace(
          /^\S+/,
          (month) => MONTHS.filter((other) => !other.startsWith(month.slice(0, 3)))[Math.floor(random() * 11)] ?? month,
        ),
);

const year = dateEdit('date: year', /(?<=\b(?:in|since|In|Since|of) )(?:19|20)\d\d\b/g, (value, random) =>
  String(Number(value) - 1 - Math.floor(random() * 5)),
);

const relative = dateEdit(
  'date: relative',
  /\b(?:yesterday|today|tomorrow|last week|last month|last year|next week|next year)\b/g,
  (value) =>
    ({
      yesterday: 'today',
      today: 'yesterday',
      tomorrow: 'today',
      'last week': 'last month',
      'last month': 'last year',
      'last year': 'last month',
      'next week': 'next month',
      'next year': 'next month',
    })[value] ?? null,
);

export const FIGURE_EDITS: readonly Edit[] = [
  digits,
  words,
  money,
  percent,
  magnitude,
  weekday,
  monthDay,
  year,
  relative,
];
