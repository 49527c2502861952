/**
 * The `limit` ids with the largest scores, in no order; ties to the id seen first. A bounded heap with the smallest on
 * top: O(n log limit), n ids, and most ids cost one comparison.
 */
export function largest(ids: readonly number[], scoreOf: (id: number) => number, limit: number): number[] {
  const heapIds: number[] = [];
  const heapScores: number[] = [];
  for (const id of ids) {
    const score = scoreOf(id);
    if (heapIds.length < limit) {
      heapIds.push(id);
      heapScores.push(score);
      siftUp(heapIds, heapScores, heapIds.length - 1);
    } else if (limit > 0 && score > (heapScores[0] as number)) {
      heapIds[0] = id;
      heapScores[0] = score;
      siftDown(heapIds, heapScores);
    }
  }
  return heapIds;
}

function siftUp(ids: number[], scores: number[], from: number): void {
  for (let at = from; at > 0; ) {
    const parent = (at - 1) >> 1;
    if ((scores[parent] as number) <= (scores[at] as number)) return;
    swap(ids, at, parent);
    swap(scores, at, parent);
    at = parent;
  }
}

function siftDown(ids: number[], scores: number[]): void {
  for (let at = 0; ; ) {
    const left = 2 * at + 1;
    const right = left + 1;
    let least = at;
    if (left < scores.length && (scores[left] as number) < (scores[least] as number)) least = left;
    if (right < scores.length && (scores[right] as number) < (scores[least] as number)) least = right;
    if (least === at) return;
    swap(ids, at, least);
    swap(scores, at, least);
    at = least;
  }
}

function swap(numbers: number[], a: number, b: number): void {
  const kept = numbers[a] as number;
  numbers[a] = numbers[b] as number;
  numbers[b] = kept;
}
