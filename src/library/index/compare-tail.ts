import type { Fingerprint } from '../../core/fingerprint/fingerprint.ts';
import { listedCopy } from '../../core/fingerprint/listed-copy.ts';
import { QueryHashes } from './query-hashes.ts';

/** What the articles that are in no segment share with a query. */
export interface TailComparison {
  readonly ids: readonly number[];
  /** In how many of them each of the query's hashes occurs; of its copy hashes, those that are listed. */
  readonly copyFrequencies: Uint32Array;
  readonly termFrequencies: Uint32Array;
  /** Sum over a shared term of `weights` (of the query's terms) x the article's weight, for the article at a place. */
  score(at: number, weights: Float64Array): number;
  /** Sum of `amounts` (of the query's listed copy hashes) over those that the article at a place lists. */
  shared(at: number, amounts: Float64Array): number;
}

/** Compares a query with articles one by one. O(h), h hashes of the articles. */
export function compareTail(query: Fingerprint, tail: ReadonlyMap<number, Fingerprint>): TailComparison {
  const asked = listedCopy(query.copy);
  const [copy, terms] = [new QueryHashes(asked), new QueryHashes(query.terms)];
  const copyFrequencies = new Uint32Array(asked.length);
  const termFrequencies = new Uint32Array(query.terms.length);
  const ids = [...tail.keys()];
  // The shared terms, and copy hashes, of article `at` are those from starts[at] on.
  const [starts, copyStarts] = [new Uint32Array(ids.length + 1), new Uint32Array(ids.length + 1)];
  const [places, found, copyPlaces]: [number[], number[], number[]] = [[], [], []];
  let at = 0;
  for (const fingerprint of tail.values()) {
    copy.forEachShared(listedCopy(fingerprint.copy), (place) => {
      copyFrequencies[place] = (copyFrequencies[place] as number) + 1;
      copyPlaces.push(place);
    });
    terms.forEachShared(fingerprint.terms, (place, otherPlace) => {
      termFrequencies[place] = (termFrequencies[place] as number) + 1;
      places.push(place);
      found.push(fingerprint.weights[otherPlace] as number);
    });
    at += 1;
    starts[at] = places.length;
    copyStarts[at] = copyPlaces.length;
  }
  return {
    ids,
    copyFrequencies,
    termFrequencies,
    score(article, weights) {
      let score = 0;
      for (let from = starts[article] as number; from < (starts[article + 1] as number); from++) {
        score += (weights[places[from] as number] as number) * (found[from] as number);
      }
      return score;
    },
    shared(article, amounts) {
      let shared = 0;
      for (let from = copyStarts[article] as number; from < (copyStarts[article + 1] as number); from++) {
        shared += amounts[copyPlaces[from] as number] as number;
      }
      return shared;
    },
  };
}
