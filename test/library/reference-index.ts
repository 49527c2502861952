import type { Fingerprint } from '../../src/core/fingerprint/fingerprint.ts';
import type { CandidateSet, IndexEntry, StoryIndex } from '../../src/core/match/story-index.ts';
import type { ArticleKey } from '../../src/core/story.ts';

/** The slow, obvious index: keeps everything, looks at everything, and returns every article that shares a hash. */
export class ReferenceIndex implements StoryIndex {
  readonly #entries = new Map<ArticleKey, Fingerprint>();

  async put(entries: readonly IndexEntry[]): Promise<void> {
    for (const { key, fingerprint } of entries) this.#entries.set(key, fingerprint);
  }

  async remove(keys: readonly ArticleKey[]): Promise<void> {
    for (const key of keys) this.#entries.delete(key);
  }

  async candidates(query: Fingerprint): Promise<CandidateSet> {
    const all = [...this.#entries];
    const frequency = (of: 'copy' | 'terms') =>
      Uint32Array.from(query[of], (hash) => all.filter(([, print]) => print[of].includes(hash)).length);
    const candidates = all
      .map(([key, fingerprint]) => ({
        key,
        fingerprint,
        sharedCopy: fingerprint.copy.filter((hash) => query.copy.includes(hash)).length,
        eventScore: fingerprint.terms.some((hash) => query.terms.includes(hash)) ? 1 : 0,
      }))
      .filter(({ sharedCopy, eventScore }) => sharedCopy > 0 || eventScore > 0);
    return {
      articles: all.length,
      copyFrequencies: frequency('copy'),
      termFrequencies: frequency('terms'),
      candidates,
    };
  }
}
