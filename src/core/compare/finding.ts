import type { DifferenceKind, Span } from '../story.ts';
import { type PairReading, spansOf, type TokenRange, textOf } from './pair-reading.ts';

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
}

/** A finding about a range of each side of an aligned pair; null or an empty range where one side says nothing. */
export function findingAt(
  kind: DifferenceKind,
  reading: PairReading,
  a: TokenRange | null,
  b: TokenRange | null,
  key: string | null,
  material: number,
): Finding {
  return {
    kind,
    key,
    aText: a === null ? null : textOf(reading.a, a),
    bText: b === null ? null : textOf(reading.b, b),
    aSpans: a === null ? [] : spansOf(reading.a, a),
    bSpans: b === null ? [] : spansOf(reading.b, b),
    material,
  };
}
