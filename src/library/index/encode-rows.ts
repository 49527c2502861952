import { BitWriter } from '../../core/fingerprint/bit-stream.ts';
import { encodeBlock } from './block-codec.ts';
import { bundle } from './bundle.ts';
import { frameOf, type PlaneName, rowKey, type SegmentRow } from './plane.ts';
import type { PostingRun } from './posting-run.ts';

/** A row of the `blocks` store. */
export interface BlockRow {
  readonly key: number;
  readonly bytes: Uint8Array;
}

/**
 * Rows `fromRow`..`toRow`-1 of one plane of a segment, from a run that holds exactly their keys. Every row is written,
 * an empty one too: a row that is not there was lost.
 */
export function encodeRows(
  segmentNumber: number,
  segment: SegmentRow,
  plane: PlaneName,
  run: PostingRun,
  fromRow: number,
  toRow: number,
): BlockRow[] {
  const { bits, rowBits } = segment[plane];
  const blocksInRow = 2 ** (bits - rowBits);
  const blockKeys = 2 ** (32 - bits);
  const rows: BlockRow[] = [];
  const writer = new BitWriter();
  let at = 0;
  for (let row = fromRow; row < toRow; row++) {
    const blocks: Uint8Array[] = [];
    writer.clear();
    for (let block = row * blocksInRow; block < (row + 1) * blocksInRow; block++) {
      const end = (block + 1) * blockKeys;
      const start = at;
      while (at < run.keys.length && (run.keys[at] as number) < end) at++;
      blocks.push(encodeBlock(run, start, at, frameOf(segment, plane, bits, block), writer));
    }
    rows.push({ key: rowKey(segmentNumber, plane, row), bytes: bundle(blocks) });
  }
  return rows;
}
