/**
 * Several blocks in one row: their lengths, seven bits a byte with the high bit on all but the last, then copies of the
 * blocks. A row of one block is that block.
 */
export function bundle(blocks: readonly Uint8Array[]): Uint8Array {
  const [first] = blocks;
  if (blocks.length === 1 && first !== undefined) return first.slice();
  const header: number[] = [];
  let size = 0;
  for (const { length } of blocks) {
    let rest = length;
    for (; rest >= 128; rest >>>= 7) header.push((rest & 127) | 128);
    header.push(rest);
    size += length;
  }
  const row = new Uint8Array(header.length + size);
  row.set(header);
  let at = header.length;
  for (const block of blocks) {
    row.set(block, at);
    at += block.length;
  }
  return row;
}

/** Where each block of a row of `count` starts, and where the last ends. @throws {RangeError} when the row is cut short. */
export function blockStarts(row: Uint8Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  if (count === 1) {
    starts[1] = row.length;
    return starts;
  }
  let at = 0;
  for (let block = 1; block <= count; block++) {
    let length = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = row[at++];
      if (byte === undefined) throw new RangeError('The row ends early.');
      length |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    starts[block] = (starts[block - 1] ?? 0) + length;
  }
  for (let block = 0; block <= count; block++) starts[block] = (starts[block] ?? 0) + at;
  if (starts[count] !== row.length) throw new RangeError('The row has the wrong length.');
  return starts;
}

/** Block number `index` of a row of `count`. @throws {RangeError} when the row is cut short. */
export function blockInRow(row: Uint8Array, index: number, count: number): Uint8Array {
  if (count === 1) return row;
  let at = 0;
  let start = 0;
  let length = 0;
  for (let block = 0; block < count; block++) {
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = row[at++];
      if (byte === undefined) throw new RangeError('The row ends early.');
      size |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    if (block < index) start += size;
    else if (block === index) length = size;
  }
  return row.subarray(at + start, at + start + length);
}
