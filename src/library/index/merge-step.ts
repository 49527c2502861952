import type { LibraryTransaction } from '../schema.ts';
import { decodeBlock } from './block-codec.ts';
import { blockStarts } from './bundle.ts';
import type { IndexCache, Segment } from './index-cache.ts';
import { type MergeState, readIndexState, readState, writeState } from './index-state.ts';
import { type MergeInput, mergeRuns } from './merge-runs.ts';
import { planMerge } from './plan-merge.ts';
import { blockOf, frameOf, type PlaneName, planeShape, rowKey, type SegmentRow } from './plane.ts';
import { RunBuilder } from './posting-run.ts';
import { encodePart, FIRST_PART, finishedSegment, rangeOfPart, stepBitsOf, writePart } from './segment-part.ts';

/** Share of a segment's articles that may be removed before it is written anew. */
const REMOVED_SHARE = 0.1;

/** Does one step of the merge under way, or begins the one that is due. Resolves to false when there is nothing to do. */
export async function mergeStep(
  tx: LibraryTransaction<'readwrite'>,
  cache: IndexCache,
  patient: boolean,
): Promise<boolean> {
  const { segments, removed, whole } = await cache.snapshot(tx);
  if (!whole) throw new RangeError('A segment of the index is lost.');
  const running = await readState(tx, 'merge');
  const merge = running ?? (await beginMerge(tx, segments, removed, patient));
  if (merge === null) return false;
  const inputs = merge.inputs.flatMap((number) => segments.filter((segment) => segment.number === number));
  if (inputs.length !== merge.inputs.length) throw new RangeError('A merge of segments that are not there.');

  const target = targetOf(inputs);
  const stepBits = stepBitsOf(target[merge.plane].rowBits, target.postings);
  const range = rangeOfPart(merge.part, stepBits);
  const gone = new Set(merge.removed);
  const runs = await Promise.all(inputs.map((segment) => readPart(tx, cache, segment, merge.plane, range)));
  const merged = mergeRuns(runs, range, target.articles, gone.size > 0 ? (id) => gone.has(id) : null);
  const { progress, done } = writePart(tx, merge, stepBits, encodePart(merge, target, stepBits, merged));
  if (done) await finish(tx, progress, target);
  else writeState(tx, 'merge', progress);
  return true;
}

async function beginMerge(
  tx: LibraryTransaction<'readwrite'>,
  segments: readonly Segment[],
  removed: ReadonlySet<number>,
  patient: boolean,
): Promise<MergeState | null> {
  const state = await readIndexState(tx);
  const plan = planMerge(
    segments.map(({ articles }) => articles),
    patient,
  );
  const [from, to] = plan ?? (patient ? mostlyRemoved(segments, removed) : null) ?? [0, 0];
  if (from === to) return null;
  writeState(tx, 'index', {
    ...state,
    generation: state.generation + 1,
    nextSegment: state.nextSegment + 1,
  });
  return {
    ...FIRST_PART,
    inputs: segments.slice(from, to).map(({ number }) => number),
    output: state.nextSegment,
    store: from > 0 ? 'blocks' : segments[0]?.store === 'mainBlocksA' ? 'mainBlocksB' : 'mainBlocksA',
    removed: Uint32Array.from(removed).sort(),
  };
}

/** The oldest segment of which so much was removed that it is worth writing anew. */
function mostlyRemoved(segments: readonly Segment[], removed: ReadonlySet<number>): readonly [number, number] | null {
  if (removed.size === 0) return null;
  const at = segments.findIndex(({ firstId, endId, articles }) => {
    let gone = 0;
    for (const id of removed) if (id >= firstId && id < endId) gone++;
    return gone > 0 && gone >= articles * REMOVED_SHARE;
  });
  return at < 0 ? null : [at, at + 1];
}

