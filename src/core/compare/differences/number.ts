import { findDates } from '../../text/dates.ts';
import { exactValue, type Figure, findFigures } from '../../text/figures.ts';
import type { Toll } from '../../text/lexicon/tolls.ts';
import { wordList } from '../../text/lexicon/word-list.ts';
import { tollOf } from '../../text/toll-of.ts';
import type { CompareContext } from '../compare-context.ts';
import { type Finding, findingAt } from '../finding.ts';
import {
  aRange,
  bRange,
  claim,
  overlaps,
  type PairReading,
  type PairSide,
  type TokenRange,
  textOf,
} from '../pair-reading.ts';
import { isAgeInApposition } from './age-in-apposition.ts';
import { pairTouched } from './pair-touched.ts';

/** Two measures closer than this are one, converted and rounded: 150 km is "93 miles", 240 km "150 miles". */
const CONVERSION_TOLERANCE = 0.02;
/** So is one rounded to the digits that the other is given in, up to this much: "60 miles" is "100 kilometres"; of less than ten "two miles" is "three". */
const ROUNDED_CONVERSION = 0.05;
const ROUNDED_CONVERSION_BELOW_TEN = 0.07;
/** In one unit figures are the same or not; this is for the arithmetic. */
const EXACT = 1e-9;
/** A figure that stands in an inserted stretch of more tokens than this is part of new wording, not a changed number. */
const LONE_FIGURE_STRETCH = 6;

/** Figures that differ in aligned passages: number. The same figure written otherwise: style. */
export function findNumbers(context: CompareContext): Finding[] {
  return context.pairs.flatMap((reading) => numbersIn(reading, context));
}

function numbersIn(reading: PairReading, context: CompareContext): Finding[] {
  const a = figuresOf(reading.a, context.days.a, context.language);
  const b = figuresOf(reading.b, context.days.b, context.language);
  if (a.length === 0 && b.length === 0) return [];
  const close = !reading.reworked;
  const isSame = context.relation === 'same-copy' ? sameFigure : roundedFigure;
  const paired = pairTouched(reading, a, b, isSame, fits);
  const findings: Finding[] = [];
  for (const [x, y] of paired.same) {
    if (keysOf(reading.a, x) !== keysOf(reading.b, y)) {
      const key = `figure ${keysOf(reading.a, x)}>${keysOf(reading.b, y)}`;
      findings.push(findingAt('style', reading, x, y, key, STYLE_MATERIAL));
    }
    claim(reading.a, x);
    claim(reading.b, y);
  }
  for (const [x, y] of paired.changed) {
    if (!close && !fits(x, y)) continue;
    if (claimsEnds(reading, x, b, 'a') || claimsEnds(reading, y, a, 'b') || isOfAnother(reading, a, b, x, y)) continue;
    const key = `${keysOf(reading.a, x)}>${keysOf(reading.b, y)}`;
    findings.push(numberAt(reading, x, y, x, y, key, materialOf(x, commonToll(x, y, reading))));
    claim(reading.a, x);
    claim(reading.b, y);
  }
  if (close) findings.push(...changedBounds(reading, a, b));
  // What a report of one's own does not count, it need not.
  if (close && context.relation === 'same-copy') {
    for (const hunk of reading.hunks) {
      const [inA, inB] = [aRange(hunk), bRange(hunk)];
      dropConversions(reading, paired.aOnly, a, 'a');
      dropConversions(reading, paired.bOnly, b, 'b');
      for (const x of paired.aOnly)
        if (standsAlone(x, inA, reading.a)) findings.push(oneSided(reading, x, quantifierIn(reading.b, inB), x, null));
      for (const y of paired.bOnly)
        if (standsAlone(y, inB, reading.b)) findings.push(oneSided(reading, quantifierIn(reading.a, inA), y, null, y));
    }
  }
  return findings;
}

