import { type PostingRun, RunBuilder } from './posting-run.ts';

/** A run to be merged, with the true frequencies of keys whose lists are long (some are left out of the run). */
export interface MergeInput {
  readonly run: PostingRun;
  readonly frequencies: ReadonlyMap<number, number>;
}

/**
 * A list longer than this is dropped and only counted: so common a hash tells no event from another, and its list would
 * be most of what a query reads. At 100,000 articles it is 2 % of them; core skips copy hashes from 1,000 on.
 */
export const LONGEST_LIST = 2_000;

/** Frequencies are kept apart from the lists for keys in more than 1/128 of a segment's articles: about a thousand keys. */
const COMMON_SHARE = 1 / 128;
const COMMON_AT_LEAST = 64;

/** Whether a key's frequency is worth keeping where it can be read without its list. */
export function isCommon(frequency: number, articlesInSegment: number): boolean {
  return frequency > LONGEST_LIST || frequency > Math.max(COMMON_AT_LEAST, articlesInSegment * COMMON_SHARE);
}

export interface MergedRun {
  readonly run: PostingRun;
  /** Ascending keys with their frequencies, where those are common. */
  readonly commonKeys: readonly number[];
  readonly commonCounts: readonly number[];
}

/**
 * Merges runs of ascending, disjoint id ranges into one, without removed articles. Keys outside [low, high) are left
 * out. O(postings x inputs in the worst case; inputs are few).
 */
export function mergeRuns(
  inputs: readonly MergeInput[],
  [low, high]: readonly [number, number],
  articlesInSegment: number,
  isRemoved: ((id: number) => boolean) | null,
): MergedRun {
  const builder = new RunBuilder();
  const commonKeys: number[] = [];
  const commonCounts: number[] = [];
  const missing = keysWithoutList(inputs, low, high);
  const runs = inputs.map(({ run }) => run);
  const counted = inputs.map(({ frequencies }) => frequencies.size > 0);
  const heads = Float64Array.from(runs, (run) => firstAtLeast(run.keys, low));
  // The next key of each input; past every key at its end.
  const nextKeys = Float64Array.from(runs, (run, at) => run.keys[heads[at] as number] ?? high);

  for (let nextMissing = 0; ; ) {
    let key = missing[nextMissing] ?? high;
    for (let at = 0; at < nextKeys.length; at++) key = Math.min(key, nextKeys[at] as number);
    if (key >= high) break;
    if (missing[nextMissing] === key) nextMissing++;

    builder.startKey(key);
    let frequency = 0;
    for (let at = 0; at < nextKeys.length; at++) {
      if (nextKeys[at] === key) {
        const head = heads[at] as number;
        const run = runs[at] as PostingRun;
        frequency += addList(builder, run, head, isRemoved);
        heads[at] = head + 1;
        nextKeys[at] = run.keys[head + 1] ?? high;
      } else if (counted[at]) {
        frequency += inputs[at]?.frequencies.get(key) ?? 0;
      }
    }
    if (frequency > LONGEST_LIST) builder.dropList();
    builder.endKey();
    if (isCommon(frequency, articlesInSegment)) {
      commonKeys.push(key);
      commonCounts.push(frequency);
    }
  }
  return { run: builder.finish(), commonKeys, commonCounts };
}

/** Adds one list of a run, without removed articles; returns how many are left. */
function addList(
  builder: RunBuilder,
  run: PostingRun,
  at: number,
  isRemoved: ((id: number) => boolean) | null,
): number {
  const start = run.starts[at] as number;
  const end = run.starts[at + 1] as number;
  let added = 0;
  for (let posting = start; posting < end; posting++) {
    const id = run.ids[posting] as number;
    if (isRemoved?.(id)) continue;
    builder.add(id, run.weights[posting] as number);
    added++;
  }
  return added;
}

/** Keys that an input counts but does not list. */
function keysWithoutList(inputs: readonly MergeInput[], low: number, high: number): number[] {
  const keys = new Set<number>();
  for (const { frequencies } of inputs) {
    for (const [key, frequency] of frequencies) {
      if (frequency > LONGEST_LIST && key >= low && key < high) keys.add(key);
    }
  }
  return [...keys].sort((a, b) => a - b);
}

function firstAtLeast(keys: Uint32Array, low: number): number {
  let from = 0;
  let to = keys.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((keys[middle] as number) < low) from = middle + 1;
    else to = middle;
  }
  return from;
}
