import type { TermVector } from './term-vectors.ts';

/** By term id: 1 for a term that none of the vectors has, falling to 0 for one that all have: the subject, not the event. */
export function termContrasts(vectors: readonly TermVector[], size: number): Float64Array {
  const counts = new Float64Array(size);
  for (const { ids } of vectors) for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  const most = Math.log(vectors.length + 2);
  return counts.map((count) => 1 - Math.log(1 + count) / most);
}