/** "3.5 to 4.4 percent", "to 4.4 percent, from 3.5": the other passage has both ends of the range, which are accounted for. */
function claimsEnds(reading: PairReading, range: Figure, others: readonly Figure[], which: 'a' | 'b'): boolean {
  if (range.low === range.high) return false;
  const ends = [range.low, range.high].map((value) =>
    others.find(({ low, high, dimension }) => dimension === range.dimension && low === high && near(low, value, EXACT)),
  );
  if (ends.some((end) => end === undefined)) return false;
  claim(reading[which], range);
  for (const end of ends) if (end !== undefined) claim(reading[which === 'a' ? 'b' : 'a'], end);
  return true;
}

/** Whether two figures in one place are of different things: a share and its whole, an age and a count. One written alike is no change. */
function isOfAnother(reading: PairReading, a: readonly Figure[], b: readonly Figure[], x: Figure, y: Figure): boolean {
  return (
    keysOf(reading.a, x) === keysOf(reading.b, y) ||
    b.some((share) => isShareOf(share, y, reading.b) && isAligned(reading, x, share)) ||
    a.some((share) => isShareOf(share, x, reading.a) && isAligned(reading, share, y)) ||
    isAgeInApposition(x, reading.a.tokens, reading.a.text) !== isAgeInApposition(y, reading.b.tokens, reading.b.text)
  );
}

/** "Six of the town's eight schools": the figure and "of" before the whole. */
function isShareOf(share: Figure, whole: Figure, { tokens }: PairSide): boolean {
  return share.to < whole.from && whole.from - share.to <= SHARE_REACH && tokens[share.to]?.key === 'of';
}

/** Whether two figures are one word of both passages. */
function isAligned({ partner }: PairReading, a: Figure, b: Figure): boolean {
  const at = partner[a.from] ?? -1;
  return b.from <= at && at < b.to;
}

/** Tokens from "of" to the whole: "of the town's eight". */
const SHARE_REACH = 5;

const STYLE_MATERIAL = 0.02;
const NUMBER_MATERIAL = 0.82;
/** Nothing that a count can say matters more to a reader than how many died; then how many were hurt or are missing. */
const DEATHS_MATERIAL = 0.98;
const HARM_MATERIAL = 0.94;
const HARM: ReadonlySet<Toll> = new Set(['injured', 'missing', 'victims']);
const RANK_MATERIAL = 0.7;
const ONE_SIDED_MATERIAL = 0.6;

/** Words before a figure in which its bound stands: "more than", "at least". */
const BOUND_REACH = 3;

/** The same figure under another bound: "more than 40", "fewer than 40". "About 40" and "40" are left to wording. */
function changedBounds(reading: PairReading, a: readonly Figure[], b: readonly Figure[]): Finding[] {
  const findings: Finding[] = [];
  for (const x of a) {
    const y = b.find((other) => reading.partner[x.from] === other.from && sameFigure(x, other));
    if (y === undefined || x.bound === y.bound || (x.bound ?? 'about') === (y.bound ?? 'about')) continue;
    const hunk = reading.hunks.find(
      ({ aTo, bTo }) => aTo <= x.from && aTo > x.from - BOUND_REACH && bTo <= y.from && bTo > y.from - BOUND_REACH,
    );
    if (hunk === undefined) continue;
    claim(reading.a, aRange(hunk));
    claim(reading.b, bRange(hunk));
    const [inA, inB] = [
      { from: hunk.aFrom, to: x.to },
      { from: hunk.bFrom, to: y.to },
    ];
    // "More than 40" and "fewer than 40" come to the same and are two readings.
    findings.push({ ...numberAt(reading, inA, inB, x, y, null, ONE_SIDED_MATERIAL), values: null });
  }
  return findings;
}

/** Say how many without a figure: "several people" for "dozens of people". */
const QUANTIFIERS = wordList('several many some few numerous most all both countless');

/** A quantifier that stands where the other side has a figure, or the empty place. */
function quantifierIn(side: PairSide, hunk: TokenRange): TokenRange {
  const alone = hunk.to - hunk.from === 1 && QUANTIFIERS.has(side.tokens[hunk.from]?.key ?? '');
  return alone ? hunk : { from: hunk.from, to: hunk.from };
}

function oneSided(reading: PairReading, a: TokenRange, b: TokenRange, x: Figure | null, y: Figure | null): Finding {
  claim(reading.a, a);
  claim(reading.b, b);
  return numberAt(reading, a, b, x, y, null, ONE_SIDED_MATERIAL);
}

