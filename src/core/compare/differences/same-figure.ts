import type { Figure } from '../../text/figures.ts';
import { wordList } from '../../text/lexicon/word-list.ts';

/** Two measures closer than this are one, converted and rounded: 150 km is "93 miles", 240 km "150 miles". */
const CONVERSION_TOLERANCE = 0.02;
/** So is one rounded to the digits that the other is given in, up to this much: "60 miles" is "100 kilometres"; of less than ten "two miles" is "three". */
const ROUNDED_CONVERSION = 0.05;
const ROUNDED_CONVERSION_BELOW_TEN = 0.07;
/** In one unit figures are the same or not; this is for the arithmetic. */
export const EXACT = 1e-9;
/** Conversions in brackets are rounded freely. */
export const CONVERSION_IN_BRACKETS = 0.1;

/** Whether two figures of one copy are the same, units converted: 150 km is 93 miles, "5 degrees" is 5C. */
export function sameFigure(a: Figure, b: Figure): boolean {
  if (a.dimension !== b.dimension) return isUnnamed(a, b) || isUnnamed(b, a);
  if (a.dimension === 'temperature' && a.factor !== b.factor)
    return Math.max(Math.abs(a.low - b.low), Math.abs(a.high - b.high)) < ROUNDED_DEGREES;
  const converted = a.factor !== b.factor && !a.dimension.startsWith('money');
  if (isOfOtherSystem(a, b) && (isRoundedTo(a, b) || isRoundedTo(b, a))) return true;
  const tolerance = converted ? CONVERSION_TOLERANCE : EXACT;
  return near(a.low, b.low, tolerance) && near(a.high, b.high, tolerance);
}

/** What is converted between metric and other units; "23 months" and "two years" are two terms. */
const CONVERTED = wordList('length area mass volume speed');

/** Whether two measures are in units of two systems: metres and kilometres are of one, and 1,900 metres is not two kilometres. */
function isOfOtherSystem(a: Figure, b: Figure): boolean {
  const power = Math.log10(a.factor / b.factor);
  return CONVERTED.has(a.dimension) && Math.abs(power - Math.round(power)) > EXACT;
}

/** Whether a figure, said in the other's unit and rounded to as many digits, is the other. */
function isRoundedTo(figure: Figure, other: Figure): boolean {
  return (['low', 'high'] as const).every((end) => {
    const said = other[end] / other.factor;
    const converted = figure[end] / other.factor;
    const tolerance = said < 10 ? ROUNDED_CONVERSION_BELOW_TEN : ROUNDED_CONVERSION;
    return near(figure[end], other[end], tolerance) && near(Number(converted.toPrecision(digitsOf(said))), said, EXACT);
  });
}

/** Digits up to the last that is not 0: 2 of 150. */
function digitsOf(value: number): number {
  const [digits = ''] = value.toExponential().split('e');
  return digits.replace(/[-.]/g, '').length;
}

/** A temperature is converted to whole degrees, of either kind, whatever share of it that is. */
const ROUNDED_DEGREES = 0.6;

/** Whether `plain` is `measure` with its unit left out, or written so that it reads as another. */
function isUnnamed(plain: Figure, measure: Figure): boolean {
  return [isAge, isWeight, isDegrees, isMetres, isPoints].some((isOne) => isOne(plain, measure));
}

/** "A lead of 5 points" and "5 percentage points". */
function isPoints(plain: Figure, { dimension, low, factor }: Figure): boolean {
  return (
    plain.dimension === '' &&
    dimension === 'points' &&
    /^points?$/.test(plain.subject ?? '') &&
    near(plain.low, low / factor, EXACT)
  );
}

/** "5 degrees" and "5C". */
function isDegrees(plain: Figure, { dimension, low }: Figure): boolean {
  const inFahrenheit = low * 1.8 + 32;
  return (
    plain.dimension === 'degree' &&
    dimension === 'temperature' &&
    (near(plain.low, low, EXACT) || near(plain.low, inFahrenheit, EXACT))
  );
}

/** "3 m" and "three metres": what reads as millions is a length where the other gives one. */
function isMetres(millions: Figure, length: Figure): boolean {
  return (
    millions.dimension === '' &&
    length.dimension === 'length' &&
    near(millions.low / MILLION, length.low, CONVERSION_TOLERANCE)
  );
}

const MILLION = 1e6;

/** "Megan, 7" and "7-year-old Megan". */
function isAge(plain: Figure, years: Figure): boolean {
  return plain.dimension === '' && years.dimension === 'time' && near(plain.low, years.low / years.factor, EXACT);
}

/** "200 pounds" and "91 kg": what reads as money is a weight where the other gives one. */
function isWeight(pounds: Figure, mass: Figure): boolean {
  return (
    pounds.dimension === 'money:GBP' &&
    mass.dimension === 'mass' &&
    near(pounds.low * KG_A_POUND, mass.low, CONVERSION_TOLERANCE)
  );
}

const KG_A_POUND = 0.45359237;

/** In reports of one's own "2.123 million" and "2.1 million" are one figure; small counts are exact. */
export function roundedFigure(a: Figure, b: Figure): boolean {
  if (sameFigure(a, b)) return true;
  // "Three kilometres", "two miles": converted and rounded to a digit.
  if (a.dimension === b.dimension && a.factor !== b.factor && near(a.low, b.low, CONVERSION_IN_BRACKETS)) return true;
  const small = Math.max(a.high, b.high) < EXACT_BELOW && a.dimension === '';
  return a.dimension === b.dimension && !small && near(a.low, b.low, ROUNDED) && near(a.high, b.high, ROUNDED);
}

const ROUNDED = 0.03;
const EXACT_BELOW = 1000;

/** Whether two numbers are apart by no more than a share of the larger. */
export function near(x: number, y: number, tolerance: number): boolean {
  return Math.abs(x - y) <= tolerance * Math.max(Math.abs(x), Math.abs(y));
}
