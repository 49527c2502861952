import type { SegmentProgress } from './index-state.ts';
import type { SegmentRow } from './plane.ts';
import type { EncodedPart } from './segment-part.ts';

interface KnownPart {
  readonly target: SegmentRow;
  readonly progress: SegmentProgress;
  readonly encoded: EncodedPart;
}

/**
 * The next part of a segment under construction, made while the browser writes the one before: half of the time that it takes
 * to build one. A transaction may still fail, so that the part is asked for by all that it depends on.
 */
export class PartAhead {
  #planned: (() => void) | null = null;
  #known: KnownPart | null = null;

  /** Notes how the next part is made. */
  plan(make: () => void): void {
    this.#planned = make;
  }

  /** Makes what was planned. */
  make(): void {
    const planned = this.#planned;
    this.#planned = null;
    planned?.();
  }

  keep(target: SegmentRow, progress: SegmentProgress, encoded: EncodedPart): void {
    this.#known = { target, progress, encoded };
  }

  /** The part that comes next in this segment, if it is what was made; either way it is forgotten. */
  take(target: SegmentRow, progress: SegmentProgress): EncodedPart | null {
    const known = this.#known;
    this.#known = null;
    return known !== null && isSamePart(known, target, progress) ? known.encoded : null;
  }
}

function isSamePart(known: KnownPart, target: SegmentRow, progress: SegmentProgress): boolean {
  return (
    known.progress.output === progress.output &&
    known.progress.plane === progress.plane &&
    known.progress.part === progress.part &&
    known.target.firstId === target.firstId &&
    known.target.endId === target.endId &&
    known.target.articles === target.articles &&
    known.target.postings === target.postings &&
    known.target.copy.bits === target.copy.bits &&
    known.target.copy.rowBits === target.copy.rowBits &&
    known.target.terms.bits === target.terms.bits &&
    known.target.terms.rowBits === target.terms.rowBits
  );
}