/** A finding with what its figures count and come to. */
function numberAt(
  reading: PairReading,
  a: TokenRange,
  b: TokenRange,
  x: Figure | null,
  y: Figure | null,
  key: string | null,
  material: number,
): Finding {
  const values = { a: x && exactValue(x), b: y && exactValue(y) };
  return { ...findingAt('number', reading, a, b, key, material), toll: commonToll(x, y, reading), values };
}

function figuresOf(side: PairSide, day: number, language: string | null): Figure[] {
  const dates = findDates(side.tokens, side.text, day, language).filter(({ counted }) => !counted);
  return findFigures(side.tokens, side.text, language).filter(
    (figure) => !dates.some((date) => overlaps(date, figure)),
  );
}

function sameFigure(a: Figure, b: Figure): boolean {
  if (a.dimension !== b.dimension) return isUnnamed(a, b) || isUnnamed(b, a);
  if (a.dimension === 'temperature' && a.factor !== b.factor) return Math.abs(a.low - b.low) < ROUNDED_DEGREES;
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
function roundedFigure(a: Figure, b: Figure): boolean {
  if (sameFigure(a, b)) return true;
  // "Three kilometres", "two miles": converted and rounded to a digit.
  if (a.dimension === b.dimension && a.factor !== b.factor && near(a.low, b.low, CONVERSION_IN_BRACKETS)) return true;
  const small = Math.max(a.high, b.high) < EXACT_BELOW && a.dimension === '';
  return a.dimension === b.dimension && !small && near(a.low, b.low, ROUNDED) && near(a.high, b.high, ROUNDED);
}

const ROUNDED = 0.03;
const EXACT_BELOW = 1000;

function near(x: number, y: number, tolerance: number): boolean {
  return Math.abs(x - y) <= tolerance * Math.max(Math.abs(x), Math.abs(y));
}

function fits(a: Figure, b: Figure): boolean {
  return (
    a.dimension === b.dimension &&
    (a.dimension !== '' || a.subject === null || b.subject === null || a.subject === b.subject)
  );
}

/** "800 km (500 miles)": a measure in brackets behind the same measure says nothing new. */
function dropConversions(
  reading: PairReading,
  only: readonly Figure[],
  all: readonly Figure[],
  which: 'a' | 'b',
): void {
  const side = reading[which];
  for (const figure of only) {
    const before = all.find(({ to }) => to === figure.from);
    const gap = side.text.slice(side.tokens[figure.from - 1]?.end ?? 0, side.tokens[figure.from]?.start ?? 0);
    if (before === undefined || !gap.includes('(') || before.dimension !== figure.dimension || before.dimension === '')
      continue;
    if (near(before.low, figure.low, CONVERSION_IN_BRACKETS)) claim(side, figure);
  }
}

/** Conversions in brackets are rounded freely. */
const CONVERSION_IN_BRACKETS = 0.1;

function standsAlone(figure: Figure, hunk: TokenRange, side: PairSide): boolean {
  const short = hunk.to - hunk.from <= LONE_FIGURE_STRETCH && side.tokens[figure.from]?.key !== 'one';
  return (
    short &&
    side.claimed[figure.from] === 0 &&
    side.quoted[figure.from] === 0 &&
    hunk.from <= figure.from &&
    figure.to <= hunk.to
  );
}

function materialOf({ dimension }: Figure, toll: Toll | null): number {
  if (dimension === 'ordinal') return RANK_MATERIAL;
  if (toll === 'dead') return DEATHS_MATERIAL;
  return toll !== null && HARM.has(toll) ? HARM_MATERIAL : NUMBER_MATERIAL;
}

/** What both figures count, by either's own words where the other says nothing of it. */
function commonToll(x: Figure | null, y: Figure | null, { a, b }: PairReading): Toll | null {
  const one = x && tollOf(x, a.tokens, a.text);
  const other = y && tollOf(y, b.tokens, b.text);
  return one === null || other === null || one === other ? (one ?? other) : null;
}

function keysOf(side: PairSide, range: TokenRange): string {
  return (textOf(side, range) ?? '').toLowerCase();
}
