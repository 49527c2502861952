import { germanNumber } from './german-number.ts';
import { FUNCTION_WORDS } from './lexicon/function-words.ts';
import { type NumberWords, numberWords } from './lexicon/number-words.ts';
import { type Unit, unitOf } from './lexicon/units.ts';
import { wordList } from './lexicon/word-list.ts';
import type { Token } from './tokens.ts';

/** A count, amount, share, measure, range or rank in a text. */
export interface Figure {
  /** Tokens `from`..`to` (exclusive), unit and currency sign included. */
  readonly from: number;
  readonly to: number;
  /** In the base unit of `dimension`; `high` differs from `low` in a range. */
  readonly low: number;
  readonly high: number;
  /** What it measures: "length", "money:EUR", "ratio", "ordinal", "times", "vague"; "" for a plain count. */
  readonly dimension: string;
  /** Says how exact it is: "about", "over", "under"; null when nothing is said. */
  readonly bound: Bound | null;
  /** The word counted ("sorties" in "71 strike sorties"), folded; null when none follows. */
  readonly subject: string | null;
}

export type Bound = 'about' | 'over' | 'under';

/**
 * The figures among a text's tokens, in order: digits, spelled-out numbers ("twenty-one", "two dozen"), magnitudes ("1.2m"),
 * units and currencies, ranges ("10-15", "between 10 and 15"), ordinals, fractions and multiples ("nearly double"). O(n).
 * Dates, clock times and years are figures to this function too: whoever wants them apart takes the dates out first.
 */
export function findFigures(tokens: readonly Token[], text: string, language: string | null): Figure[] {
  const words = numberWords(language);
  const figures: Figure[] = [];
  let at = 0;
  while (at < tokens.length) {
    const number = readNumber(tokens, text, at, words);
    if (number === null) {
      at++;
      continue;
    }
    const figure = completed(tokens, text, number, words);
    figures.push(figure);
    at = Math.max(figure.to, at + 1);
  }
  return joinedRanges(figures, tokens, text);
}

interface NumberRun {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly dimension: string;
}

function readNumber(tokens: readonly Token[], text: string, at: number, words: NumberWords): NumberRun | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.shape === 'number') return readDigits(tokens, text, at, words);
  const { key } = token;
  const vague = words.vague.get(key);
  if (vague !== undefined) return { from: at, to: at + 1, value: vague, dimension: 'vague' };
  const times = words.multipliers.get(key);
  if (times !== undefined) return { from: at, to: at + 1, value: times, dimension: 'times' };
  const ordinal = words.ordinals.get(key);
  const compound = words.compounds ? germanNumber(key, words.cardinals) : null;
  if (compound !== null) return { from: at, to: at + 1, value: compound, dimension: '' };
  const cardinal = words.cardinals.get(key);
  if (cardinal === undefined && ordinal !== undefined && !words.fractions.has(key))
    return { from: at, to: at + 1, value: ordinal, dimension: 'ordinal' };
  const fraction = words.fractions.get(key);
  if (fraction !== undefined)
    return { from: at, to: at + 1, value: ordinal ?? fraction, dimension: ordinal === undefined ? 'ratio' : 'ordinal' };
  if (cardinal !== undefined || (STANDALONE.has(key) && words.magnitudes.has(key)))
    return readSpelled(tokens, at, words);
  return null;
}

/** Magnitude words that are a number by themselves: "a hundred", "mille". "m" and "k" need digits. */
const STANDALONE: ReadonlySet<string> = wordList(
  'hundred thousand million billion trillion dozen cent mille hundert tausend cien ciento mil cento cem doscientos duzentos duecento trecento dutzend douzaine dizaine docena decena dozzina decina centaine',
);

