import type { Fingerprint } from '../../core/fingerprint/fingerprint.ts';
import { listedCopy } from '../../core/fingerprint/listed-copy.ts';
import { QueryHashes } from './query-hashes.ts';

/** What the articles that are in no segment share with a query. */
export interface TailComparison {
  readonly ids: readonly number[];
  /** How many of the query's listed copy hashes each of them lists. */
  readonly shared: Uint32Array;
  /** In how many of them each of the query's hashes occurs; of its copy hashes, those that are listed. */
  readonly copyFrequencies: Uint32Array;
  readonly termFrequencies: Uint32Array;
  /** Sum over a shared term of `weights` (of the query's terms) x the article's weight, for the article at a place. */
  score(at: number, weights: Float64Array): number;
}

/** Compares a query with articles one by one. O(h), h hashes of the articles. */
export function compareTail(query: Fingerprint, tail: ReadonlyMap<number, Fingerprint>): TailComparison {
  const asked = listedCopy(query.copy);
  const [copy, terms] = [new QueryHashes(asked), new QueryHashes(query.terms)];
  const copyFrequencies = new Uint32Array(asked.length);
  const termFrequencies = new Uint32Array(query.terms.length);
  const ids = [...tail.keys()];
  const shared = new Uint32Array(ids.length);
  // The shared terms of article `at` are those from starts[at] on.
  const starts = new Uint32Array(ids.length + 1);
  const [places, found]: [number[], number[]] = [[], []];
  let at = 0;
  for (const fingerprint of tail.values()) {
    copy.forEachShared(listedCopy(fingerprint.copy), (place) => {
      copyFrequencies[place] = (copyFrequencies[place] as number) + 1;
      shared[at] = (shared[at] as number) + 1;
    });
    terms.forEachShared(fingerprint.terms, (place, otherPlace) => {
      termFrequencies[place] = (termFrequencies[place] as number) + 1;
      places.push(place);
      found.push(fingerprint.weights[otherPlace] as number);
    });
    starts[++at] = places.length;
  }
  return {
    ids,
    shared,
    copyFrequencies,
    termFrequencies,
    score(article, weights) {
      let score = 0;
      for (let from = starts[article] as number; from < (starts[article + 1] as number); from++) {
        score += (weights[places[from] as number] as number) * (found[from] as number);
      }
      return score;
    },
  };
}
