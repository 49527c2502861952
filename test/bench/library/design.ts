import type { Fingerprint } from '../../../src/core/fingerprint/fingerprint.ts';
import type { CandidateSet } from '../../../src/core/match/story-index.ts';
import type { SyntheticArticle } from './synthetic-articles.ts';

/** A storage design under measurement. */
export interface Design {
  /** Articles that an import hands over at once: what this design is fastest with, of 500 and 2,000. */
  readonly batch: number;
  /** Stores articles with their fingerprints; resolves when stored. */
  store(articles: readonly SyntheticArticle[]): Promise<void>;
  candidates(query: Fingerprint, limit: number): Promise<CandidateSet>;
  /** Finishes what an import may leave for later, so that it is paid for in the import's time. */
  settle(): Promise<void>;
}
