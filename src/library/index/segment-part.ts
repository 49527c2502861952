import { putRow } from '../put-row.ts';
import type { LibraryTransaction } from '../schema.ts';
import { type BlockRow, encodeRows } from './encode-rows.ts';
import type { SegmentProgress } from './index-state.ts';
import type { MergedRun } from './merge-runs.ts';
import { PLANES, type PlaneName, type SegmentRow } from './plane.ts';

/**
 * Postings written in one transaction: about 30 ms in Chromium, so that whoever stores an article meanwhile waits no
 * longer than that. Half of it makes twice as many transactions and state writes.
 */
export const STEP_POSTINGS = 100_000;

/** Key space of a plane of 2^rowBits rows, cut so that a part holds about `STEP_POSTINGS` of a segment's. */
export function stepBitsOf(rowBits: number, segmentPostings: number): number {
  return Math.min(rowBits, Math.max(0, Math.ceil(Math.log2(segmentPostings / 2 / STEP_POSTINGS))));
}

/** The keys [low, high) of one part of 2^stepBits. */
export function rangeOfPart(part: number, stepBits: number): readonly [number, number] {
  const keysInStep = 2 ** (32 - stepBits);
  return [part * keysInStep, (part + 1) * keysInStep];
}

/** Parts that are collected together because their postings, about `most`, fit in memory. */
export interface PartBand {
  readonly firstPart: number;
  readonly parts: number;
  readonly range: readonly [number, number];
  /** Postings in each part, about. */
  readonly inPart: number;
}

/** The band that a part, of 2^stepBits of a plane's `postings`, belongs to. */
export function bandOfPart(part: number, stepBits: number, postings: number, most: number): PartBand {
  const inPart = Math.max(1, postings / 2 ** stepBits);
  const atOnce = Math.max(1, Math.floor(most / inPart));
  const firstPart = part - (part % atOnce);
  const parts = Math.min(2 ** stepBits - firstPart, atOnce);
  const range = [rangeOfPart(firstPart, stepBits)[0], rangeOfPart(firstPart + parts - 1, stepBits)[1]] as const;
  return { firstPart, parts, range, inPart };
}

/** Where a segment under construction starts. */
export const FIRST_PART: Pick<SegmentProgress, 'plane' | 'part' | 'common' | 'postings'> = {
  plane: 'copy',
  part: 0,
  common: { copy: { keys: [], counts: [] }, terms: { keys: [], counts: [] } },
  postings: 0,
};

/** One part of a segment, ready to be written. */
export interface EncodedPart {
  readonly rows: readonly BlockRow[];
  readonly postings: number;
  readonly commonKeys: readonly number[];
  readonly commonCounts: readonly number[];
}

/** The rows of the part that is next in a segment under construction, from a run that holds exactly its keys. */
export function encodePart(
  { plane, part, output }: Pick<SegmentProgress, 'plane' | 'part' | 'output'>,
  target: SegmentRow,
  stepBits: number,
  { run, commonKeys, commonCounts }: MergedRun,
): EncodedPart {
  const rowsInStep = 2 ** (target[plane].rowBits - stepBits);
  const rows = encodeRows(output, target, plane, run, part * rowsInStep, (part + 1) * rowsInStep);
  return { rows, postings: run.ids.length, commonKeys, commonCounts };
}

/** Writes the part that is next in a segment under construction; what comes after it, and whether that was the last. */
export function writePart<Progress extends SegmentProgress>(
  tx: LibraryTransaction<'readwrite'>,
  progress: Progress,
  stepBits: number,
  { rows, postings, commonKeys, commonCounts }: EncodedPart,
): { readonly progress: Progress; readonly done: boolean } {
  const { plane, part, store } = progress;
  for (const { key, bytes } of rows) putRow(tx, store, key, bytes);
  const known = progress.common[plane];
  const next: Progress = {
    ...progress,
    part: part + 1,
    postings: progress.postings + postings,
    common: {
      ...progress.common,
      [plane]: { keys: [...known.keys, ...commonKeys], counts: [...known.counts, ...commonCounts] },
    },
  };
  if (next.part < 2 ** stepBits) return { progress: next, done: false };
  const nextPlane = PLANES[PLANES.indexOf(plane) + 1];
  if (nextPlane === undefined) return { progress: next, done: true };
  return { progress: { ...next, plane: nextPlane, part: 0 }, done: false };
}

/** The row of a segment whose parts are all written. */
export function finishedSegment(progress: SegmentProgress, target: SegmentRow, articles: number): SegmentRow {
  const withCommon = (plane: PlaneName) => ({
    ...target[plane],
    commonKeys: Uint32Array.from(progress.common[plane].keys),
    commonCounts: Uint32Array.from(progress.common[plane].counts),
  });
  return {
    ...target,
    articles,
    postings: progress.postings,
    store: progress.store,
    copy: withCommon('copy'),
    terms: withCommon('terms'),
  };
}
