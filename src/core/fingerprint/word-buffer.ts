const FIRST_CAPACITY = 512;

/** Words being collected row after row, in typed arrays that grow: `count` entries of each are filled. */
export class WordBuffer {
  count = 0;
  /** Index of the first word of the row at hand. */
  rowStart = 0;
  hashes = new Uint32Array(FIRST_CAPACITY);
  /** UTF-16 offsets. */
  starts = new Uint32Array(FIRST_CAPACITY);
  ends = new Uint32Array(FIRST_CAPACITY);
  /** Sums of `TokenFlag` bits. */
  flags = new Uint8Array(FIRST_CAPACITY);

  clear(): void {
    this.count = 0;
  }

  startRow(): void {
    this.rowStart = this.count;
  }

  add(hash: number, start: number, end: number, flags: number): void {
    if (this.count === this.hashes.length) this.grow();
    this.hashes[this.count] = hash;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.flags[this.count] = flags;
    this.count += 1;
  }

  /** What is filled, in arrays of its own. */
  copy(): { hashes: Uint32Array; starts: Uint32Array; ends: Uint32Array; flags: Uint8Array } {
    const { count } = this;
    return {
      hashes: this.hashes.slice(0, count),
      starts: this.starts.slice(0, count),
      ends: this.ends.slice(0, count),
      flags: this.flags.slice(0, count),
    };
  }

  private grow(): void {
    const capacity = 2 * this.hashes.length;
    const larger = <A extends { set(other: A): void }>(to: A, from: A): A => {
      to.set(from);
      return to;
    };
    this.hashes = larger(new Uint32Array(capacity), this.hashes);
    this.starts = larger(new Uint32Array(capacity), this.starts);
    this.ends = larger(new Uint32Array(capacity), this.ends);
    this.flags = larger(new Uint8Array(capacity), this.flags);
  }
}