/** What the merge of `inputs` will be, as far as it is known before the end. */
function targetOf(inputs: readonly Segment[]): SegmentRow {
  const sum = (of: (segment: Segment) => number) => inputs.reduce((total, segment) => total + of(segment), 0);
  const postings = sum((segment) => segment.postings);
  // Both planes are cut as if they held half of the postings: which is near enough for even blocks.
  const shape = {
    ...planeShape(postings / 2, postings),
    commonKeys: new Uint32Array(),
    commonCounts: new Uint32Array(),
  };
  return {
    firstId: inputs[0]?.firstId ?? 0,
    endId: inputs.at(-1)?.endId ?? 0,
    articles: sum((segment) => segment.articles),
    postings,
    copy: shape,
    terms: shape,
  };
}

/** The lists of a segment's plane for the blocks that meet a range of keys. @throws {RangeError} when a row is lost. */
async function readPart(
  tx: LibraryTransaction<'readwrite'>,
  cache: IndexCache,
  segment: Segment,
  plane: PlaneName,
  [low, high]: readonly [number, number],
): Promise<MergeInput> {
  const { bits, rowBits, commonKeys, commonCounts } = segment[plane];
  const [firstRow, lastRow] = [blockOf(low, rowBits), blockOf(high - 1, rowBits)];
  const rows = await readRowRange(tx, cache, segment, plane, firstRow, lastRow);
  const blocksInRow = 2 ** (bits - rowBits);
  const builder = new RunBuilder();
  const [firstBlock, lastBlock] = [blockOf(low, bits), blockOf(high - 1, bits)];
  rows.forEach((row, at) => {
    const starts = blockStarts(row, blocksInRow);
    const firstInRow = (firstRow + at) * blocksInRow;
    for (let index = 0; index < blocksInRow; index++) {
      const block = firstInRow + index;
      if (block < firstBlock || block > lastBlock) continue;
      decodeBlock(row.subarray(starts[index], starts[index + 1]), frameOf(segment, plane, bits, block), builder);
    }
  });
  const frequencies = new Map(Array.from(commonKeys, (key, at) => [key, commonCounts[at] ?? 0]));
  return { run: builder.finish(), frequencies };
}

async function readRowRange(
  tx: LibraryTransaction<'readwrite'>,
  cache: IndexCache,
  segment: Segment,
  plane: PlaneName,
  firstRow: number,
  lastRow: number,
): Promise<readonly Uint8Array[]> {
  const firstKey = rowKey(segment.number, plane, firstRow);
  // Several steps may need one row of a small segment.
  const cached = firstRow === lastRow ? cache.rows.get(firstKey) : undefined;
  if (cached !== undefined) return [cached];
  const lastKey = rowKey(segment.number, plane, lastRow);
  const rows = await tx.objectStore(segment.store ?? 'blocks').getAll(IDBKeyRange.bound(firstKey, lastKey));
  if (rows.length !== lastRow - firstRow + 1) throw new RangeError('A row of the index is lost.');
  const [only] = rows;
  if (firstRow === lastRow && only !== undefined) cache.rows.set(firstKey, only);
  return rows;
}

/** Puts the output of a merge in the place of its inputs. */
async function finish(tx: LibraryTransaction<'readwrite'>, merge: MergeState, target: SegmentRow): Promise<void> {
  const segments = tx.objectStore('segments');
  const [state, removed] = await Promise.all([readIndexState(tx), readState(tx, 'removed')]);
  const done = new Set(merge.removed.filter((id) => id >= target.firstId && id < target.endId));
  writeState(
    tx,
    'removed',
    (removed ?? new Uint32Array()).filter((id) => !done.has(id)),
  );
  writeState(tx, 'index', {
    ...state,
    generation: state.generation + 1,
    garbage: [...state.garbage, ...merge.inputs],
  });
  await Promise.all([
    ...merge.inputs.map((number) => segments.delete(number)),
    segments.put(finishedSegment(merge, target, target.articles - done.size), merge.output),
    tx.objectStore('state').delete('merge'),
  ]);
}
