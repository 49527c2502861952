import { reportingVerb } from '../../text/lexicon/reporting-verbs.ts';
import { fullTitle, HONORIFICS, OFFICE_MODIFIERS, OFFICES } from '../../text/lexicon/titles.ts';
import { isNameToken, nameAround } from '../../text/names.ts';
import type { Token } from '../../text/tokens.ts';
import type { CompareContext } from '../compare-context.ts';
import type { Hunk } from '../diff-tokens.ts';
import { type Finding, findingAt } from '../finding.ts';
import {
  aRange,
  bRange,
  claim,
  overlaps,
  type PairReading,
  type PairSide,
  spansOf,
  type TokenRange,
  textOf,
  unclaimed,
} from '../pair-reading.ts';

const HONORIFIC_MATERIAL = 0.25;
const OFFICE_MATERIAL = 0.5;
/** "Sen." for "Senator". */
const ABBREVIATED_MATERIAL = 0.01;

/** Honorifics, ranks and offices before a name that were added, dropped or changed. One difference for each honorific, or office and person. */
export function findTitles(context: CompareContext): Finding[] {
  return context.pairs.filter((reading) => !reading.reworked).flatMap((reading) => titlesIn(reading, context.names));
}

function titlesIn(reading: PairReading, names: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  for (const hunk of reading.hunks) {
    const [a, b] = [unclaimed(reading.a, aRange(hunk)), unclaimed(reading.b, bRange(hunk))];
    const added = a.from === a.to ? ([reading.b, b] as const) : b.from === b.to ? ([reading.a, a] as const) : null;
    const isOffice =
      added === null
        ? isInApposition(reading.a, a, names) && isInApposition(reading.b, b, names)
        : isInApposition(...added, names) || isApposition(...added, names);
    if (!isOffice) continue;
    claim(reading.a, a);
    claim(reading.b, b);
    findings.push(findingAt('title', reading, a, b, null, OFFICE_MATERIAL));
  }
  for (const hunk of reading.hunks) {
    const a = titlesWithin(reading.a, aRange(hunk), names);
    const b = titlesWithin(reading.b, bRange(hunk), names);
    for (let i = 0; i < Math.max(a.length, b.length); i++) {
      const [x, y] = completed(reading, hunk, a[i] ?? null, b[i] ?? null);
      const [from, to] = withoutCommon(titleWords(reading.a, x), titleWords(reading.b, y));
      // "Kessel police chief", "Rahal police chief": the title is the same, a name in it is not.
      if (from.length + to.length > 0 && ![...from, ...to].some(isTitleKey)) continue;
      const key = from.length + to.length === 0 ? null : `${from.join(' ')}>${to.join(' ')}`;
      if (x !== null) claim(reading.a, within(x, aRange(hunk)));
      if (y !== null) claim(reading.b, within(y, bRange(hunk)));
      // "Mr Trump told", "Emma Brand told": another person, of whom the title says nothing.
      if ((x === null) !== (y === null) && isOfAnother(reading, x, y)) continue;
      if (key === null) {
        if (x !== null && y !== null) findings.push(findingAt('style', reading, x, y, null, ABBREVIATED_MATERIAL));
        continue;
      }
      const honorific = [...from, ...to].every((word) => HONORIFICS.has(word));
      const person = honorific ? '' : ` ${personKey(reading, x, y, names)}`;
      findings.push({
        kind: 'title',
        key: `${key}${person}`,
        aText: x === null ? null : textOf(reading.a, x),
        bText: y === null ? null : textOf(reading.b, y),
        aSpans: spansOf(reading.a, x ?? counterpart(reading, 'a', y)),
        bSpans: spansOf(reading.b, y ?? counterpart(reading, 'b', x)),
        material: honorific ? HONORIFIC_MATERIAL : OFFICE_MATERIAL,
      });
    }
  }
  return findings;
}

/** Longest apposition looked into: "Brand, the deputy harbour minister of the republic,". */
const APPOSITION = 8;

