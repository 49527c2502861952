import { germanNumber } from './german-number.ts';
import { FUNCTION_WORDS } from './lexicon/function-words.ts';
import type { NumberWords } from './lexicon/number-words.ts';
import { wordList } from './lexicon/word-list.ts';
import type { Token } from './tokens.ts';

/** A number at tokens `from`..`to` (exclusive), without unit. */
export interface NumberRun {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly dimension: string;
}

/**
 * The number that begins at a token, in digits ("1,234.5", "12 500", "1.2m", "21st") or words ("twenty-one", "a hundred",
 * "half", "twice"), or null. `dimension` is "", or "ordinal", "ratio", "times", "vague". O(length of the number).
 */
export function readNumber(tokens: readonly Token[], text: string, at: number, words: NumberWords): NumberRun | null {
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
  if (isAccordingTo(tokens, text, at)) return null;
  if (cardinal === undefined && ordinal !== undefined && !words.fractions.has(key))
    return { from: at, to: at + 1, value: ordinal, dimension: 'ordinal' };
  const fraction = words.fractions.get(key);
  if (fraction !== undefined) {
    // "a third of voters", "cut by a third": a share; "the third boat": a rank.
    const isShare =
      ordinal === undefined || (SHARE_BEFORE.has(tokens[at - 1]?.key ?? '') && !isContent(tokens[at + 1]));
    const whole = isShare && ordinal === undefined ? wholeOf(tokens, at + 1, words) : null;
    if (whole !== null) return { from: at, to: whole.to, value: fraction * whole.value, dimension: '' };
    return { from: at, to: at + 1, value: isShare ? fraction : ordinal, dimension: isShare ? 'ratio' : 'ordinal' };
  }
  if (cardinal !== undefined || (STANDALONE.has(key) && words.magnitudes.has(key)))
    return readSpelled(tokens, at, words);
  return null;
}

/** What a half is of: "half a million", "medio millón". */
function wholeOf(tokens: readonly Token[], at: number, words: NumberWords): { value: number; to: number } | null {
  const of = SHARE_BEFORE.has(tokens[at]?.key ?? '') ? at + 1 : at;
  const key = tokens[of]?.key ?? '';
  const value = key.length > 2 ? (words.magnitudes.get(key) ?? 0) : 0;
  return value < 1000 ? null : { value, to: of + 1 };
}

const SHARE_BEFORE: ReadonlySet<string> = new Set(['a', 'an', 'one']);

function isContent(token: Token | undefined): boolean {
  return token !== undefined && !FUNCTION_WORDS.has(token.key);
}

/** Magnitude words that are a number by themselves: "a hundred", "mille". "m" and "k" need digits. */
const STANDALONE = wordList(
  'hundred thousand million billion trillion dozen cent mille hundert tausend cien ciento mil cento cem dutzend douzaine dizaine docena decena dozzina decina centaine vingtaine trentaine quarantaine cinquantaine veintena treintena ventina trentina duzia dezena millier centenar millar milhar centena migliaio centinaio',
);

/** "Secondo la polizia", "segundo testemunhas": according to them, and no rank. */
function isAccordingTo(tokens: readonly Token[], text: string, at: number): boolean {
  const key = tokens[at]?.key;
  if (key !== 'secondo' && key !== 'segundo') return false;
  const gap = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
  return at === 0 || gap.includes(',') || /^(?:il|la|lo|gli|l|o|a|os|as)$/.test(tokens[at + 1]?.key ?? '');
}

function readDigits(tokens: readonly Token[], text: string, at: number, words: NumberWords): NumberRun {
  let digits = tokens[at]?.key ?? '';
  let to = at + 1;
  // "12 500": thousands apart by a space.
  while (
    tokens[to]?.shape === 'number' &&
    /^\d{3}$/.test(tokens[to]?.key ?? '') &&
    /^-?\d{1,3}(?:\s\d{3})*$/.test(digits) &&
    isThousandsGap(tokens, text, to, words, at)
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
    // "1万2000": what is left of it follows.
    const rest = tokens[to];
    if (rest?.shape !== 'number' || rest.start !== next.end || !/^[万萬億亿兆]$/.test(next.key)) continue;
    const more = readDigits(tokens, text, to, words);
    if (more.value >= magnitude || more.dimension !== '') break;
    return { ...more, from: at, value: value + more.value };
  }
  return { from: at, to, value, dimension: '' };
}

const ORDINAL_ENDING = /^(?:st|nd|rd|th|er|ere|eme|e|o|a)$/;

/** Whether what stands before token `to` parts thousands, in the number from token `from` on. */
function isThousandsGap(tokens: readonly Token[], text: string, to: number, words: NumberWords, from: number): boolean {
  const gap = text.slice(tokens[to - 1]?.end ?? 0, tokens[to]?.start ?? 0);
  if (gap !== ' ') return gap === '\u00a0' || gap === '\u202f' || gap === '\u2009';
  // In English two numbers may stand side by side, but none is "000", nor is an amount followed by a number: "£20 000", "$38 800".
  return words.commaDecimals || tokens[to]?.key === '000' || tokens[from - 1]?.shape === 'sign';
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

/** "One" where it is an article as well: a number only behind tens ("treinta y uno"). */
const ONES: ReadonlySet<string> = new Set('un une uno una um uma ein eins'.split(' '));

function readSpelled(tokens: readonly Token[], at: number, words: NumberWords): NumberRun {
  let total = 0;
  let current = 0;
  let to = at;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (let token = tokens[to]; token !== undefined; token = tokens[to]) {
    const unit =
      words.cardinals.get(token.key) ?? (lastUnit >= 20 && lastUnit < 100 && ONES.has(token.key) ? 1 : undefined);
    const magnitude = token.key.length > 2 || token.key === 'mi' ? words.magnitudes.get(token.key) : undefined;
    if (magnitude !== undefined) {
      if (magnitude === 100 && current < 100) current = (current === 0 ? 1 : current) * 100;
      else {
        // "Mil doscientos millones", "a thousand million": all that was said so often.
        if (total < magnitude) total = (total + current || 1) * magnitude;
        else total += (current === 0 ? 1 : current) * magnitude;
        current = 0;
      }
      lastUnit = Number.POSITIVE_INFINITY;
      to++;
    } else if (unit !== undefined && addsTo(lastUnit, unit, words)) {
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

/** Whether a number word goes on with the number whose last word was `lastUnit`: "trescientas veinte", "dix-sept". */
function addsTo(lastUnit: number, unit: number, words: NumberWords): boolean {
  if (lastUnit === Number.POSITIVE_INFINITY || (lastUnit >= 20 && unit < 20)) return true;
  if (lastUnit === 10 && words.joiners.has('et')) return unit >= 7 && unit <= 9;
  return lastUnit >= 100 && unit < 10 ** Math.floor(Math.log10(lastUnit));
}

function continues(tokens: readonly Token[], at: number, words: NumberWords, lastUnit: number): boolean {
  const key = tokens[at]?.key ?? '';
  if (words.joiners.has('and')) return lastUnit === Number.POSITIVE_INFINITY && words.cardinals.has(key);
  return words.cardinals.has(key) || (ONES.has(key) && lastUnit >= 20) || (words.magnitudes.has(key) && key.length > 3);
}
