/** An article with the sum of what it was found by. */
export interface Scored {
  readonly id: number;
  readonly score: number;
}

/**
 * The `limit` ids with the largest scores of all that are offered; of equal ones the smallest ids. A bounded heap with the least on
 * top: O(log limit) an offer, and most cost one comparison.
 */
export class Largest {
  readonly #limit: number;
  readonly #heap: Scored[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What scores less is not among them. */
  least = Number.NEGATIVE_INFINITY;

  /** Each id once. */
  offer(id: number, score: number): void {
    if (score < this.least) return;
    const heap = this.#heap;
    if (heap.length < this.#limit) {
      heap.push({ id, score });
      this.#rise();
    } else {
      const [least] = heap;
      if (least === undefined || (score === least.score && id > least.id)) return;
      heap[0] = { id, score };
      this.#sink();
    }
    if (heap.length === this.#limit) this.least = heap[0]?.score ?? this.least;
  }

  /** Best first. */
  best(): Scored[] {
    return [...this.#heap].sort((x, y) => y.score - x.score || x.id - y.id);
  }

  #rise(): void {
    const heap = this.#heap;
    for (let at = heap.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!isLess(heap, at, parent)) return;
      swap(heap, at, parent);
      at = parent;
    }
  }

  #sink(): void {
    const heap = this.#heap;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const right = left + 1;
      let least = at;
      if (left < heap.length && isLess(heap, left, least)) least = left;
      if (right < heap.length && isLess(heap, right, least)) least = right;
      if (least === at) return;
      swap(heap, at, least);
      at = least;
    }
  }
}

function isLess(heap: readonly Scored[], at: number, than: number): boolean {
  const [x, y] = [heap[at] as Scored, heap[than] as Scored];
  return x.score < y.score || (x.score === y.score && x.id > y.id);
}

function swap(heap: Scored[], at: number, other: number): void {
  const kept = heap[at] as Scored;
  heap[at] = heap[other] as Scored;
  heap[other] = kept;
}
