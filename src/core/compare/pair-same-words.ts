import type { PassageReading } from './passages.ts';

/**
 * Pairs up passages with the same words: those that occur once in each text, then repeated ones beside pairs. Writes
 * partners into `bOf` and `aOf` (-1: none yet). O(n) in the words.
 */
export function pairSameWords(
  a: readonly PassageReading[],
  b: readonly PassageReading[],
  bOf: Int32Array,
  aOf: Int32Array,
  similarity: Float64Array,
): void {
  const pair = (i: number, j: number): void => {
    bOf[i] = j;
    aOf[j] = i;
    similarity[i] = 1;
  };
  const aPlaces = placesOf(a);
  const bPlaces = placesOf(b);
  for (const [words, places] of aPlaces) {
    const others = bPlaces.get(words) ?? [];
    const [i, j] = [places[0], others[0]];
    if (places.length === 1 && others.length === 1 && i !== undefined && j !== undefined) pair(i, j);
  }
  // Repeated sentences go with their neighbours; those that have none are left to the candidates.
  const isSame = (i: number, j: number): boolean =>
    (bOf[i] ?? 0) < 0 && (aOf[j] ?? 0) < 0 && a[i]?.words === b[j]?.words && a[i]?.words !== '';
  for (let i = 0; i < a.length; i++) {
    const j = i === 0 ? 0 : (bOf[i - 1] ?? -1) + 1;
    if ((i === 0 || j > 0) && isSame(i, j)) pair(i, j);
  }
  for (let i = a.length - 1; i >= 0; i--) {
    const j = i === a.length - 1 ? b.length - 1 : (bOf[i + 1] ?? -1) - 1;
    if (j >= 0 && isSame(i, j)) pair(i, j);
  }
}

function placesOf(readings: readonly PassageReading[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { words, index } of readings) {
    if (words === '') continue;
    const list = places.get(words);
    if (list === undefined) places.set(words, [index]);
    else list.push(index);
  }
  return places;
}