/** Whether a range is all of an office that follows a name and a comma: "Brand, *the mayor of Kessel*, said". */
function isApposition(side: PairSide, range: TokenRange, names: ReadonlySet<string>): boolean {
  if (range.to - range.from > APPOSITION || !isNameToken(side.tokens[range.from - 1], names)) return false;
  const gap = (at: number): string =>
    side.text.slice(side.tokens[at - 1]?.end ?? 0, side.tokens[at]?.start ?? side.text.length);
  const words = side.tokens.slice(range.from, range.to);
  return (
    gap(range.from).includes(',') &&
    /^[,.]/.test(gap(range.to)) &&
    words.some(({ key }) => OFFICES.has(key)) &&
    words.every((token) => isPlainWord(token) || isTitleWord(token) || token.shape === 'capital')
  );
}

/** A word that may belong to an office: no verb of saying, no figure. */
function isPlainWord({ key, shape }: Token): boolean {
  return shape === 'lower' && reportingVerb(key) === null;
}

/** Whether a short range lies in the office that follows a name and a comma: "Brand, the *harbour* minister". */
function isInApposition(side: PairSide, range: TokenRange, names: ReadonlySet<string>): boolean {
  if (range.to <= range.from || range.to - range.from > APPOSITION / 2) return false;
  const words = side.tokens.slice(range.from, range.to);
  const whole = words.some(({ key }) => OFFICES.has(key));
  if (!words.every((token) => isTitleWord(token) || OFFICES.has(token.key) || (whole && isPlainWord(token))))
    return false;
  for (let at = range.from; at > Math.max(0, range.from - APPOSITION); at--) {
    const before = side.text.slice(side.tokens[at - 1]?.end ?? 0, side.tokens[at]?.start ?? 0);
    if (before.includes(',')) {
      const office = side.tokens.slice(range.from, range.to + 2).some((token) => OFFICES.has(token.key));
      return office && isNameToken(side.tokens[at - 1], names);
    }
    if (/[.;:!?"“”]/.test(before)) return false;
  }
  return false;
}

/** The titles of a side that stand before a name and overlap a range. */
function titlesWithin(side: PairSide, range: TokenRange, names: ReadonlySet<string>): TokenRange[] {
  const found: TokenRange[] = [];
  for (let at = range.from; at < range.to; at++) {
    const title = titleAround(side.tokens, side.text, at, names);
    if (title === null || side.claimed[at] === 1 || found.some((other) => overlaps(other, title))) continue;
    found.push(title);
  }
  return found;
}

function titleAround(
  tokens: readonly Token[],
  text: string,
  at: number,
  names: ReadonlySet<string>,
): TokenRange | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (!isTitleWord(token)) {
    const leads = token.shape === 'capital' && isTitleWord(tokens[at + 1]) && tight(tokens, text, at + 1);
    return leads ? titleAround(tokens, text, at + 1, names) : null;
  }
  let to = at + 1;
  while (isTitleWord(tokens[to]) && tight(tokens, text, to)) to++;
  // "Dr King": the last of them is the name.
  if (to > at + 1 && !isNamed(tokens, text, to, names) && tokens[to - 1]?.shape === 'capital') to--;
  const next = tokens[to];
  if (next === undefined || !isNamed(tokens, text, to, names)) return null;
  let from = at;
  while (isTitleWord(tokens[from - 1]) && tight(tokens, text, from)) from--;
  // "Russian Foreign Minister", "Kremlin spokesman": capitals before the office say whose.
  while (
    tokens.slice(from, to).some(({ key }) => OFFICES.has(fullTitle(key))) &&
    from > 0 &&
    tokens[from - 1]?.shape === 'capital' &&
    tight(tokens, text, from)
  )
    from--;
  // Modifiers alone ("former Sergei Lavrov") are no title.
  const words = tokens.slice(from, to);
  return words.some(({ key, shape }) => OFFICES.has(key) || (HONORIFICS.has(key) && shape !== 'lower'))
    ? { from, to }
    : null;
}

/** Whether a name follows a title that ends before `to`. */
function isNamed(tokens: readonly Token[], text: string, to: number, names: ReadonlySet<string>): boolean {
  const next = tokens[to];
  return next !== undefined && tight(tokens, text, to) && (isNameToken(next, names) || next.shape === 'capital');
}

function isTitleKey(key: string): boolean {
  return HONORIFICS.has(key) || OFFICES.has(key) || OFFICE_MODIFIERS.has(key);
}

function isTitleWord(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return (
    (HONORIFICS.has(token.key) && token.shape !== 'lower') || OFFICES.has(token.key) || OFFICE_MODIFIERS.has(token.key)
  );
}

function tight(tokens: readonly Token[], text: string, at: number): boolean {
  return /^(?:\.?\s|-)$/.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0));
}

