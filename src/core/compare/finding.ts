import type { Difference, DifferenceKind, Span } from '../story.ts';
import { type PairReading, type PairSide, spansOf, type TokenRange, textOf } from './pair-reading.ts';

/** One place where two versions differ. Findings of one kind with the same key are one systematic difference. */
export interface Finding {
  readonly kind: DifferenceKind;
  /** Null: never grouped. */
  readonly key: string | null;
  readonly aText: string | null;
  readonly bText: string | null;
  readonly aSpans: readonly Span[];
  readonly bSpans: readonly Span[];
  readonly material: number;
  /** As in `Difference`. */
  readonly toll?: Difference['toll'];
  readonly values?: Difference['values'];
}

/**
 * A finding about a range of each side of an aligned pair. Where one range is empty, both take in the shared word before it
 * (or behind it), so that both readings can be quoted and shown in their place: "was arrested", "was allegedly arrested".
 */
export function findingAt(
  kind: DifferenceKind,
  reading: PairReading,
  aRange: TokenRange,
  bRange: TokenRange,
  key: string | null,
  material: number,
): Finding {
  const ranges =
    isEmpty(aRange) || isEmpty(bRange) ? withSharedWord(reading, aRange, bRange) : { a: aRange, b: bRange };
  const { a, b } = inWholeWords(reading, ranges.a, ranges.b);
  return {
    kind,
    key,
    aText: textOf(reading.a, a),
    bText: textOf(reading.b, b),
    aSpans: spansOf(reading.a, a),
    bSpans: spansOf(reading.b, b),
    material,
  };
}

/** Takes in the verb that "n't" hangs on, and on the other side its partner: "didn't" for "did not". */
function inWholeWords(reading: PairReading, a: TokenRange, b: TokenRange): { a: TokenRange; b: TokenRange } {
  const [inA, inB] = [isHung(reading.a, a), isHung(reading.b, b)];
  if (!inA && !inB) return { a, b };
  const together = isSharedBefore(reading, a, b);
  return {
    a: inA || together ? { from: a.from - 1, to: a.to } : a,
    b: inB || together ? { from: b.from - 1, to: b.to } : b,
  };
}

/** Whether a range begins with the "n't" of a word. */
function isHung({ tokens, text }: PairSide, range: TokenRange): boolean {
  const [stem, first] = [tokens[range.from - 1], tokens[range.from]];
  if (isEmpty(range) || stem === undefined || first === undefined || stem.end !== first.start) return false;
  return /^n['’ʼ‘]t$/iu.test(text.slice(first.start, first.end));
}

/** Whether the words before two ranges are partners. At the start of a text there is none: -1 is also who has no partner. */
function isSharedBefore(reading: PairReading, a: TokenRange, b: TokenRange): boolean {
  return a.from > 0 && b.from > 0 && reading.partner[a.from - 1] === b.from - 1;
}

function isEmpty(range: TokenRange): boolean {
  return range.to <= range.from;
}

function withSharedWord(reading: PairReading, a: TokenRange, b: TokenRange): { a: TokenRange; b: TokenRange } {
  if (isSharedBefore(reading, a, b)) {
    return { a: { from: a.from - 1, to: a.to }, b: { from: b.from - 1, to: b.to } };
  }
  if (a.to < reading.a.tokens.length && reading.partner[a.to] === b.to) {
    return { a: { from: a.from, to: a.to + 1 }, b: { from: b.from, to: b.to + 1 } };
  }
  return { a, b };
}
