import type { AlignedPair, Span } from '../story.ts';
import { FUNCTION_WORDS } from '../text/lexicon/function-words.ts';
import type { Token } from '../text/tokens.ts';
import { diffTokens, type Hunk, type TokenDiff } from './diff-tokens.ts';
import type { PassageReading } from './passages.ts';

/** One side of an aligned pair: the tokens of its passages, one after another. */
export interface PairSide {
  readonly readings: readonly PassageReading[];
  readonly tokens: readonly Token[];
  /** For each token, the index of its passage in `readings`. */
  readonly passageOf: Uint8Array;
  /** 1 where a token stands in quotation marks. */
  readonly quoted: Uint8Array;
  /** The passages' texts joined by a space; token offsets refer to it. */
  readonly text: string;
  /** 1 where some difference already accounts for a token. The modules in differences/ write here, and nothing else. */
  readonly claimed: Uint8Array;
}

/** An aligned pair taken apart for finding what differs in it. */
export interface PairReading {
  readonly pair: AlignedPair;
  /** Place in the alignment: findings keep reading order by it. */
  readonly index: number;
  readonly a: PairSide;
  readonly b: PairSide;
  readonly hunks: readonly Hunk[];
  /** Says so much differently that the places of single words do not answer to each other. */
  readonly reworked: boolean;
  readonly partner: Int32Array;
}

/** A range of tokens of one side, `to` exclusive. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Reads an aligned pair, reworked in any case when less similar than `reworkedBelow`; O(n·m) in the tokens of its two sides. */
export function readPair(
  pair: AlignedPair,
  index: number,
  aReadings: readonly PassageReading[],
  bReadings: readonly PassageReading[],
  weight: (key: string) => number,
  reworkedBelow = 0,
): PairReading {
  const a = sideOf(pair.a, aReadings);
  const b = sideOf(pair.b, bReadings);
  const diff: TokenDiff = diffTokens(
    a.tokens.map((token) => token.key),
    b.tokens.map((token) => token.key),
    weight,
  );
  const changed = diff.hunks.reduce(
    (sum, hunk) => sum + contentWords(a, aRange(hunk)) + contentWords(b, bRange(hunk)),
    0,
  );
  const all = contentWords(a, { from: 0, to: a.tokens.length }) + contentWords(b, { from: 0, to: b.tokens.length });
  const reworked = pair.similarity < reworkedBelow || (changed >= REWORKED_WORDS && changed > REWORKED_SHARE * all);
  return { pair, index, a, b, hunks: diff.hunks, partner: diff.partner, reworked };
}

/** An edited sentence keeps more than half of its content words; short ones fall below by a word or two, hence the words. */
const REWORKED_SHARE = 0.45;
const REWORKED_WORDS = 10;

function contentWords(side: PairSide, range: TokenRange): number {
  let count = 0;
  for (let at = range.from; at < range.to; at++) if (!FUNCTION_WORDS.has(side.tokens[at]?.key ?? '')) count++;
  return count;
}

function sideOf(indexes: readonly number[], all: readonly PassageReading[]): PairSide {
  const readings = indexes.map((index) => all[index]).filter((reading) => reading !== undefined);
  const [only] = readings;
  if (readings.length === 1 && only !== undefined) {
    const { tokens, quoted, passage } = only;
    return {
      readings,
      tokens,
      quoted,
      text: passage.text,
      passageOf: new Uint8Array(tokens.length),
      claimed: new Uint8Array(tokens.length),
    };
  }
  const tokens: Token[] = [];
  const passageOf: number[] = [];
  const quoted: number[] = [];
  let text = '';
  for (const [place, reading] of readings.entries()) {
    const offset = text.length;
    for (const [i, token] of reading.tokens.entries()) {
      tokens.push({ ...token, start: token.start + offset, end: token.end + offset });
      passageOf.push(place);
      quoted.push(reading.quoted[i] ?? 0);
    }
    text += `${reading.passage.text} `;
  }
  return {
    readings,
    tokens,
    passageOf: Uint8Array.from(passageOf),
    quoted: Uint8Array.from(quoted),
    text,
    claimed: new Uint8Array(tokens.length),
  };
}

/** The text of a range of tokens, or null for an empty one. */
export function textOf(side: PairSide, range: TokenRange): string | null {
  const first = side.tokens[range.from];
  const last = side.tokens[range.to - 1];
  return first === undefined || last === undefined || range.to <= range.from
    ? null
    : side.text.slice(first.start, last.end);
}

/** Where a range of tokens stands: one span for each passage it touches. */
export function spansOf(side: PairSide, range: TokenRange): Span[] {
  const spans: Span[] = [];
  for (const [place, reading] of side.readings.entries()) {
    const offset = side.readings.slice(0, place).reduce((sum, { passage }) => sum + passage.text.length + 1, 0);
    let start = -1;
    let end = -1;
    for (let i = range.from; i < range.to; i++) {
      const token = side.tokens[i];
      if (token === undefined || side.passageOf[i] !== place) continue;
      if (start < 0) start = token.start - offset;
      end = token.end - offset;
    }
    if (start >= 0) spans.push({ passage: reading.index, start, end });
  }
  return spans;
}

/** Marks a range as accounted for. */
export function claim(side: PairSide, range: TokenRange): void {
  side.claimed.fill(1, range.from, range.to);
}

/** Whether every token of the range is accounted for; true for an empty range. */
export function isClaimed(side: PairSide, range: TokenRange): boolean {
  for (let i = range.from; i < range.to; i++) if (side.claimed[i] === 0) return false;
  return true;
}

/** The part of a range that no difference accounts for yet, claimed tokens at its ends cut off. */
export function unclaimed(side: PairSide, range: TokenRange): TokenRange {
  let { from, to } = range;
  while (from < to && side.claimed[from] === 1) from++;
  while (to > from && side.claimed[to - 1] === 1) to--;
  return { from, to };
}

/** The tokens of `a` that a hunk covers; empty where only `b` has words. */
export function aRange(hunk: Hunk): TokenRange {
  return { from: hunk.aFrom, to: hunk.aTo };
}

/** The tokens of `b` that a hunk covers; empty where only `a` has words. */
export function bRange(hunk: Hunk): TokenRange {
  return { from: hunk.bFrom, to: hunk.bTo };
}

/** Whether two half-open ranges share a token. An empty range overlaps nothing that only touches it. */
export function overlaps(x: TokenRange, y: TokenRange): boolean {
  return x.from < y.to && y.from < x.to;
}
