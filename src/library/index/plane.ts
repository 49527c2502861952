import type { BlockFrame } from './block-codec.ts';

/** The two kinds of postings, kept apart: only terms carry weights. */
export type PlaneName = 'copy' | 'terms';
export const PLANES: readonly PlaneName[] = ['copy', 'terms'];

/**
 * The stores of posting rows: new segments in `blocks`, the oldest and largest by turns in the other two. A store that is
 * no longer used is cleared at one stroke, where deleting 30,000 rows would take 30 transactions. Either way Chromium keeps
 * up to one generation of old rows (0.7 KB an article) on disk until it rewrites those files (walk-step.ts).
 */
export const BLOCK_STORES = ['blocks', 'mainBlocksA', 'mainBlocksB'] as const;
export type BlockStore = (typeof BLOCK_STORES)[number];

/** How one plane of a segment lies on disk: key space cut into 2^bits equal blocks, stored 2^(bits - rowBits) to a row. */
export interface PlaneRow {
  readonly bits: number;
  readonly rowBits: number;
  /** Keys with long lists, ascending, and in how many articles of the segment each occurs. */
  readonly commonKeys: Uint32Array;
  readonly commonCounts: Uint32Array;
}

/** One sorted segment: every posting of the articles firstId..endId-1. Row key: a number that is never used twice. */
export interface SegmentRow {
  readonly firstId: number;
  readonly endId: number;
  readonly articles: number;
  readonly postings: number;
  readonly copy: PlaneRow;
  readonly terms: PlaneRow;
  /** Where its rows are; `blocks` when absent. */
  readonly store?: BlockStore;
}

/**
 * Postings in a block. A lookup decodes half a block, 0.02 us a posting, but 50 times that in a worker that has just
 * started and runs uncompiled: at 96, half of a cold answer was decoding. A block costs a byte or two of length.
 */
const BLOCK_POSTINGS = 32;
/**
 * Postings in a row of a large segment, about 2.5 KB. A lookup reads one row: at 100,000 articles in Chromium such a row
 * costs 0.04 ms to read, one of 16 KB 0.08; fewer postings make more rows to write.
 */
const ROW_POSTINGS = 700;
/** Postings in a row of a small segment, about 36 KB. IndexedDB in Chromium keeps values over 64 KB in files of their own. */
const SMALL_ROW_POSTINGS = 10_000;
/** A segment of at most this many postings is read whole, in a few large rows: about 1,000 articles, 1 MB. */
export const SMALL_SEGMENT_POSTINGS = 300_000;
/** Limits of a plane: 2^20 rows of 700 postings are four million articles. */
const MOST_ROW_BITS = 20;
const MOST_BLOCK_BITS = 25;

/** How to cut a plane that will hold about `planePostings` of a segment's `segmentPostings`. */
export function planeShape(planePostings: number, segmentPostings: number): { bits: number; rowBits: number } {
  const bits = Math.min(MOST_BLOCK_BITS, bitsFor(planePostings / BLOCK_POSTINGS));
  const small = segmentPostings <= SMALL_SEGMENT_POSTINGS;
  const rowBits = bitsFor(planePostings / (small ? SMALL_ROW_POSTINGS : ROW_POSTINGS));
  return { bits, rowBits: Math.min(bits, rowBits, MOST_ROW_BITS) };
}

function bitsFor(pieces: number): number {
  return Math.ceil(Math.log2(Math.max(1, pieces)));
}

/** Key of a row in the `blocks` store. */
export function rowKey(segment: number, plane: PlaneName, row: number): number {
  return (segment * 2 + (plane === 'copy' ? 0 : 1)) * 2 ** MOST_ROW_BITS + row;
}

/** The part of key space that block number `block` of 2^bits holds. */
export function frameOf(segment: SegmentRow, plane: PlaneName, bits: number, block: number): BlockFrame {
  const keyBits = 32 - bits;
  return {
    baseKey: block * 2 ** keyBits,
    keyBits,
    firstId: segment.firstId,
    idSpan: segment.endId - segment.firstId,
    weighted: plane === 'terms',
  };
}

/** The number of the block, of 2^bits, that holds a key. */
export function blockOf(key: number, bits: number): number {
  return Math.floor(key / 2 ** (32 - bits));
}

/**
 * A hash as a posting key: multiplied by an odd constant, which loses nothing and spreads keys evenly over the blocks.
 * Copy hashes need it: the sample keeps the low ones. Source: D. Knuth, TAOCP vol. 3 (2nd ed.), section 6.4.
 */
export function keyOfHash(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> 0;
}
