import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { listedCopy } from '../fingerprint/listed-copy.ts';
import { storedCopy, withRecognisedCopy } from '../fingerprint/stored-copy.ts';
import type { ArticleKey } from '../story.ts';
import { candidateFloor } from './candidate-floor.ts';
import { copyFrequencies } from './copy-frequencies.ts';
import { COPY_FREQUENCY_CAP, rarityOf, TERM_SHARE_CAP } from './rarity.ts';
import { sharedPlaces } from './shared-places.ts';
import type { CandidateSet, IndexEntry, StoryIndex } from './story-index.ts';

/** The articles that hold one hash: slots in order of putting and, for terms, the weight each gives it. */
interface Posting {
  slots: number[];
  weights: number[];
}

type Postings = Map<number, Posting>;

/**
 * A StoryIndex in memory: postings from each hash to the articles that hold it. For tests, benchmarks and `eval:match`;
 * a reader's library lives in IndexedDB, and rounds copy hashes alike. `put` is O(hashes), `candidates` O(postings of the query's hashes + articles);
 * about 250 postings and 10 KB of memory an article.
 */
export function createMemoryIndex(): StoryIndex {
  const slots = new Map<ArticleKey, number>();
  const entries: (IndexEntry | null)[] = [];
  const copyPostings: Postings = new Map();
  const termPostings: Postings = new Map();

  function removeOne(key: ArticleKey): void {
    const slot = slots.get(key);
    const entry = slot === undefined ? null : entries[slot];
    if (slot === undefined || !entry) return;
    for (const hash of listedCopy(entry.fingerprint.copy)) removePosting(copyPostings, hash, slot);
    for (const hash of entry.fingerprint.terms) removePosting(termPostings, hash, slot);
    entries[slot] = null;
    slots.delete(key);
  }

  function putOne({ key, fingerprint }: IndexEntry): void {
    removeOne(key);
    const { terms, weights } = fingerprint;
    const copy = storedCopy(fingerprint.copy);
    const slot = entries.push({ key, fingerprint: { ...fingerprint, copy } }) - 1;
    slots.set(key, slot);
    for (const hash of listedCopy(copy)) addPosting(copyPostings, hash, slot, 1);
    for (let i = 0; i < terms.length; i++) addPosting(termPostings, terms[i] ?? 0, slot, weights[i] ?? 0);
  }

  function candidates(query: Fingerprint, limit: number): CandidateSet {
    const articles = slots.size;
    const copy = listedCopy(query.copy);
    const listed = frequencies(copy, copyPostings);
    const termFrequencies = frequencies(query.terms, termPostings);
    const shared = new Float64Array(entries.length);
    for (let i = 0; i < copy.length; i++) {
      if ((listed[i] ?? 0) <= COPY_FREQUENCY_CAP) addScores(shared, copyPostings.get(copy[i] ?? 0), 1);
    }
    const scores = new Float64Array(entries.length);
    const cap = Math.max(COPY_FREQUENCY_CAP, articles * TERM_SHARE_CAP);
    const weights = Float64Array.from(query.terms, (hash, i) => {
      const frequency = termFrequencies[i] ?? 0;
      return frequency > cap ? 0 : (query.weights[i] ?? 0) * rarityOf(hash, frequency, articles) ** 2;
    });
    for (const [i, weight] of weights.entries()) {
      if (weight > 0) addScores(scores, termPostings.get(query.terms[i] ?? 0), weight);
    }
    const floor = candidateFloor(query, weights, copy.length);
    const chosen = new Set([
      ...best(shared, limit).filter((slot) => (shared[slot] ?? 0) >= floor.sharedCopy),
      ...best(scores, limit).filter((slot, at) => at < floor.alwaysBest || (scores[slot] ?? 0) >= floor.eventScore),
    ]);
    const found = [...chosen].flatMap((slot) => {
      const entry = entries[slot];
      if (!entry) return [];
      const recognised = withRecognisedCopy(entry.fingerprint, query.copy);
      const sharedCopy = sharedPlaces(query.copy, recognised.copy).length;
      return [{ key: entry.key, fingerprint: recognised, sharedCopy, eventScore: scores[slot] ?? 0 }];
    });
    return { articles, copyFrequencies: copyFrequencies(query, listed, found), termFrequencies, candidates: found };
  }

  return {
    put: async (added) => added.forEach(putOne),
    remove: async (keys) => keys.forEach(removeOne),
    candidates: async (query, limit) => candidates(query, limit),
  };
}

function addPosting(postings: Postings, hash: number, slot: number, weight: number): void {
  const posting = postings.get(hash);
  if (posting) {
    posting.slots.push(slot);
    posting.weights.push(weight);
  } else postings.set(hash, { slots: [slot], weights: [weight] });
}

function removePosting(postings: Postings, hash: number, slot: number): void {
  const posting = postings.get(hash);
  const at = posting?.slots.indexOf(slot) ?? -1;
  if (!posting || at < 0) return;
  posting.slots.splice(at, 1);
  posting.weights.splice(at, 1);
  if (posting.slots.length === 0) postings.delete(hash);
}

function frequencies(hashes: Uint32Array, postings: Postings): Uint32Array {
  return hashes.map((hash) => postings.get(hash)?.slots.length ?? 0);
}

function addScores(scores: Float64Array, posting: Posting | undefined, factor: number): void {
  if (!posting) return;
  const { slots, weights } = posting;
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] ?? 0;
    scores[slot] = (scores[slot] ?? 0) + factor * (weights[i] ?? 0);
  }
}

/** The slots with the highest scores above zero, best first; ties go to the one put first. O(slots + limit x changes). */
function best(scores: Float64Array, limit: number): readonly number[] {
  const chosen: number[] = [];
  let least = 0;
  for (let slot = 0; slot < scores.length; slot++) {
    const score = scores[slot] ?? 0;
    if (score <= least) continue;
    let at = chosen.length;
    while (at > 0 && (scores[chosen[at - 1] ?? 0] ?? 0) < score) at -= 1;
    chosen.splice(at, 0, slot);
    if (chosen.length > limit) chosen.pop();
    if (chosen.length === limit) least = scores[chosen[limit - 1] ?? 0] ?? 0;
  }
  return chosen;
}