function readDigits(tokens: readonly Token[], text: string, at: number, words: NumberWords): NumberRun {
  let digits = tokens[at]?.key ?? '';
  let to = at + 1;
  // "12 500": thousands apart by a space.
  while (
    tokens[to]?.shape === 'number' &&
    /^\d{3}$/.test(tokens[to]?.key ?? '') &&
    /^\d{1,3}(?:\s\d{3})*$/.test(digits) &&
    isThousandsGap(tokens, text, to, words)
  ) {
    digits += ` ${tokens[to]?.key}`;
    to++;
  }
  let value = parseDigits(digits, words.commaDecimals);
  const suffix = tokens[to];
  if (suffix !== undefined && tokens[to - 1]?.end === suffix.start && ORDINAL_ENDING.test(suffix.key)) {
    return { from: at, to: to + 1, value, dimension: 'ordinal' };
  }
  for (let next = tokens[to]; next !== undefined; next = tokens[to]) {
    const magnitude = words.magnitudes.get(next.key);
    if (magnitude === undefined || (next.key.length <= 2 && !followsClosely(tokens, text, to))) break;
    value *= magnitude;
    to++;
  }
  return { from: at, to, value, dimension: '' };
}

const ORDINAL_ENDING = /^(?:st|nd|rd|th|er|ere|eme|e|o|a)$/;

function isThousandsGap(tokens: readonly Token[], text: string, to: number, words: NumberWords): boolean {
  const gap = text.slice(tokens[to - 1]?.end ?? 0, tokens[to]?.start ?? 0);
  return gap === '\u00a0' || gap === '\u202f' || gap === '\u2009' || (gap === ' ' && words.commaDecimals);
}

function followsClosely(tokens: readonly Token[], text: string, at: number): boolean {
  const gap = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
  return gap === '' || gap === ' ' || gap === '\u00a0';
}

function parseDigits(digits: string, commaDecimals: boolean): number {
  const plain = digits.replace(/\s/g, '');
  if (plain.includes(':')) return Number(plain.replace(':', '.').replace(/:/g, ''));
  const [thousands, decimal] = commaDecimals ? ['.', ','] : [',', '.'];
  const groups = plain.split(thousands);
  const grouped = groups.length > 1 && groups.slice(1).every((group) => /^\d{3}(?:$|[.,])/.test(group));
  const parsed = Number((grouped ? groups.join('') : plain.replace(thousands, decimal)).replace(decimal, '.'));
  return Number.isNaN(parsed) ? Number(plain.replace(/[.,]/g, '')) : parsed;
}

function readSpelled(tokens: readonly Token[], at: number, words: NumberWords): NumberRun {
  let total = 0;
  let current = 0;
  let to = at;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (let token = tokens[to]; token !== undefined; token = tokens[to]) {
    const unit = words.cardinals.get(token.key);
    const magnitude = token.key.length > 2 || token.key === 'mi' ? words.magnitudes.get(token.key) : undefined;
    if (magnitude !== undefined) {
      if (magnitude === 100 && current < 100) current = (current === 0 ? 1 : current) * 100;
      else {
        total += (current === 0 ? 1 : current) * magnitude;
        current = 0;
      }
      lastUnit = Number.POSITIVE_INFINITY;
      to++;
    } else if (unit !== undefined && (lastUnit === Number.POSITIVE_INFINITY || (lastUnit >= 20 && unit < 20))) {
      // "quatre-vingts" multiplies, "soixante-dix" and "twenty-one" add.
      current = unit === 20 && current % 100 === 4 && words.joiners.has('et') ? current - 4 + 80 : current + unit;
      lastUnit = unit;
      to++;
    } else if (words.cardinals.get(token.key) === 20 && current === 4) {
      current = 80;
      lastUnit = 80;
      to++;
    } else if (words.ordinals.has(token.key) && lastUnit >= 20 && lastUnit < 100) {
      return {
        from: at,
        to: to + 1,
        value: total + current + (words.ordinals.get(token.key) ?? 0),
        dimension: 'ordinal',
      };
    } else if (words.joiners.has(token.key) && to > at && continues(tokens, to + 1, words, lastUnit)) to++;
    else break;
  }
  return { from: at, to, value: total + current, dimension: '' };
}