/**
 * The two titles to tell apart. Where a hunk only adds words to a title, the title without them is the other reading ("Prime
 * Minister", "Minister"); an added honorific stands by itself ("chairman Sen. Grassley", "chairman Grassley").
 */
function completed(
  reading: PairReading,
  hunk: Hunk,
  a: TokenRange | null,
  b: TokenRange | null,
): [TokenRange | null, TokenRange | null] {
  if ((a === null) === (b === null)) return [a, b];
  const [side, whole, limits] = a === null ? [reading.b, b, bRange(hunk)] : [reading.a, a, aRange(hunk)];
  if (whole === null) return [a, b];
  const added = within(whole, limits);
  const kept = [...Array(whole.to - whole.from).keys()]
    .map((i) => whole.from + i)
    .filter((at) => at < added.from || at >= added.to);
  const partners = kept.map((at) => (a === null ? reading.partner.indexOf(at) : (reading.partner[at] ?? -1)));
  const isRank = side.tokens.slice(added.from, added.to).every(({ key }) => HONORIFICS.has(key));
  if (isRank || kept.length === 0 || partners.some((at) => at < 0)) return a === null ? [null, added] : [added, null];
  const rest = { from: Math.min(...partners), to: Math.max(...partners) + 1 };
  return a === null ? [rest, whole] : [whole, rest];
}

function within(range: TokenRange, limits: TokenRange): TokenRange {
  return { from: Math.max(range.from, limits.from), to: Math.min(range.to, limits.to) };
}

function titleWords(side: PairSide, range: TokenRange | null): string[] {
  return range === null ? [] : side.tokens.slice(range.from, range.to).map((token) => fullTitle(token.key));
}

/** What is left of two titles when the words they share at either end are taken off: "Chairman Sen", "Chairman" leave "Sen". */
function withoutCommon(x: readonly string[], y: readonly string[]): [string[], string[]] {
  const shorter = Math.min(x.length, y.length);
  let start = 0;
  while (start < shorter && x[start] === y[start]) start++;
  let end = 0;
  while (end < shorter - start && x[x.length - 1 - end] === y[y.length - 1 - end]) end++;
  return [x.slice(start, x.length - end), y.slice(start, y.length - end)];
}

function personKey(
  reading: PairReading,
  x: TokenRange | null,
  y: TokenRange | null,
  names: ReadonlySet<string>,
): string {
  const side = x === null ? reading.b : reading.a;
  const range = x ?? y;
  if (range === null) return '';
  const name = nameAround(side.tokens, side.text, range.to, names);
  return side.tokens[(name?.to ?? range.to + 1) - 1]?.key ?? '';
}

/** Whether the name behind a title that one side alone has is another on the other side. */
function isOfAnother(reading: PairReading, x: TokenRange | null, y: TokenRange | null): boolean {
  const range = x ?? y;
  if (range === null) return false;
  const hunk = reading.hunks.find((each) => overlaps(x === null ? bRange(each) : aRange(each), range));
  if (hunk === undefined) return false;
  const [own, other] = x === null ? [bRange(hunk), aRange(hunk)] : [aRange(hunk), bRange(hunk)];
  return own.to > range.to && other.to > other.from;
}

/** The bare name on one side that bears a title on the other: where the title is missing. */
function counterpart(reading: PairReading, side: 'a' | 'b', title: TokenRange | null): TokenRange {
  if (title === null) return { from: 0, to: 0 };
  const at = side === 'a' ? reading.partner.indexOf(title.to) : (reading.partner[title.to] ?? -1);
  return at < 0 ? { from: 0, to: 0 } : { from: at, to: at + 1 };
}
