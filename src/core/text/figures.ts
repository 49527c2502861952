import { type Bound, boundBefore } from './figure-bounds.ts';
import { joinedRanges } from './figure-ranges.ts';
import { FUNCTION_WORDS } from './lexicon/function-words.ts';
import { type NumberWords, numberWords } from './lexicon/number-words.ts';
import { type Unit, unitOf } from './lexicon/units.ts';
import { wordList } from './lexicon/word-list.ts';
import { oncePerText } from './once-per-text.ts';
import { type NumberRun, readNumber } from './read-number.ts';
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
  /** How much of the base unit its unit is: figures in one unit are compared as they stand. 1 without a unit. */
  readonly factor: number;
  /** Says how exact it is: "about", "over", "under"; null when nothing is said. */
  readonly bound: Bound | null;
  /** The word counted ("sorties" in "71 strike sorties"), folded; null when none follows. */
  readonly subject: string | null;
}

/** What a figure comes to, in the base unit of its dimension; null for a range. */
export function exactValue({ low, high }: Figure): number | null {
  return low === high ? low : null;
}

/**
 * The figures among a text's tokens, in order: digits, spelled-out numbers ("twenty-one", "two dozen"), magnitudes ("1.2m"),
 * units and currencies, ranges ("10-15", "between 10 and 15"), ordinals, fractions and multiples ("nearly double"). O(n).
 * Dates, clock times and years are figures to this function too: whoever wants them apart takes the dates out first.
 */
export const findFigures = oncePerText(readFigures);

function readFigures(tokens: readonly Token[], text: string, language: string | null): Figure[] {
  const words = numberWords(language);
  const figures: Figure[] = [];
  let at = 0;
  while (at < tokens.length) {
    const number = readNumber(tokens, text, at, words);
    if (number === null) {
      at++;
      continue;
    }
    const figure = withInches(completed(tokens, text, number, words, figures.at(-1)?.to ?? 0), tokens, text, words);
    figures.push(figure);
    at = Math.max(figure.to, at + 1);
  }
  return joinedRanges(figures, tokens, text);
}