function continues(tokens: readonly Token[], at: number, words: NumberWords, lastUnit: number): boolean {
  const key = tokens[at]?.key ?? '';
  if (words.joiners.has('and')) return lastUnit === Number.POSITIVE_INFINITY && words.cardinals.has(key);
  return words.cardinals.has(key) || (words.magnitudes.has(key) && key.length > 3);
}

function completed(tokens: readonly Token[], text: string, run: NumberRun, words: NumberWords): Figure {
  let { from, to, dimension, value } = run;
  const sign = tokens[from - 1];
  const leading = sign?.shape === 'sign' && sign.end === tokens[from]?.start ? unitOf(sign.key) : null;
  if (leading !== null) {
    from--;
    if (/^(?:us|a|au|ca|c|hk|nz)$/.test(tokens[from - 1]?.key ?? '') && tokens[from - 1]?.end === tokens[from]?.start)
      from--;
  }
  const mixed = dimension === '' ? mixedAt(tokens, to, words) : null;
  if (mixed !== null) {
    value += mixed.value;
    to = mixed.to;
  }
  const fraction = dimension === '' || dimension === 'ordinal' ? fractionAt(tokens, to, words) : null;
  if (fraction !== null && dimension === '') {
    value *= fraction;
    dimension = 'ratio';
    to++;
  }
  const trailing = dimension === '' || dimension === 'ratio' ? unitAt(tokens, text, to) : null;
  const unit = leading ?? trailing?.unit ?? null;
  if (trailing !== null && (leading === null || trailing.unit.dimension === leading.dimension)) to = trailing.to;
  if (unit !== null && dimension === '') {
    value = value * unit.factor + unit.offset;
    dimension = unit.dimension;
  }
  return {
    from,
    to,
    low: value,
    high: value,
    dimension,
    bound: boundBefore(tokens, from),
    subject: subjectAfter(tokens, text, to),
  };
}

/** "and a half" behind a number: "six and a half feet". */
function mixedAt(tokens: readonly Token[], at: number, words: NumberWords): { value: number; to: number } | null {
  if (!/^(?:and|et|y|e|und)$/.test(tokens[at]?.key ?? '')) return null;
  const next = /^(?:an?|one|une?|una?|um|uma)$/.test(tokens[at + 1]?.key ?? '') ? at + 2 : at + 1;
  const value = words.fractions.get(tokens[next]?.key ?? '');
  return value === undefined || value > 0.5 ? null : { value, to: next + 1 };
}

function fractionAt(tokens: readonly Token[], at: number, words: NumberWords): number | null {
  const key = tokens[at]?.key ?? '';
  return /s$|tel$/.test(key) ? (words.fractions.get(key) ?? null) : null;
}

/** Stand between a magnitude and what it measures: "1,2 million d'euros", "dos millones de euros". */
const LINKS: ReadonlySet<string> = new Set(['d', 'de', 'di']);

function unitAt(tokens: readonly Token[], text: string, at: number): { unit: Unit; to: number } | null {
  const linked = LINKS.has(tokens[at]?.key ?? '') && (tokens[at - 1]?.key.length ?? 0) > 3;
  if (linked && tokens[at + 1]?.shape !== 'number') {
    const unit = unitOf(tokens[at + 1]?.key ?? '');
    return unit === null ? null : { unit, to: at + 2 };
  }
  const first = tokens[at];
  if (first === undefined) return null;
  const gap = text.slice(tokens[at - 1]?.end ?? 0, first.start);
  // "1,2 Mio. Euro": the point of an abbreviation.
  const abbreviated = /^\.\s$/.test(gap) && /^\p{L}{1,3}$/u.test(tokens[at - 1]?.key ?? '');
  if (/[^\s\-–°]/.test(gap) && !abbreviated) return null;
  const key = first.key === '°' || first.key === 'degrees' || first.key === 'degree' ? 'degree' : first.key;
  const second = tokens[at + 1];
  const two = second === undefined ? null : unitOf(`${key}-${second.key}`);
  if (two !== null) return { unit: two, to: at + 2 };
  // "us dollars", "us $".
  if (key === 'us' && second !== undefined && unitOf(second.key)?.dimension === 'money:USD')
    return { unit: unitOf(second.key) as Unit, to: at + 2 };
  const one = unitOf(key);
  return one === null ? null : { unit: one, to: at + 1 };
}

