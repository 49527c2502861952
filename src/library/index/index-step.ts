import type { Connection } from '../connection.ts';
import { readCounters, writeCounters } from '../entries.ts';
import { firstIdOf } from '../row-keys.ts';
import { ALL_STORES, type LibraryTransaction } from '../schema.ts';
import { transact } from '../transact.ts';
import { buildStep } from './build-step.ts';
import type { IndexCache } from './index-cache.ts';
import { type IndexState, readIndexState, readState, writeState } from './index-state.ts';
import { mergeStep } from './merge-step.ts';
import { LONGEST_RUN_SPAN } from './posting-bucket.ts';
import { sweepStep } from './sweep-step.ts';
import { walkStep } from './walk-step.ts';

/**
 * Articles that wait at the end of the library before they are indexed. A cold query reads them all, 0.05 ms each; fewer
 * make more segments to merge.
 */
export const TAIL_LIMIT = 96;
/** While everything is indexed again queries should find more with every step, so segments are smaller. */
const REBUILT_AT_ONCE = 512;

export interface StepRules {
  /** Whether nobody is waiting, so that queries should be made fast; otherwise only what cannot wait is done. */
  readonly patient: boolean;
  /** Articles that may wait at the end; `TAIL_LIMIT` unless told. */
  readonly tailLimit?: number;
}

/** What one step of upkeep came to. */
export interface IndexStep {
  /** Whether there is more to do. */
  readonly more: boolean;
  /** Whether a segment is being built from the tail: what was collected for it is lost with the worker. */
  readonly building: boolean;
  /** Ids of articles whose fingerprint must be made again before anything else. */
  readonly broken: readonly number[];
}

/**
 * One bounded piece of the index's upkeep, in one transaction, most urgent first: index the tail, merge segments, delete
 * what was merged away, get it off the disk. No step reads after it wrote: Chromium then notes the old value of every row that the transaction
 * writes, on disk, in case it must be rolled back.
 */
export async function indexStep(connection: Connection, cache: IndexCache, rules: StepRules): Promise<IndexStep> {
  try {
    return await transact(
      connection,
      'readwrite',
      (tx) => oneStep(tx, cache, rules),
      ALL_STORES,
      () => cache.ahead.make(),
    );
  } catch (error) {
    // A segment that cannot be read: everything is indexed again from the fingerprints.
    if (!(error instanceof RangeError)) throw error;
    await transact(connection, 'readwrite', markDamaged);
    return transact(connection, 'readwrite', (tx) => oneStep(tx, cache, rules));
  }
}

async function oneStep(
  tx: LibraryTransaction<'readwrite'>,
  cache: IndexCache,
  { patient, tailLimit = TAIL_LIMIT }: StepRules,
): Promise<IndexStep> {
  cache.keepTo(tx);
  const [{ nextId, groupsFrom = 0 }, state, building] = await Promise.all([
    readCounters(tx),
    readIndexState(tx),
    readState(tx, 'build'),
  ]);
  if (state.damaged) {
    await startAgain(tx, state, nextId);
    return { more: true, building: false, broken: [] };
  }
  const waiting = nextId - state.tailStart;
  if (building !== undefined || waiting >= tailLimit || (state.rebuildUntil !== null && waiting > 0)) {
    const most = state.rebuildUntil === null ? LONGEST_RUN_SPAN : REBUILT_AT_ONCE;
    return {
      more: true,
      building: state.rebuildUntil === null,
      broken: await buildStep(tx, cache, { state, running: building, nextId, groupsFrom }, most),
    };
  }
  if (state.rebuildUntil !== null) {
    // Whatever was lost is known now: count what there is.
    // No two articles of one row have the same address.
    const counting = tx.objectStore('entries').index('byAddress').count();
    const [articles, counters] = await Promise.all([counting, readCounters(tx)]);
    writeCounters(tx, { ...counters, articles });
    writeState(tx, 'index', { ...state, generation: state.generation + 1, rebuildUntil: null });
    return { more: true, building: false, broken: [] };
  }
  const more = (await mergeStep(tx, cache, patient)) || (await sweepStep(tx)) || (patient && (await walkStep(tx)));
  return { more, building: false, broken: [] };
}

/** Forgets all segments; their articles become the tail again. */
async function startAgain(tx: LibraryTransaction<'readwrite'>, state: IndexState, nextId: number): Promise<void> {
  const segments = tx.objectStore('segments');
  const [numbers, merge, build, oldest] = await Promise.all([
    segments.getAllKeys(),
    readState(tx, 'merge'),
    readState(tx, 'build'),
    tx.objectStore('entries').openKeyCursor(),
  ]);
  const unfinished = [merge, build].flatMap((segment) => segment?.output ?? []);
  const garbage = [...state.garbage, ...numbers, ...unfinished];
  writeState(tx, 'index', {
    ...state,
    generation: state.generation + 1,
    tailStart: oldest === null ? nextId : firstIdOf(oldest.primaryKey),
    // What the state said of numbers may be lost, too.
    nextSegment: Math.max(state.nextSegment, ...garbage.map((number) => number + 1)),
    garbage,
    damaged: false,
    rebuildUntil: nextId,
  });
  await Promise.all([
    segments.clear(),
    tx.objectStore('state').delete('merge'),
    tx.objectStore('state').delete('build'),
    tx.objectStore('state').delete('removed'),
  ]);
}

/** Notes that a part of the index was lost. */
export async function markDamaged(tx: LibraryTransaction<'readwrite'>): Promise<void> {
  const state = await readIndexState(tx);
  if (!state.damaged) writeState(tx, 'index', { ...state, generation: state.generation + 1, damaged: true });
}
