/** The places in the first of two ascending lists whose numbers the second has too, ascending. O(lengths of both). */
export function sharedPlaces(a: Uint32Array, b: Uint32Array): readonly number[] {
  const places: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) places.push(i);
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return places;
}
