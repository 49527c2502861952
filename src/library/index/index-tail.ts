import { putRow } from '../put-row.ts';
import type { LibraryTransaction } from '../schema.ts';
import { buildRun, type NumberedFingerprint } from './build-run.ts';
import { encodeRows } from './encode-rows.ts';
import type { IndexCache } from './index-cache.ts';
import { type IndexState, readIndexState, writeState } from './index-state.ts';
import { isCommon } from './merge-runs.ts';
import { PLANES, type PlaneName, planeShape, type SegmentRow } from './plane.ts';
import type { PostingRun } from './posting-run.ts';

/** What one step of indexing the tail came to. */
export interface TailStep {
  /** Articles that came into a segment. */
  readonly indexed: number;
  /** Articles whose fingerprint is missing or unreadable: to be made again before they can be indexed. */
  readonly broken: readonly number[];
}

/** Puts the oldest articles of the tail, at most `most`, into a segment of their own. O(n log n), n of their postings. */
export async function indexTail(
  tx: LibraryTransaction<'readwrite'>,
  cache: IndexCache,
  nextId: number,
  most: number,
): Promise<TailStep> {
  const state = await readIndexState(tx);
  const range = IDBKeyRange.lowerBound(state.tailStart);
  const [entryIds, articleIds] = await Promise.all([
    tx.objectStore('entries').getAllKeys(range, most),
    tx.objectStore('articles').getAllKeys(range, most),
  ]);
  const seenUpTo = (seen: readonly number[]) => (seen.length < most ? nextId : (seen.at(-1) ?? nextId - 1) + 1);
  const endId = Math.min(seenUpTo(entryIds), seenUpTo(articleIds));
  const ids = entryIds.filter((id) => id < endId);
  const entries = await cache.entries(tx, ids);
  const present = new Set(ids);
  const unreadable = ids.filter((_, at) => !entries[at]);
  const broken = [...articleIds.filter((id) => id < endId && !present.has(id)), ...unreadable];
  if (broken.length > 0) return { indexed: 0, broken };

  const articles = ids.flatMap((id, at): NumberedFingerprint[] => {
    const entry = entries[at];
    return entry ? [{ id, fingerprint: entry.fingerprint }] : [];
  });
  await writeState(tx, 'index', withSegment(tx, state, articles, endId));
  return { indexed: articles.length, broken: [] };
}

function withSegment(
  tx: LibraryTransaction<'readwrite'>,
  state: IndexState,
  articles: readonly NumberedFingerprint[],
  endId: number,
): IndexState {
  const next = { ...state, generation: state.generation + 1, tailStart: endId };
  if (articles.length === 0) return next;
  const runs = { copy: buildRun(articles, 'copy'), terms: buildRun(articles, 'terms') };
  const postings = runs.copy.ids.length + runs.terms.ids.length;
  const segment: SegmentRow = {
    firstId: state.tailStart,
    endId,
    articles: articles.length,
    postings,
    copy: { ...planeShape(runs.copy.ids.length, postings), ...commonOf(runs.copy, articles.length) },
    terms: { ...planeShape(runs.terms.ids.length, postings), ...commonOf(runs.terms, articles.length) },
  };
  writePlanes(tx, state.nextSegment, segment, runs);
  return { ...next, nextSegment: state.nextSegment + 1 };
}

function writePlanes(
  tx: LibraryTransaction<'readwrite'>,
  segmentNumber: number,
  segment: SegmentRow,
  runs: Readonly<Record<PlaneName, PostingRun>>,
): void {
  const rows = PLANES.flatMap((plane) =>
    encodeRows(segmentNumber, segment, plane, runs[plane], 0, 2 ** segment[plane].rowBits),
  );
  for (const { key, bytes } of rows) putRow(tx, 'blocks', key, bytes);
  putRow(tx, 'segments', segmentNumber, segment);
}

function commonOf(run: PostingRun, articles: number): { commonKeys: Uint32Array; commonCounts: Uint32Array } {
  const keys: number[] = [];
  const counts: number[] = [];
  run.keys.forEach((key, at) => {
    const frequency = (run.starts[at + 1] ?? 0) - (run.starts[at] ?? 0);
    if (!isCommon(frequency, articles)) return;
    keys.push(key);
    counts.push(frequency);
  });
  return { commonKeys: Uint32Array.from(keys), commonCounts: Uint32Array.from(counts) };
}
