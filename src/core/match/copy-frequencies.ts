import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { listedCopy } from '../fingerprint/listed-copy.ts';
import { sharedPlaces } from './shared-places.ts';

/**
 * In how many articles each of a query's copy hashes occurs, aligned with `query.copy`. `listed`: how many list each of those that the
 * query lists (see `listedCopy`). That is all of them only for hashes that every text lists; the others are estimated, as
 * the largest of what is known: who lists it, how many candidates hold it, and how common the lines are that its holders share
 * with the query. A candidate that shares nothing but house lines shares no listed hash that is rarer than these.
 * O(c h), c candidates of h hashes.
 */
export function copyFrequencies(
  query: Fingerprint,
  listed: ArrayLike<number>,
  candidates: readonly { readonly fingerprint: Fingerprint }[],
): Uint32Array {
  const { copy } = query;
  const frequencies = Uint32Array.from(copy, (_, at) => listed[at] ?? 0);
  const holders = new Uint32Array(copy.length);
  const reach = reachOf(copy);
  for (const { fingerprint } of candidates) {
    const listedByBoth = Math.min(reach, reachOf(fingerprint.copy));
    let rarest = Number.POSITIVE_INFINITY;
    for (const place of sharedPlaces(copy, fingerprint.copy)) {
      holders[place] = (holders[place] as number) + 1;
      if ((copy[place] as number) <= listedByBoth) {
        rarest = Math.min(rarest, listed[place] as number);
      } else if (Number.isFinite(rarest)) {
        frequencies[place] = Math.max(frequencies[place] as number, rarest);
      }
    }
  }
  return frequencies.map((frequency, place) => Math.max(frequency, holders[place] as number));
}

/** The highest hash that a text would list if it had it. */
function reachOf(copy: Uint32Array): number {
  const listed = listedCopy(copy);
  return listed.length === copy.length ? Number.POSITIVE_INFINITY : (listed.at(-1) ?? 0);
}
