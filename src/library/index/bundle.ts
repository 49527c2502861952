/**
 * Several blocks in one row: their lengths as 32-bit numbers, lowest byte first, then the blocks. A row of one block is
 * the block itself.
 */
export function bundle(blocks: readonly Uint8Array[]): Uint8Array {
  const [first] = blocks;
  if (blocks.length === 1 && first !== undefined) return first;
  const header = blocks.length * 4;
  const row = new Uint8Array(blocks.reduce((size, block) => size + block.length, header));
  const view = new DataView(row.buffer);
  let at = header;
  blocks.forEach((block, index) => {
    view.setUint32(index * 4, block.length, true);
    row.set(block, at);
    at += block.length;
  });
  return row;
}

/** Block number `index` of a row of `count`. @throws {RangeError} when the row is cut short. */
export function blockInRow(row: Uint8Array, index: number, count: number): Uint8Array {
  if (count === 1) return row;
  const view = new DataView(row.buffer, row.byteOffset, row.byteLength);
  let start = count * 4;
  for (let before = 0; before < index; before++) start += view.getUint32(before * 4, true);
  return row.subarray(start, start + view.getUint32(index * 4, true));
}
