import type { LibraryTransaction } from '../schema.ts';
import { buildRun } from './build-run.ts';
import { gatherTail } from './gather-tail.ts';
import type { IndexCache } from './index-cache.ts';
import { type BuildState, type IndexState, readIndexState, readState, writeState } from './index-state.ts';
import { planeShape, type SegmentRow } from './plane.ts';
import { FIRST_PART, finishedSegment, rangeOfPart, STEP_POSTINGS, stepBitsOf, writePart } from './segment-part.ts';

/**
 * One step of putting the oldest articles of the tail, at most `most`, into a segment of their own: reads fingerprints,
 * or writes some parts of it. However many they are, each posting is written once; until the last part is, they stay
 * the tail. Resolves to the ids of articles whose fingerprint must be made again first. O(h + n log n) a step, h hashes of
 * the articles, n postings written.
 */
export async function buildStep(
  tx: LibraryTransaction<'readwrite'>,
  cache: IndexCache,
  nextId: number,
  most: number,
): Promise<readonly number[]> {
  const [state, running] = await Promise.all([readIndexState(tx), readState(tx, 'build')]);
  const gathered = await gatherTail(tx, cache, state.tailStart, running?.endId ?? null, nextId, most);
  if (!gathered.whole) return gathered.broken;
  if (gathered.articles.size === 0) {
    await skipTail(tx, state, running, gathered.endId);
    return [];
  }
  const build = running ?? beginBuild(state, gathered.articles.values(), gathered.endId, gathered.articles.size);
  const target = targetOf(build, state.tailStart);
  let [progress, done, room] = [build, false, STEP_POSTINGS];
  while (!done && room > 0) {
    const stepBits = stepBitsOf(target[progress.plane].rowBits, target.postings);
    const part = buildRun(gathered.articles, progress.plane, rangeOfPart(progress.part, stepBits));
    room -= part.run.ids.length;
    ({ progress, done } = writePart(tx, progress, target, stepBits, part));
  }
  await (done ? finish(tx, state, progress, target) : proceed(tx, state, progress));
  if (done) cache.tail.clear();
  return [];
}

function beginBuild(
  { nextSegment }: IndexState,
  fingerprints: Iterable<{ readonly copy: Uint32Array; readonly terms: Uint32Array }>,
  endId: number,
  articles: number,
): BuildState {
  let [copy, terms] = [0, 0];
  for (const fingerprint of fingerprints) {
    copy += fingerprint.copy.length;
    terms += fingerprint.terms.length;
  }
  return { ...FIRST_PART, output: nextSegment, store: 'blocks', endId, articles, planned: { copy, terms } };
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

async function proceed(tx: LibraryTransaction<'readwrite'>, state: IndexState, build: BuildState): Promise<void> {
  const begun = build.output >= state.nextSegment;
  await Promise.all([
    writeState(tx, 'build', build),
    ...(begun ? [writeState(tx, 'index', { ...advanced(state), nextSegment: build.output + 1 })] : []),
  ]);
}

async function finish(
  tx: LibraryTransaction<'readwrite'>,
  state: IndexState,
  build: BuildState,
  target: SegmentRow,
): Promise<void> {
  await Promise.all([
    tx.objectStore('segments').put(finishedSegment(build, target, build.articles), build.output),
    tx.objectStore('state').delete('build'),
    writeState(tx, 'index', {
      ...advanced(state),
      tailStart: build.endId,
      nextSegment: Math.max(state.nextSegment, build.output + 1),
    }),
  ]);
}

/** All articles of the tail were removed: nothing to put anywhere. */
async function skipTail(
  tx: LibraryTransaction<'readwrite'>,
  state: IndexState,
  running: BuildState | undefined,
  endId: number,
): Promise<void> {
  const garbage = running === undefined ? state.garbage : [...state.garbage, running.output];
  await Promise.all([
    tx.objectStore('state').delete('build'),
    writeState(tx, 'index', { ...advanced(state), tailStart: endId, garbage }),
  ]);
}

function advanced(state: IndexState): IndexState {
  return { ...state, generation: state.generation + 1 };
}
