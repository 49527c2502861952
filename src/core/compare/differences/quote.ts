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
  unclaimed,
} from '../pair-reading.ts';

const QUOTE_MATERIAL = 0.76;

/** Quotations whose words differ, once for each quotation. */
export function findQuoteChanges(context: CompareContext): Finding[] {
  return context.pairs.flatMap(quotesIn);
}

function quotesIn(reading: PairReading): Finding[] {
  const aQuotes = quotedRanges(reading.a);
  const bQuotes = quotedRanges(reading.b);
  const pairs = new Map<string, [TokenRange, TokenRange]>();
  for (const hunk of reading.hunks) {
    const a = unclaimed(reading.a, aRange(hunk));
    const b = unclaimed(reading.b, bRange(hunk));
    if (a.from >= a.to && b.from >= b.to) continue;
    const x = within(aQuotes, a, hunk.aFrom);
    const y = within(bQuotes, b, hunk.bFrom);
    if (x === null || y === null || (reading.reworked && !isSameQuotation(reading, x, y))) continue;
    claim(reading.a, a);
    claim(reading.b, b);
    pairs.set(`${x.from} ${y.from}`, [x, y]);
  }
  const unquoted = lostMarks(reading, aQuotes, bQuotes);
  if (unquoted !== null) return [unquoted];
  return [...pairs.values()].map(([x, y]) => findingAt('quote', reading, x, y, null, QUOTE_MATERIAL));
}

/** Share of the shorter quotation that must be kept in a reworked passage for the two to be one quotation. */
const KEPT = 0.6;

function isSameQuotation(reading: PairReading, x: TokenRange, y: TokenRange): boolean {
  let kept = 0;
  for (let at = x.from; at < x.to; at++) {
    const partner = reading.partner[at] ?? -1;
    if (partner >= y.from && partner < y.to) kept++;
  }
  return kept >= KEPT * Math.min(x.to - x.from, y.to - y.from);
}

const UNQUOTED_MATERIAL = 0.5;
/** Shorter quotations are terms, and quotation marks around a term are a matter of style. */
const STATEMENT_WORDS = 5;

/** A quotation on one side whose words stand on the other without any marks: verbatim against paraphrase. */
function lostMarks(
  reading: PairReading,
  aQuotes: readonly TokenRange[],
  bQuotes: readonly TokenRange[],
): Finding | null {
  if (reading.reworked || (aQuotes.length === 0) === (bQuotes.length === 0)) return null;
  const inA = aQuotes.length > 0;
  if (MARKS.test(inA ? reading.b.text : reading.a.text)) return null;
  const side = inA ? reading.a : reading.b;
  const quote = (inA ? aQuotes : bQuotes).find(
    (range) => range.to - range.from >= STATEMENT_WORDS && !namesWork(side, range),
  );
  if (quote === undefined) return null;
  const other: number[] = [];
  for (const [i, j] of reading.partner.entries()) {
    if (j < 0) continue;
    const [own, there] = inA ? [i, j] : [j, i];
    if (quote.from <= own && own < quote.to) other.push(there);
  }
  if (other.length < KEPT * (quote.to - quote.from)) return null;
  const words = { from: Math.min(...other), to: Math.max(...other) + 1 };
  claim(inA ? reading.a : reading.b, quote);
  claim(inA ? reading.b : reading.a, words);
  return findingAt('quote', reading, inA ? quote : words, inA ? words : quote, null, UNQUOTED_MATERIAL);
}

/** Of a title's words so many begin with a capital: "A Raisin in the Sun". */
const CAPITALISED = 0.6;

/** Whether a quotation is the title of a book or a film, which house styles set in marks, in italics or in neither. */
function namesWork({ tokens, text }: PairSide, { from, to }: TokenRange): boolean {
  const capitals = tokens.slice(from, to).map(({ start }) => isCapital(text.charAt(start)));
  return capitals.at(-1) === true && capitals.filter(Boolean).length >= CAPITALISED * (to - from);
}

function isCapital(letter: string): boolean {
  return letter.toLowerCase() !== letter;
}

/** Marks that may quote: doubles anywhere, singles where no apostrophe stands. */
const MARKS = /["“”„«»]|(?:^|\s)['’‘]|['’](?:\s|$)/;

/** The quotation that a range lies in; for an empty range, the one around its place. */
function within(quotes: readonly TokenRange[], range: TokenRange, place: number): TokenRange | null {
  if (range.from < range.to) return quotes.find((quote) => overlaps(quote, range)) ?? null;
  return quotes.find((quote) => quote.from <= place && place <= quote.to) ?? null;
}

/** Runs of quoted tokens of a side. */
export function quotedRanges(side: PairSide): TokenRange[] {
  const ranges: TokenRange[] = [];
  for (let at = 0; at < side.tokens.length; at++) {
    if (side.quoted[at] === 0) continue;
    const from = at;
    while (at < side.tokens.length && side.quoted[at] === 1) at++;
    ranges.push({ from, to: at });
  }
  return ranges;
}
