import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import type { ArticleKey } from '../story.ts';

/** One article as the index sees it. */
export interface IndexEntry {
  readonly key: ArticleKey;
  readonly fingerprint: Fingerprint;
}

/** An indexed article that shares something with the query, with its whole fingerprint for the verdict. */
export interface Candidate extends IndexEntry {
  /** How many of the query's copy hashes it carries. */
  readonly sharedCopy: number;
  /** Sum over shared terms of query weight x its weight x idf squared: ranks candidates, is not a probability. */
  readonly eventScore: number;
}

/** The answer to one query. Frequencies are aligned with the query's own `copy` and `terms`. */
export interface CandidateSet {
  /** Articles in the index. */
  readonly articles: number;
  /** In how many indexed articles each of the query's copy hashes occurs; an estimate for those that not all list (`copyFrequencies`). */
  readonly copyFrequencies: Uint32Array;
  /** In how many indexed articles each of the query's terms occurs. */
  readonly termFrequencies: Uint32Array;
  /** The best by shared copy hashes and the best by event score that reach `candidateFloor`, once each; no order promised. */
  readonly candidates: readonly Candidate[];
}

/**
 * The port between matching (pure) and storage: postings from hashes to articles. Two implementations: in memory
 * (core/match/memory-index.ts: tests, benchmarks, `eval:match`) and in IndexedDB (library/index).
 */
export interface StoryIndex {
  /** Adds articles; a key that is there already is replaced. Resolves when stored. */
  put(entries: readonly IndexEntry[]): Promise<void>;
  /** Removes articles; unknown keys are ignored. */
  remove(keys: readonly ArticleKey[]): Promise<void>;
  /** The at most `limit` best candidates of each of the two fingerprints. The query's own entry may be among them. */
  candidates(query: Fingerprint, limit: number): Promise<CandidateSet>;
}
