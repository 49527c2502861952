import { BitReader, BitWriter } from '../../core/fingerprint/bit-stream.ts';
import type { PostingRun, RunBuilder } from './posting-run.ts';

/** What a block's reader must know that the block does not say. */
export interface BlockFrame {
  /** The smallest key that the block may hold. */
  readonly baseKey: number;
  /** log2 of how many keys it may hold: 32 for a block that spans them all. */
  readonly keyBits: number;
  /** The smallest article id of its segment, and how many ids the segment spans. */
  readonly firstId: number;
  readonly idSpan: number;
  /** Whether each posting carries a weight. */
  readonly weighted: boolean;
}

/** Bits of a posting's weight: enough to choose candidates, whose exact weights are in their fingerprints. */
export const WEIGHT_BITS = 4;

/**
 * One block: the lists of a run's keys `from`..`to`-1. Key gaps are Rice-coded (hashes are uniform), then for each key the
 * length of its list in Elias gamma and the id gaps Rice-coded to the list's own mean. About 3.6 bytes for a hash that
 * occurs once among 100,000 articles. O(postings). The bytes are the writer's: see `finish`.
 *
 * Source: I. Witten, A. Moffat, T. Bell, "Managing Gigabytes" (2nd ed. 1999), section 3.3.
 */
export function encodeBlock(
  run: PostingRun,
  from: number,
  to: number,
  frame: BlockFrame,
  writer = new BitWriter(),
): Uint8Array {
  writer.writeGamma(to - from + 1);
  const keyRice = keyRiceFor(frame, to - from);
  let previousKey = frame.baseKey;
  for (let at = from; at < to; at++) {
    const key = run.keys[at] as number;
    writer.writeRice(key - previousKey, keyRice);
    previousKey = key;
    const start = run.starts[at] as number;
    const end = run.starts[at + 1] as number;
    writer.writeGamma(end - start);
    const idRice = riceFor(frame.idSpan, end - start);
    let previousId = frame.firstId;
    for (let posting = start; posting < end; posting++) {
      const id = run.ids[posting] as number;
      writer.writeRice(id - previousId, idRice);
      previousId = id;
      if (frame.weighted) writer.write(run.weights[posting] as number, WEIGHT_BITS);
    }
  }
  return writer.finish();
}

/** Adds all lists of a block to `builder`. @throws {RangeError} when the block is cut short. */
export function decodeBlock(bytes: Uint8Array, frame: BlockFrame, builder: RunBuilder): void {
  const reader = new BitReader(bytes);
  const keys = reader.readGamma() - 1;
  const keyRice = keyRiceFor(frame, keys);
  const weightBits = frame.weighted ? WEIGHT_BITS : 0;
  let key = frame.baseKey;
  for (let at = 0; at < keys; at++) {
    key += reader.readRice(keyRice);
    builder.startKey(key);
    const length = reader.readGamma();
    const idRice = riceFor(frame.idSpan, length);
    let id = frame.firstId;
    for (let posting = 0; posting < length; posting++) {
      id += reader.readRice(idRice);
      builder.add(id, reader.read(weightBits));
    }
  }
}

/** A posting list as found in a block. `weights` are 0..15, or empty in a plane without weights. */
export interface PostingList {
  readonly ids: Uint32Array;
  readonly weights: Uint8Array;
}

/**
 * The list of one key; null when the block has none. Reads up to the key: O(postings of the block).
 * @throws {RangeError} when the block is cut short before it.
 */
export function findInBlock(bytes: Uint8Array, wanted: number, frame: BlockFrame): PostingList | null {
  const reader = new BitReader(bytes);
  const keys = reader.readGamma() - 1;
  const keyRice = keyRiceFor(frame, keys);
  const weightBits = frame.weighted ? WEIGHT_BITS : 0;
  let key = frame.baseKey;
  for (let at = 0; at < keys; at++) {
    key += reader.readRice(keyRice);
    if (key > wanted) return null;
    const length = reader.readGamma();
    const idRice = riceFor(frame.idSpan, length);
    if (key === wanted) return readList(reader, length, idRice, frame);
    reader.skipRice(length, idRice, weightBits);
  }
  return null;
}

function readList(reader: BitReader, length: number, idRice: number, frame: BlockFrame): PostingList {
  const ids = new Uint32Array(length);
  const weights = new Uint8Array(frame.weighted ? length : 0);
  let id = frame.firstId;
  for (let at = 0; at < length; at++) {
    id += reader.readRice(idRice);
    ids[at] = id;
    if (frame.weighted) weights[at] = reader.read(WEIGHT_BITS);
  }
  return { ids, weights };
}

/** The Rice parameter for `count` values that span `span`: log2 of 0.69 of their mean (Managing Gigabytes, 3.3). */
function riceFor(span: number, count: number): number {
  const mean = (0.69 * span) / Math.max(1, count);
  return mean < 2 ? 0 : 31 - Math.clz32(mean);
}

function keyRiceFor({ keyBits }: BlockFrame, keys: number): number {
  return riceFor(2 ** keyBits, keys);
}