const ABOUT = wordList(
  'about around approximately roughly nearly almost some circa environ quelque pres rund etwa ungefahr fast knapp unos unas cerca casi alrededor circa quasi cerca quase aproximadamente',
);
const OVER = wordList(
  'over exceeding above least plus uber mindestens mehr mas menos-de superior oltre almeno pelo-menos ao-menos',
);
const UNDER = wordList('under below most unter hochstens weniger');
const THAN = wordList('than que als di de do');

function boundBefore(tokens: readonly Token[], from: number): Bound | null {
  const previous = tokens[from - 1]?.key ?? '';
  const before = tokens[from - 2]?.key ?? '';
  if (THAN.has(previous)) {
    if (/^(?:more|greater|higher|mehr|plus|mas|piu|mais|longer)$/.test(before)) return 'over';
    if (/^(?:less|fewer|lower|weniger|moins|menos|meno)$/.test(before)) return 'under';
  }
  if (previous === 'to' && before === 'up') return 'under';
  if ((previous === 'least' || previous === 'most') && before !== 'at') return null;
  if (ABOUT.has(previous)) return 'about';
  if (OVER.has(previous)) return 'over';
  return UNDER.has(previous) ? 'under' : null;
}

/** How many words behind a number may stand before the thing counted: "71 Nato strike sorties". */
const SUBJECT_WITHIN = 4;

function subjectAfter(tokens: readonly Token[], text: string, to: number): string | null {
  let subject: string | null = null;
  for (let at = to; at < Math.min(to + SUBJECT_WITHIN, tokens.length); at++) {
    const token = tokens[at];
    if (token === undefined || /[,.;:!?()"“”«»–—]/.test(text.slice(tokens[at - 1]?.end ?? token.start, token.start)))
      break;
    if (FUNCTION_WORDS.has(token.key) || token.shape === 'number') {
      if (subject !== null || !/^(?:of|the|its|their|his|her|de|des|der)$/.test(token.key)) break;
      continue;
    }
    subject = token.key;
  }
  return subject;
}

function joinedRanges(figures: readonly Figure[], tokens: readonly Token[], text: string): Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const last = joined.at(-1);
    if (last === undefined || !isRange(last, figure, tokens, text)) {
      joined.push(figure);
      continue;
    }
    joined[joined.length - 1] = asRange(last, figure);
  }
  return joined;
}

function isRange(first: Figure, second: Figure, tokens: readonly Token[], text: string): boolean {
  if (first.low !== first.high || first.dimension === 'vague' || second.dimension === 'vague') return false;
  if (first.dimension !== '' && first.dimension !== second.dimension) return false;
  if (first.to === second.from) {
    const gap = text.slice(tokens[first.to - 1]?.end ?? 0, tokens[second.from]?.start ?? 0);
    return /^\s?[-–—]\s?$/.test(gap);
  }
  if (second.from !== first.to + 1) return false;
  const between = tokens[first.to]?.key ?? '';
  if (/^(?:to|bis|a)$/.test(between)) return first.subject === null || tokens[first.from - 1]?.key === 'from';
  const opener = tokens[first.from - 1]?.key ?? '';
  return /^(?:and|und|et|y|e|ed)$/.test(between) && /^(?:between|zwischen|entre|tra|fra)$/.test(opener);
}

function asRange(first: Figure, second: Figure): Figure {
  // "10 to 15 million", "10-15 km": what follows the second belongs to both.
  const scale =
    first.dimension === '' && second.low >= 1000 && first.low < 1000 && second.dimension !== 'time'
      ? scaleOf(first, second)
      : 1;
  return { ...second, from: first.from, low: first.low * scale, high: second.low, bound: first.bound };
}

function scaleOf(first: Figure, second: Figure): number {
  for (const magnitude of [1e12, 1e9, 1e6, 1e3])
    if (second.low >= magnitude && second.low / magnitude > first.low / 10) return magnitude;
  return 1;
}
