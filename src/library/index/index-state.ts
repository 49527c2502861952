import type { Rebuilding } from '../library.ts';
import { putRow } from '../put-row.ts';
import type { LibraryTransaction, StateRows } from '../schema.ts';
import type { BlockStore, PlaneName } from './plane.ts';

/**
 * Where the index stands. Articles below `tailStart` are in segments; the tail from there on is found by looking at each
 * fingerprint, so storing an article writes no postings at all.
 */
export interface IndexState {
  /** Changes whenever segments or `removed` do: what a context keeps in memory is good for one generation. */
  readonly generation: number;
  readonly tailStart: number;
  readonly nextSegment: number;
  /** Numbers of segments whose rows are to be deleted, a bounded number at a time. */
  readonly garbage: readonly number[];
  /** Rows that were deleted and may lie on disk still (walk-step.ts). Absent: none. */
  readonly swept?: readonly SweptRows[];
  /** How many of them were read over, those of all passes together. Absent: none. */
  readonly walkedRows?: number;
  /** A row was missing or unreadable: all segments must be built again from the fingerprints. */
  readonly damaged: boolean;
  /** While everything is indexed again: ids below this are older than the rebuilding. Null at other times. */
  readonly rebuildUntil: number | null;
}

/** Deleted rows of a store: all from one key to another, both of them included. */
export interface SweptRows {
  readonly store: BlockStore;
  readonly from: number;
  readonly to: number;
}

/** A segment under construction: what is written so far belongs to `output`, which no query sees before the last step. */
export interface SegmentProgress {
  readonly output: number;
  readonly store: BlockStore;
  /** The next step: this part, of 2^stepBits of key space, of this plane. */
  readonly plane: PlaneName;
  readonly part: number;
  readonly common: Readonly<
    Record<PlaneName, { readonly keys: readonly number[]; readonly counts: readonly number[] }>
  >;
  readonly postings: number;
}

/** A merge under way. */
export interface MergeState extends SegmentProgress {
  /** Segment numbers, oldest first. */
  readonly inputs: readonly number[];
  /** Ids removed when the merge began: left out of the output. Later ones stay in `removed`. */
  readonly removed: Uint32Array;
}

/** The oldest articles of the tail on their way into a segment; they stay the tail until the last step. */
export interface BuildState extends SegmentProgress {
  /** They are all articles from the start of the tail up to this id. Of those, removed ones are noted in `removed`. */
  readonly endId: number;
  readonly articles: number;
  /** They are more than memory holds. */
  readonly wide: boolean;
  /** Their postings, about. */
  readonly planned: Readonly<Record<PlaneName, number>>;
}

const NEW_INDEX: IndexState = {
  generation: 0,
  tailStart: 1,
  nextSegment: 1,
  garbage: [],
  damaged: false,
  rebuildUntil: null,
};

type AnyTransaction = LibraryTransaction<IDBTransactionMode>;

export async function readState<Name extends keyof StateRows>(
  tx: AnyTransaction,
  name: Name,
): Promise<StateRows[Name] | undefined> {
  return (await tx.objectStore('state').get(name)) as StateRows[Name] | undefined;
}

/** As `putRow`: whoever waited for it would wait until all rows put before are written. */
export function writeState<Name extends keyof StateRows>(
  tx: LibraryTransaction<'readwrite'>,
  name: Name,
  value: StateRows[Name],
): void {
  putRow(tx, 'state', name, value);
}

export async function readIndexState(tx: AnyTransaction): Promise<IndexState> {
  return (await readState(tx, 'index')) ?? NEW_INDEX;
}

/** How far the index is built again; null when it need not be. */
export function rebuildingOf({ rebuildUntil, tailStart }: IndexState): Rebuilding | null {
  return rebuildUntil === null ? null : { done: Math.min(tailStart, rebuildUntil), total: rebuildUntil };
}
