import type { Fingerprint } from '../../core/fingerprint/fingerprint.ts';
import { listedCopy } from '../../core/fingerprint/listed-copy.ts';
import { putRow } from '../put-row.ts';
import { idsOf, rowsHolding } from '../row-keys.ts';
import type { LibraryTransaction } from '../schema.ts';
import { bandFromMemory, gatherBand, gatheredBand } from './gather-band.ts';
import { gatherTail } from './gather-tail.ts';
import type { IndexCache } from './index-cache.ts';
import { type BuildState, type IndexState, writeState } from './index-state.ts';
import type { MergedRun } from './merge-runs.ts';
import { planeShape, type SegmentRow, SMALL_SEGMENT_POSTINGS } from './plane.ts';
import { LONGEST_RUN_SPAN } from './posting-bucket.ts';
import {
  bandOfPart,
  encodePart,
  FIRST_PART,
  finishedSegment,
  STEP_POSTINGS,
  stepBitsOf,
  writePart,
} from './segment-part.ts';

/** Articles by which the postings of a long tail are estimated. */
const SAMPLE_ARTICLES = 512;

/** Of a tail that memory holds the bands are smaller by this: collecting one is 40 ms, all of them a tenth of a second. */
const MEMORY_BANDS = 8;

/**
 * Postings of a small segment after which no further part joins a transaction. Two hundred articles stored one by one,
 * 50,000 postings, take two transactions for their planes: whoever stores the next one waits for half as long as for one.
 */
const ENOUGH_POSTINGS = 25_000;

/** Either a part's postings, or the articles whose fingerprint must be made again first, if any. */
interface Material {
  readonly run: MergedRun | null;
  readonly broken: readonly number[];
}

/** Where the postings of parts come from. */
interface Source {
  /** What memory holds of a part; null when it must be read. */
  inMemory(progress: BuildState, stepBits: number): MergedRun | null;
  /** The same, reading a step further when it must be. */
  read(progress: BuildState, stepBits: number): Promise<Material>;
}

/** What the transaction of a step has read. */
export interface BuildBegin {
  readonly state: IndexState;
  readonly running: BuildState | undefined;
  readonly nextId: number;
  /** See `Counters`. */
  readonly groupsFrom: number;
}

/**
 * One step of putting the tail, at most its oldest `most` articles, into a segment of their own: reads fingerprints, or
 * writes some parts of it. However many they are, each posting is written once; until the last part is, they stay the
 * tail. As many as memory holds are read once; of a longer tail a band of key space is collected at a time, so that its
 * fingerprints are read once for each band. Resolves to the ids of articles whose fingerprint must be made again first.
 * O(h + n log n) a step, h hashes of the articles or of the postings collected, n postings written.
 */
export async function buildStep(
  tx: LibraryTransaction<'readwrite'>,
  cache: IndexCache,
  { state, running, nextId, groupsFrom }: BuildBegin,
  most: number,
): Promise<readonly number[]> {
  const endId = Math.min(nextId, state.tailStart + LONGEST_RUN_SPAN);
  const wide = running?.wide ?? (most > cache.tail.limit && endId - state.tailStart > cache.tail.limit);
  if (!wide) return buildFromMemory(tx, cache, state, running, nextId, Math.min(most, cache.tail.limit));
  if (running !== undefined) return buildWide(tx, cache, state, running, groupsFrom);
  await proceed(tx, state, await beginWide(tx, cache, state, endId));
  cache.tail.clear();
  return [];
}

async function buildFromMemory(
  tx: LibraryTransaction<'readwrite'>,
  cache: IndexCache,
  state: IndexState,
  running: BuildState | undefined,
  nextId: number,
  most: number,
): Promise<readonly number[]> {
  const { tailStart } = state;
  const { whole, broken, articles, endId } = await gatherTail(
    tx,
    cache,
    tailStart,
    running?.endId ?? null,
    nextId,
    most,
  );
  if (!whole) return broken;
  if (articles.size === 0) {
    await skipTail(tx, state, running, endId);
    return [];
  }
  const build = running ?? beginBuild(state, articles.values(), articles.size, endId, false);
  const inMemory: Source['inMemory'] = ({ output, plane, part, planned }, stepBits) => {
    const band = bandOfPart(part, stepBits, planned[plane], cache.bandPostings / MEMORY_BANDS);
    const buffers = bandFromMemory(cache, { output, firstId: tailStart, endId, plane, range: band.range }, band);
    return buffers[part - band.firstPart]?.run(build.articles) ?? null;
  };
  const read: Source['read'] = async (progress, stepBits) => ({ run: inMemory(progress, stepBits), broken: [] });
  return writeParts(tx, cache, state, build, { inMemory, read });
}

async function buildWide(
  tx: LibraryTransaction<'readwrite'>,
  cache: IndexCache,
  state: IndexState,
  build: BuildState,
  groupsFrom: number,
): Promise<readonly number[]> {
  const placeOf = ({ output, plane, part, endId, planned }: BuildState, stepBits: number) => {
    const band = bandOfPart(part, stepBits, planned[plane], cache.bandPostings);
    return { band, wanted: { output, firstId: state.tailStart, endId, plane, range: band.range } };
  };
  const inMemory: Source['inMemory'] = (progress, stepBits) => {
    const { band, wanted } = placeOf(progress, stepBits);
    return gatheredBand(cache, wanted)?.[progress.part - band.firstPart]?.run(build.articles) ?? null;
  };
  const read: Source['read'] = async (progress, stepBits) => {
    const { band, wanted } = placeOf(progress, stepBits);
    const { broken } = await gatherBand(tx, cache, wanted, band, groupsFrom);
    return { run: inMemory(progress, stepBits), broken };
  };
  return writeParts(tx, cache, state, build, { inMemory, read });
}

