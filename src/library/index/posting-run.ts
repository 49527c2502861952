/**
 * Posting lists in memory: for each key, ascending, the ascending ids of the articles that hold it. List i is
 * `ids[starts[i]] .. ids[starts[i + 1] - 1]`, its weights likewise. Flat arrays: a run may hold millions of postings.
 */
export interface PostingRun {
  readonly keys: Uint32Array;
  /** One longer than `keys`. */
  readonly starts: Uint32Array;
  readonly ids: Uint32Array;
  /** 0..15 for each posting; empty in a plane without weights. */
  readonly weights: Uint8Array;
}

/** Collects postings that come in order of key, then id. */
export class RunBuilder {
  #keys = new Uint32Array(4_096);
  #starts = new Uint32Array(4_096);
  #ids = new Uint32Array(8_192);
  #weights = new Uint8Array(8_192);
  #keyCount = 0;
  #idCount = 0;

  /** Begins the list of a key larger than all before it. */
  startKey(key: number): void {
    if (this.#keyCount === this.#keys.length) {
      this.#keys = grown(this.#keys, Uint32Array);
      this.#starts = grown(this.#starts, Uint32Array);
    }
    this.#keys[this.#keyCount] = key;
    this.#starts[this.#keyCount++] = this.#idCount;
  }

  /** Adds a posting to the list begun last. */
  add(id: number, weight: number): void {
    if (this.#idCount === this.#ids.length) {
      this.#ids = grown(this.#ids, Uint32Array);
      this.#weights = grown(this.#weights, Uint8Array);
    }
    this.#ids[this.#idCount] = id;
    this.#weights[this.#idCount++] = weight;
  }

  /** Empties the list begun last. */
  dropList(): void {
    this.#idCount = this.#starts[this.#keyCount - 1] ?? 0;
  }

  /** Ends the list begun last; a key whose list stayed empty is left out. */
  endKey(): void {
    if (this.#idCount === this.#starts[this.#keyCount - 1]) this.#keyCount--;
  }

  finish(): PostingRun {
    const starts = new Uint32Array(this.#keyCount + 1);
    starts.set(this.#starts.subarray(0, this.#keyCount));
    starts[this.#keyCount] = this.#idCount;
    return {
      keys: this.#keys.subarray(0, this.#keyCount),
      starts,
      ids: this.#ids.subarray(0, this.#idCount),
      weights: this.#weights.subarray(0, this.#idCount),
    };
  }
}

function grown<Numbers extends Uint32Array | Uint8Array>(
  numbers: Numbers,
  make: new (length: number) => Numbers,
): Numbers {
  const larger = new make(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
