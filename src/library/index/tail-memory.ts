import type { Fingerprint } from '../../core/fingerprint/fingerprint.ts';

/** The fingerprints of articles that are in no segment yet, as far as a context remembers them: about 2 KB each. */
export class TailMemory {
  #articles = new Map<number, Fingerprint>();
  /** The ids [from, to) of which all are known to be here. */
  #covered: readonly [from: number, to: number] = [0, 0];

  /** `limit`: articles remembered at most; then what came first is forgotten. */
  constructor(readonly limit: number) {}

  /** Ascending by id after `keepOnly`. */
  get articles(): ReadonlyMap<number, Fingerprint> {
    return this.#articles;
  }

  add(id: number, fingerprint: Fingerprint): void {
    this.#articles.set(id, fingerprint);
    if (this.#articles.size <= this.limit) return;
    const [first] = this.#articles.keys();
    if (first !== undefined) this.#articles.delete(first);
    this.#covered = [0, 0];
  }

  get(id: number): Fingerprint | undefined {
    return this.#articles.get(id);
  }

  /** Forgets articles that are in a segment by now. */
  forgetBelow(id: number): void {
    if (this.#covered[0] < id) this.#covered = [0, 0];
    for (const known of this.#articles.keys()) if (known < id) this.#articles.delete(known);
  }

  /** Forgets all but these (ascending); those of them that are not here. */
  keepOnly(ids: readonly number[]): number[] {
    const kept = new Map<number, Fingerprint>();
    const missing: number[] = [];
    for (const id of ids) {
      const fingerprint = this.#articles.get(id);
      if (fingerprint === undefined) missing.push(id);
      else kept.set(id, fingerprint);
    }
    this.#articles = kept;
    this.#covered = [0, 0];
    return missing;
  }

  /** Notes that what is here are all articles of [from, to). */
  cover(from: number, to: number): void {
    this.#covered = [from, to];
  }

  covers(from: number, to: number): boolean {
    return this.#covered[0] === from && this.#covered[1] === to;
  }

  clear(): void {
    this.#articles = new Map();
    this.#covered = [0, 0];
  }
}
