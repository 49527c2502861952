import { findDates } from '../../text/dates.ts';
import { exactValue, type Figure, findFigures } from '../../text/figures.ts';
import { FUNCTION_WORDS } from '../../text/lexicon/function-words.ts';
import type { Toll } from '../../text/lexicon/tolls.ts';
import { tollOf } from '../../text/toll-of.ts';
import type { CompareContext } from '../compare-context.ts';
import type { Finding } from '../finding.ts';
import type { PassageReading } from '../passages.ts';
import { isAgeInApposition } from './age-in-apposition.ts';

const TOLL_MATERIAL = 0.95;
const FIGURE_MATERIAL = 0.75;
/** Content words that two unaligned passages must share, beside what is counted, for their figures to be about one thing. */
const SHARED_WORDS = 4;

/**
 * Figures on which two independently written versions disagree although no passages correspond: the same toll (killed,
 * injured, missing ...), the same thing counted in passages that share more words, or measures so close in passages about the
 * same names that they are two readings of one. Only the first figure of each thing in each text speaks, and only if the
 * other text does not have it as well: unsure is silent. O(f²) for f figures, `MOST_FACTS` at most.
 */
export function findConflicts(context: CompareContext): Finding[] {
  if (context.relation !== 'same-event' || !context.english) return [];
  const a = factsOf(context.passages.a, context.days.a, context.language).slice(0, MOST_FACTS);
  const b = factsOf(context.passages.b, context.days.b, context.language).slice(0, MOST_FACTS);
  const aligned = new Set(context.alignment.flatMap((pair) => pair.a.flatMap((x) => pair.b.map((y) => `${x} ${y}`))));
  const isUnsure = (x: Fact, y: Fact): boolean =>
    aligned.has(`${x.passage.index} ${y.passage.index}`) || says(b, x) || says(a, y);
  const findings: Finding[] = [];
  const [aTopics, bTopics] = [firstOf(a), firstOf(b)];
  const spent = new Set<Fact>();
  for (const [topic, x] of aTopics) {
    const y = bTopics.get(topic);
    if (y === undefined || isUnsure(x, y) || ratio(x, y) > MOST_APART) continue;
    if (x.toll === null && !shareWords(x, y, SHARED_WORDS)) continue;
    findings.push(conflict(x, y, x.toll === null ? FIGURE_MATERIAL : TOLL_MATERIAL));
    spent.add(x).add(y);
  }
  for (const [x, y] of closeMeasures(a, b)) {
    if (spent.has(x) || spent.has(y) || isUnsure(x, y)) continue;
    findings.push(conflict(x, y, FIGURE_MATERIAL));
    spent.add(x).add(y);
  }
  return findings;
}

/** Figures of a text that are looked at. More are a table: two of 5,000 figures took some ten seconds. */
const MOST_FACTS = 200;

/** Counts further apart than this, one by the other, are of two things: of 26 conflicts in 613 AllSides pairs 14 were, all wrong. */
const MOST_APART = 2.5;

/** How many times the one is the other, 1 or more; 5 below zero and 5 above are no readings of one thing. */
function ratio(x: Fact, y: Fact): number {
  if (x.figure.low < 0 !== y.figure.low < 0) return Number.POSITIVE_INFINITY;
  const [low, high] = [x.figure.low, y.figure.low].map(Math.abs).sort((one, other) => one - other);
  return (high ?? 0) / (low || 1);
}

/** Two exact figures this close, one by the other, read one gauge twice; with two digits only where it is money. */
const CLOSE_EXACT = 1.03;
const CLOSE_MONEY = 1.05;
const EXACT_DIGITS = 3;
const MONEY_DIGITS = 2;

/** Whether two figures of one dimension are so close, and so exact, that they give one thing differently. */
function isOneMeasure(x: Fact, y: Fact): boolean {
  const { dimension } = x.figure;
  if (dimension !== y.figure.dimension || UNCOUNTED.has(dimension)) return false;
  const digits = Math.min(x.digits, y.digits);
  const money = dimension.startsWith('money');
  const close =
    (digits >= EXACT_DIGITS && ratio(x, y) <= CLOSE_EXACT) ||
    (money && digits >= MONEY_DIGITS && ratio(x, y) <= CLOSE_MONEY);
  return close && shareWords(x, y, money ? SHARED_BY_AMOUNTS : SHARED_BY_MEASURES);
}

/** The pairs of figures that give one thing differently, the closest first, so that the order of the texts does not count. */
function closeMeasures(a: readonly Fact[], b: readonly Fact[]): (readonly [Fact, Fact])[] {
  const exact = b.filter(({ digits }) => digits >= MONEY_DIGITS);
  return a
    .filter(({ digits }) => digits >= MONEY_DIGITS)
    .flatMap((x) => exact.filter((y) => isOneMeasure(x, y)).map((y) => [x, y] as const))
    .sort(
      ([x, y], [v, w]) =>
        ratio(x, y) - ratio(v, w) || x.passage.index + y.passage.index - v.passage.index - w.passage.index,
    );
}

