import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import type { ArticleKey } from '../story.ts';
import { COPY_FREQUENCY_CAP, rarityOf, TERM_SHARE_CAP } from './rarity.ts';
import type { Candidate, CandidateSet, IndexEntry, StoryIndex } from './story-index.ts';

/**
 * A StoryIndex in memory: postings from each hash to the articles that hold it. For tests, benchmarks and `eval:match`;
 * a reader's library lives in IndexedDB. `put` is O(hashes), `candidates` O(postings of the query's hashes); about 250
 * postings and 4 KB of memory an article.
 */
export function createMemoryIndex(): StoryIndex {
  const slots = new Map<ArticleKey, number>();
  const entries: (IndexEntry | null)[] = [];
  const copyPostings = new Map<number, number[]>();
  const termPostings = new Map<number, number[]>();

  function removeOne(key: ArticleKey): void {
    const slot = slots.get(key);
    const entry = slot === undefined ? null : entries[slot];
    if (slot === undefined || entry === null || entry === undefined) return;
    for (const hash of entry.fingerprint.copy) removePosting(copyPostings, hash, slot);
    for (const hash of entry.fingerprint.terms) removePosting(termPostings, hash, slot);
    entries[slot] = null;
    slots.delete(key);
  }

  function putOne(entry: IndexEntry): void {
    removeOne(entry.key);
    const slot = entries.push(entry) - 1;
    slots.set(entry.key, slot);
    for (const hash of entry.fingerprint.copy) addPosting(copyPostings, hash, slot);
    for (const hash of entry.fingerprint.terms) addPosting(termPostings, hash, slot);
  }

  function candidates(query: Fingerprint, limit: number): CandidateSet {
    const articles = slots.size;
    const copyFrequencies = frequencies(query.copy, copyPostings);
    const termFrequencies = frequencies(query.terms, termPostings);
    const shared = new Map<number, number>();
    for (const [i, hash] of query.copy.entries()) {
      if ((copyFrequencies[i] ?? 0) > COPY_FREQUENCY_CAP) continue;
      for (const slot of copyPostings.get(hash) ?? []) shared.set(slot, (shared.get(slot) ?? 0) + 1);
    }
    const scores = new Map<number, number>();
    for (const [i, hash] of query.terms.entries()) {
      const frequency = termFrequencies[i] ?? 0;
      if (frequency > Math.max(COPY_FREQUENCY_CAP, articles * TERM_SHARE_CAP)) continue;
      const weight = (query.weights[i] ?? 0) * rarityOf(hash, frequency, articles) ** 2;
      for (const slot of termPostings.get(hash) ?? []) {
        scores.set(slot, (scores.get(slot) ?? 0) + weight * weightIn(entries[slot], hash));
      }
    }
    const chosen = new Set([...best(shared, limit), ...best(scores, limit)]);
    const found: Candidate[] = [];
    for (const slot of chosen) {
      const entry = entries[slot];
      if (entry) found.push({ ...entry, sharedCopy: shared.get(slot) ?? 0, eventScore: scores.get(slot) ?? 0 });
    }
    return { articles, copyFrequencies, termFrequencies, candidates: found };
  }

  return {
    put: async (added) => added.forEach(putOne),
    remove: async (keys) => keys.forEach(removeOne),
    candidates: async (query, limit) => candidates(query, limit),
  };
}

function addPosting(postings: Map<number, number[]>, hash: number, slot: number): void {
  const list = postings.get(hash);
  if (list) list.push(slot);
  else postings.set(hash, [slot]);
}

function removePosting(postings: Map<number, number[]>, hash: number, slot: number): void {
  const rest = (postings.get(hash) ?? []).filter((other) => other !== slot);
  if (rest.length > 0) postings.set(hash, rest);
  else postings.delete(hash);
}

function frequencies(hashes: Uint32Array, postings: ReadonlyMap<number, readonly number[]>): Uint32Array {
  return hashes.map((hash) => postings.get(hash)?.length ?? 0);
}

/** The entry's weight of a term, found by halving; 0 when it has none. */
function weightIn(entry: IndexEntry | null | undefined, hash: number): number {
  if (!entry) return 0;
  const { terms, weights } = entry.fingerprint;
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const term = terms[middle] ?? 0;
    if (term === hash) return weights[middle] ?? 0;
    if (term < hash) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** The slots with the highest scores; ties go to the one put first. */
function best(scores: ReadonlyMap<number, number>, limit: number): readonly number[] {
  return [...scores]
    .sort(([slotA, scoreA], [slotB, scoreB]) => scoreB - scoreA || slotA - slotB)
    .slice(0, limit)
    .map(([slot]) => slot);
}