/** Writes parts for as long as there is material and room in the transaction. */
async function writeParts(
  tx: LibraryTransaction<'readwrite'>,
  cache: IndexCache,
  state: IndexState,
  build: BuildState,
  source: Source,
): Promise<readonly number[]> {
  const target = targetOf(build, state.tailStart);
  const stepBitsAt = ({ plane }: BuildState) => stepBitsOf(target[plane].rowBits, target.postings);
  let [progress, done] = [build, false];
  const isSmall = target.postings <= SMALL_SEGMENT_POSTINGS;
  let room = isSmall ? ENOUGH_POSTINGS : STEP_POSTINGS;
  while (!done && room > 0) {
    const stepBits = stepBitsAt(progress);
    let encoded = cache.ahead.take(target, progress);
    if (encoded === null) {
      // Rows are written from here on, and nothing may be read after that: only the first part may have to be collected.
      const { run, broken } = await source.read(progress, stepBits);
      if (run === null) return broken;
      encoded = encodePart(progress, target, stepBits, run);
    }
    room -= encoded.postings;
    ({ progress, done } = writePart(tx, progress, stepBits, encoded));
    if (build.wide) break;
  }
  if (done) await finish(tx, state, progress, target);
  else proceed(tx, state, progress);
  if (done) cache.forgetTail(progress.endId);
  // Of a small segment the reader's own articles are waiting, between two parts.
  if (!done && !isSmall) {
    cache.ahead.plan(() => {
      const run = source.inMemory(progress, stepBitsAt(progress));
      if (run !== null) cache.ahead.keep(target, progress, encodePart(progress, target, stepBitsAt(progress), run));
    });
  }
  return [];
}

function beginBuild(
  { nextSegment }: IndexState,
  sample: Iterable<Pick<Fingerprint, 'copy' | 'terms'>>,
  articles: number,
  endId: number,
  wide: boolean,
): BuildState {
  let [copy, terms, sampled] = [0, 0, 0];
  for (const fingerprint of sample) {
    copy += listedCopy(fingerprint.copy).length;
    terms += fingerprint.terms.length;
    sampled++;
  }
  const share = articles / Math.max(1, sampled);
  const planned = { copy: Math.ceil(copy * share), terms: Math.ceil(terms * share) };
  return { ...FIRST_PART, output: nextSegment, store: 'blocks', endId, articles, planned, wide };
}

async function beginWide(
  tx: LibraryTransaction<'readwrite'>,
  cache: IndexCache,
  state: IndexState,
  endId: number,
): Promise<BuildState> {
  const keys = await tx.objectStore('entries').getAllKeys(rowsHolding(state.tailStart, endId));
  const ids = idsOf(keys, state.tailStart, endId);
  const sampled = await cache.entries(tx, ids.slice(0, SAMPLE_ARTICLES));
  const sample = sampled.flatMap((entry) => (entry ? [entry.fingerprint] : []));
  return beginBuild(state, sample, ids.length, endId, true);
}

function targetOf({ endId, articles, planned }: BuildState, firstId: number): SegmentRow {
  const postings = planned.copy + planned.terms;
  const none = { commonKeys: new Uint32Array(), commonCounts: new Uint32Array() };
  return {
    firstId,
    endId,
    articles,
    postings,
    copy: { ...planeShape(planned.copy, postings), ...none },
    terms: { ...planeShape(planned.terms, postings), ...none },
  };
}

function proceed(tx: LibraryTransaction<'readwrite'>, state: IndexState, build: BuildState): void {
  const begun = build.output >= state.nextSegment;
  writeState(tx, 'build', build);
  if (begun) writeState(tx, 'index', { ...advanced(state), nextSegment: build.output + 1 });
}

async function finish(
  tx: LibraryTransaction<'readwrite'>,
  state: IndexState,
  build: BuildState,
  target: SegmentRow,
): Promise<void> {
  putRow(tx, 'segments', build.output, finishedSegment(build, target, build.articles));
  writeState(tx, 'index', {
    ...advanced(state),
    tailStart: build.endId,
    nextSegment: Math.max(state.nextSegment, build.output + 1),
  });
  await tx.objectStore('state').delete('build');
}

/** All articles of the tail were removed: nothing to put anywhere. */
async function skipTail(
  tx: LibraryTransaction<'readwrite'>,
  state: IndexState,
  running: BuildState | undefined,
  endId: number,
): Promise<void> {
  const garbage = running === undefined ? state.garbage : [...state.garbage, running.output];
  writeState(tx, 'index', { ...advanced(state), tailStart: endId, garbage });
  await tx.objectStore('state').delete('build');
}

function advanced(state: IndexState): IndexState {
  return { ...state, generation: state.generation + 1 };
}
