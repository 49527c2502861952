/** The most recently used rows, up to a number of bytes. A row never changes under its key, so none is ever stale. */
export class ByteCache {
  readonly #limit: number;
  readonly #rows = new Map<number, Uint8Array>();
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: number): Uint8Array | undefined {
    const row = this.#rows.get(key);
    if (row === undefined) return undefined;
    // A Map keeps the order of insertion: the first is the one not used for longest.
    this.#rows.delete(key);
    this.#rows.set(key, row);
    return row;
  }

  set(key: number, row: Uint8Array): void {
    this.#bytes += row.length - (this.#rows.get(key)?.length ?? 0);
    this.#rows.delete(key);
    this.#rows.set(key, row);
    for (const [oldest, { length }] of this.#rows) {
      if (this.#bytes <= this.#limit) break;
      this.#rows.delete(oldest);
      this.#bytes -= length;
    }
  }
}
