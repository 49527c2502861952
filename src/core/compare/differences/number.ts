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
import { CONVERSION_IN_BRACKETS, EXACT, near, roundedFigure, sameFigure } from './same-figure.ts';

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