/** `free`: the first token behind the figure before, whose unit is none of this one's: "5 € 3". */
function completed(tokens: readonly Token[], text: string, run: NumberRun, words: NumberWords, free: number): Figure {
  let { from, to, dimension, value } = run;
  if (dimension === '' && isMinus(tokens, text, from, words)) {
    from--;
    value = -value;
  }
  const sign = tokens[from - 1];
  const letter = tokens[from - 2]?.end === sign?.start ? tokens[from - 2]?.key : undefined;
  const isLeading = sign?.shape === 'sign' && from > free && /^\s?$/.test(text.slice(sign.end, tokens[from]?.start));
  // "R$ 1,2 bilhão" are reais.
  const leading = isLeading ? unitOf(letter === 'r' && sign.key === '$' ? 'reais' : sign.key) : null;
  if (leading !== null) {
    from--;
    if (/^(?:us|a|au|ca|c|hk|nz|r)$/.test(tokens[from - 1]?.key ?? '') && tokens[from - 1]?.end === tokens[from]?.start)
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
  const parted = dimension === 'ratio' ? partOfUnit(tokens, text, to) : null;
  const trailing = parted ?? (dimension === '' || dimension === 'ratio' ? unitAt(tokens, text, to) : null);
  const unit = leading ?? trailing?.unit ?? null;
  if (trailing !== null && (leading === null || trailing.unit.dimension === leading.dimension)) to = trailing.to;
  if (unit !== null && (dimension === '' || parted !== null)) {
    const behind = value > 0 && DEGREES.has(unit.dimension) ? belowZero(tokens, text, to) : null;
    value = (behind === null ? value : -value) * unit.factor + unit.offset;
    dimension = unit.dimension;
    to = behind ?? to;
  }
  return {
    from,
    to,
    low: value,
    high: value,
    factor: unit?.factor ?? 1,
    dimension,
    bound: boundBefore(tokens, from),
    subject: subjectAfter(tokens, text, to),
  };
}

const MINUS = wordList('minus moins menos meno');
/** "Au moins 5", "al menos 5", "più o meno 5": at least, more or less. */
const BEFORE_LEAST = wordList('au du le ou al lo o pelo ao');

/** Whether the word before token `at` makes a negative number of it: "minus 5 degrees"; "five minus two" is arithmetic. */
function isMinus(tokens: readonly Token[], text: string, at: number, { cardinals }: NumberWords): boolean {
  const [before, word, number] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (word === undefined || number === undefined || !MINUS.has(word.key) || number.key.startsWith('-')) return false;
  const isLeast = BEFORE_LEAST.has(before?.key ?? '');
  if (isLeast || before?.shape === 'number' || cardinals.has(before?.key ?? '')) return false;
  return /^\s$/.test(text.slice(word.end, number.start));
}

const DEGREES = wordList('degree temperature');
const BELOW_ZERO =
  /\s(?:below zero|bajo cero|sotto (?:lo )?zero|unter null|abaixo de zero|(?:en dessous|au-dessous) de zéro)\b/iuy;

/** Behind "below zero" where it follows the degrees that end before token `at`, or null. */
function belowZero(tokens: readonly Token[], text: string, at: number): number | null {
  return behindPhrase(BELOW_ZERO, tokens, text, at);
}

/** The token behind a phrase (a sticky pattern) that follows token `at - 1`; null where it does not. */
function behindPhrase(phrase: RegExp, tokens: readonly Token[], text: string, at: number): number | null {
  phrase.lastIndex = tokens[at - 1]?.end ?? 0;
  if (!phrase.test(text)) return null;
  let to = at;
  while ((tokens[to]?.start ?? text.length) < phrase.lastIndex) to++;
  return to;
}

const FOOT = 0.3048;
const INCH = 0.0254;

/** Feet with the inches behind them: "4 feet 5 inches", "4-foot-5". */
function withInches(feet: Figure, tokens: readonly Token[], text: string, words: NumberWords): Figure {
  if (feet.dimension !== 'length' || feet.factor !== FOOT) return feet;
  const run = readNumber(tokens, text, feet.to, words);
  if (run === null || run.from !== feet.to || run.dimension !== '' || run.value >= 12) return feet;
  const gap = text.slice(tokens[feet.to - 1]?.end ?? 0, tokens[feet.to]?.start ?? 0);
  const inches = unitAt(tokens, text, run.to);
  // "6ft 2in": behind its number "in" is no preposition.
  const isShort = tokens[run.to]?.key === 'in' && isGlued(tokens, run.to);
  const isInches = isShort || (inches?.unit.factor === INCH && inches.unit.dimension === 'length');
  const isNamed = isInches && /^(?:,?\s|-)$/.test(gap);
  // A bare number is inches where a hyphen joins it to the feet.
  if (!isNamed && (gap !== '-' || inches !== null)) return feet;
  const value = feet.low + run.value * INCH;
  const to = isShort ? run.to + 1 : isNamed ? (inches?.to ?? run.to) : run.to;
  return { ...feet, to, low: value, high: value, subject: subjectAfter(tokens, text, to) };
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
  return /(?:s|tel|[tz]i)$/.test(key) ? (words.fractions.get(key) ?? null) : null;
}

/** What can be halved and measured; half a dollar stays a share. */
const MEASURES = wordList('length area mass volume speed time power ratio points');
/** "Half a mile", "a quarter of an hour". */
const ARTICLES_OF_PARTS = wordList('a an');

/** The unit of which a fraction is a part: "quarter-mile", "half an hour". */
function partOfUnit(tokens: readonly Token[], text: string, at: number): { unit: Unit; to: number } | null {
  const article = tokens[at]?.key === 'of' ? at + 1 : at;
  const isParted = ARTICLES_OF_PARTS.has(tokens[article]?.key ?? '');
  const found = unitAt(tokens, text, isParted ? article + 1 : at);
  return found !== null && MEASURES.has(found.unit.dimension) ? found : null;
}

/** Short units that are squared by a sign, as the unit table spells them. */
const SQUARED: ReadonlyMap<string, string> = new Map([
  ['km', 'kilometer'],
  ['m', 'meter'],
  ['mi', 'mile'],
  ['ft', 'foot'],
]);
/** Stand between a magnitude and what it measures: "1,2 million d'euros", "dos millones de euros". */
const LINKS: ReadonlySet<string> = new Set(['d', 'de', 'di']);

/** Letters of the shortest word that "di" may join to a unit: "mld di dollari". */
const SHORTEST_MAGNITUDE = 3;

function isGlued(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.shape === 'number' && tokens[at - 1]?.end === tokens[at]?.start;
}

/** Units of one letter, right behind their number: "40C", "104F", "50p". */
function gluedUnit(letter: string): Unit | null {
  if (letter === 'p') return unitOf('pence');
  return letter === 'C' || letter === 'F' ? unitOf(`degree-${letter.toLowerCase()}`) : null;
}

const PER_HOUR =
  /(?:\s?\/\s?h|\s(?:per|an|pro|par|por)\s(?:hour|stunde|heure|hora)|\sà\sl['’]heure|\sall['’]ora)(?![\p{L}\p{Nd}])/iuy;
const KILOMETRE = 1000;

/** A length covered in an hour: "miles an hour", "km/h", "Kilometer pro Stunde". */
function speedAt(length: Unit, tokens: readonly Token[], text: string, at: number): { unit: Unit; to: number } | null {
  if (length.dimension !== 'length') return null;
  const to = behindPhrase(PER_HOUR, tokens, text, at);
  return to === null ? null : { unit: { dimension: 'speed', factor: length.factor / KILOMETRE, offset: 0 }, to };
}

const DEGREE_WORDS = wordList('° degree degrees grad degres grados grado gradi graus');

function unitAt(tokens: readonly Token[], text: string, at: number): { unit: Unit; to: number } | null {
  const linked = LINKS.has(tokens[at]?.key ?? '') && (tokens[at - 1]?.key.length ?? 0) >= SHORTEST_MAGNITUDE;
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
  const key = DEGREE_WORDS.has(first.key) ? 'degree' : first.key;
  const second = tokens[at + 1];
  const two = second === undefined ? null : unitOf(`${key}-${second.key}`);
  if (two !== null) return { unit: two, to: at + 2 };
  // "us dollars", "us $".
  if (key === 'us' && second !== undefined && unitOf(second.key)?.dimension === 'money:USD')
    return { unit: unitOf(second.key) as Unit, to: at + 2 };
  const one = isGlued(tokens, at) ? (gluedUnit(text.slice(first.start, first.end)) ?? unitOf(key)) : unitOf(key);
  if (one === null) return null;
  const speed = speedAt(one, tokens, text, at + 1);
  if (speed !== null) return speed;
  // "66 km²", "66 km2".
  const raised =
    text.charAt(first.end) === '²' ? at + 1 : second?.key === '2' && second.start === first.end ? at + 2 : null;
  const square = raised === null ? null : unitOf(`square-${SQUARED.get(key) ?? key}`);
  return square === null || raised === null ? { unit: one, to: at + 1 } : { unit: square, to: raised };
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