/** Content words that the passages of two close measures must share; of amounts there are many in one story. */
const SHARED_BY_MEASURES = 1;
const SHARED_BY_AMOUNTS = 3;

/** Significant digits a figure is given with: 13,000 has two. */
function digitsOf({ low, factor }: Figure): number {
  return String(Number((low / factor).toPrecision(9)))
    .replace(/e.*$/, '')
    .replace(/[-.]/g, '')
    .replace(/^0+|0+$/g, '').length;
}

interface Fact {
  readonly figure: Figure;
  readonly passage: PassageReading;
  /** What it counts: "toll dead"; null when that is not told. */
  readonly topic: string | null;
  readonly toll: Toll | null;
  /** Significant digits it is given with. */
  readonly digits: number;
  /** The content words of its passage. */
  readonly words: ReadonlySet<string>;
}

function factsOf(passages: readonly PassageReading[], day: number, language: string | null): Fact[] {
  return passages.flatMap((passage) => {
    const { tokens } = passage;
    const dates = findDates(tokens, passage.passage.text, day, language);
    const words = new Set(tokens.map(({ key }) => key).filter((key) => !FUNCTION_WORDS.has(key)));
    return findFigures(tokens, passage.passage.text, language)
      .filter(
        (figure) =>
          !dates.some(({ from, to }) => from < figure.to && figure.from < to) &&
          !isAgeInApposition(figure, tokens, passage.passage.text),
      )
      .map((figure) => {
        const toll = tollOf(figure, tokens, passage.passage.text);
        return { figure, passage, toll, topic: topicOf(figure, toll), digits: digitsOf(figure), words };
      });
  });
}

/** The first fact of each topic. */
function firstOf(facts: readonly Fact[]): Map<string, Fact> {
  const first = new Map<string, Fact>();
  for (const fact of facts) if (fact.topic !== null && !first.has(fact.topic)) first.set(fact.topic, fact);
  return first;
}

/** Things counted in every text, of which two counts need not be of one. */
const GENERAL: ReadonlySet<string> = new Set(
  'people person men women children years days hours minutes weeks months times percent countries others members ago year day old officials'.split(
    ' ',
  ),
);

/** Dimensions in which two texts often name unlike things alike. */
const UNCOUNTED: ReadonlySet<string> = new Set(['ordinal', 'vague', 'times', 'time']);

function topicOf({ dimension, subject }: Figure, toll: Toll | null): string | null {
  if (toll !== null) return `toll ${toll}`;
  if (UNCOUNTED.has(dimension)) return null;
  return subject === null || GENERAL.has(subject) ? null : `${dimension} ${subject}`;
}

/** Figures this close are one, rounded, when either is rounded. */
const ROUNDED = 1.03;

/** Whether a text gives a figure too, exactly or rounded. */
function says(facts: readonly Fact[], fact: Fact): boolean {
  const { dimension, low, high } = fact.figure;
  return facts.some(({ figure, digits }) => {
    if (figure.dimension !== dimension) return false;
    // A range may be none: "737-8".
    if (figure.low === low || (figure.low <= high && low <= figure.high)) return true;
    const exact = Math.min(digits, fact.digits) >= EXACT_DIGITS;
    return !exact && isRounded(figure.low, high) && isRounded(low, figure.high);
  });
}

/** Whether `low` is under `high`, or over it by no more than rounding: below zero that is the other way round. */
function isRounded(low: number, high: number): boolean {
  return low <= (high < 0 ? high / ROUNDED : high * ROUNDED);
}

/** Whether two passages have so many content words in common beside what both count: what one counts the other may speak of. */
function shareWords(x: Fact, y: Fact, least: number): boolean {
  let shared = 0;
  for (const word of x.words) {
    if (y.words.has(word) && (word !== x.figure.subject || word !== y.figure.subject)) shared++;
    if (shared >= least) return true;
  }
  return false;
}

function conflict(x: Fact, y: Fact, material: number): Finding {
  const [a, b] = [placeOf(x), placeOf(y)];
  const toll = x.toll === y.toll ? x.toll : null;
  return {
    kind: 'number',
    key: null,
    aText: a.text,
    bText: b.text,
    aSpans: [a.span],
    bSpans: [b.span],
    material,
    toll,
    values: { a: exactValue(x.figure), b: exactValue(y.figure) },
  };
}

function placeOf({ figure, passage: { tokens, passage, index } }: Fact): {
  text: string;
  span: { passage: number; start: number; end: number };
} {
  const start = tokens[figure.from]?.start ?? 0;
  const end = tokens[figure.to - 1]?.end ?? start;
  return { text: passage.text.slice(start, end), span: { passage: index, start, end } };
}
