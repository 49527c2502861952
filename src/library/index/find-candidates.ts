import type { Fingerprint } from '../../core/fingerprint/fingerprint.ts';
import { listedCopy } from '../../core/fingerprint/listed-copy.ts';
import { withRecognisedCopy } from '../../core/fingerprint/stored-copy.ts';
import { candidateFloor } from '../../core/match/candidate-floor.ts';
import { copyFrequencies } from '../../core/match/copy-frequencies.ts';
import { COPY_FREQUENCY_CAP, rarityOf, TERM_SHARE_CAP } from '../../core/match/rarity.ts';
import { sharedPlaces } from '../../core/match/shared-places.ts';
import type { Candidate, CandidateSet, IndexEntry } from '../../core/match/story-index.ts';
import { readCounters } from '../entries.ts';
import { readEntryRange } from '../read-entries.ts';
import { idsOf } from '../row-keys.ts';
import type { LibraryTransaction } from '../schema.ts';
import { WEIGHT_BITS } from './block-codec.ts';
import { compareTail } from './compare-tail.ts';
import type { IndexCache } from './index-cache.ts';
import { Largest, type Scored } from './largest.ts';
import { type Lookup, lookUp } from './lookup.ts';
import { fineWeight } from './posting-buffer.ts';
import { eventScore } from './score-entry.ts';
import { type SummedList, sumLists } from './sum-lists.ts';

/** What a posting's weight stands for. */
const FINE_WEIGHTS = Float64Array.from({ length: 2 ** WEIGHT_BITS }, (_, coarse) => fineWeight(coarse));

/** A candidate set, and whether a part of the index was found missing on the way. */
export interface FoundCandidates {
  readonly answer: CandidateSet;
  readonly damaged: boolean;
}

/**
 * Candidates of a query: posting lists of all segments give sums by terms and by copy hashes, the tail is compared one by one; the
 * best of both are read and scored exactly. Terms are asked for first: while the browser reads rows of copy hashes the worker
 * sums them up. O(q) rows read and O(postings listed), q hashes of the query, plus `limit` fingerprints for each of the two.
 */
export async function findCandidates(
  tx: LibraryTransaction<'readonly'>,
  cache: IndexCache,
  query: Fingerprint,
  limit: number,
): Promise<FoundCandidates> {
  const [{ articles, nextId, groupsFrom }, { state, segments, removed, whole }] = await Promise.all([
    readCounters(tx),
    cache.snapshot(tx),
  ]);
  const termCap = Math.max(COPY_FREQUENCY_CAP, articles * TERM_SHARE_CAP);
  const tailFrom = Math.max(state.tailStart, nextId - cache.tail.limit);
  const reading = Promise.all([
    readTail(tx, cache, state.tailStart, tailFrom),
    lookUp(tx, cache, segments, 'terms', query.terms, termCap),
  ]);
  const asked = listedCopy(query.copy);
  const readingCopy = lookUp(tx, cache, segments, 'copy', asked, COPY_FREQUENCY_CAP);
  // When reading fails both do, and the first that is waited for says so.
  readingCopy.catch(() => undefined);
  // The shipped table is decoded at first use, 10 ms in a cold worker: while the browser reads is the time for it.
  rarityOf(0, 0, articles);
  const [tail, terms] = await reading;
  const compared = compareTail(query, tail);
  for (const lookup of terms.lookups) withoutRemoved(lookup, removed);
  const termFrequencies = frequencies(terms.lookups, compared.termFrequencies);
  const weights = Float64Array.from(query.terms, (hash, at) => {
    const frequency = termFrequencies[at] ?? 0;
    return frequency > termCap ? 0 : (query.weights[at] ?? 0) * rarityOf(hash, frequency, articles) ** 2;
  });
  const scores = bestOf(terms.lookups, weights, compared.ids, (at) => compared.score(at, weights), limit);

  const floor = candidateFloor(query, weights, asked.length);
  const byEvent = scores.filter(({ score }, at) => at < floor.alwaysBest || score >= floor.eventScore);
  const chosen = new Set(byEvent.map(({ id }) => id));
  const readingByEvent = cache.entries(tx, [...chosen], groupsFrom);
  readingByEvent.catch(() => undefined);

  const copy = await readingCopy;
  for (const lookup of copy.lookups) withoutRemoved(lookup, removed);
  const listedFrequencies = frequencies(copy.lookups, compared.copyFrequencies);
  const finds = Float64Array.from(listedFrequencies, (frequency) => (frequency <= COPY_FREQUENCY_CAP ? 1 : 0));
  const shared = bestOf(copy.lookups, finds, compared.ids, (at) => compared.shared(at, finds), limit);
  const byCopy = shared.filter(({ id, score }) => score >= floor.sharedCopy && !chosen.has(id));

  const entries = await Promise.all([
    readingByEvent,
    cache.entries(
      tx,
      byCopy.map(({ id }) => id),
      groupsFrom,
    ),
  ]);
  const candidates: Candidate[] = [];
  let damaged = !whole || copy.damaged || terms.damaged;
  for (const entry of entries.flat()) {
    if (entry) candidates.push(scored(query, weights, entry));
    else damaged = true;
  }
  const answer = {
    articles,
    copyFrequencies: copyFrequencies(query, listedFrequencies, candidates),
    termFrequencies,
    candidates,
  };
  return { answer, damaged };
}

function scored(query: Fingerprint, weights: Float64Array, { key, fingerprint: stored }: IndexEntry): Candidate {
  const fingerprint = withRecognisedCopy(stored, query.copy);
  return {
    key,
    fingerprint,
    sharedCopy: sharedPlaces(query.copy, fingerprint.copy).length,
    eventScore: eventScore(query, weights, fingerprint),
  };
}

/** The fingerprints that no segment holds yet: those that are not remembered are read in one go. */
async function readTail(
  tx: LibraryTransaction<'readonly'>,
  cache: IndexCache,
  tailStart: number,
  from: number,
): Promise<ReadonlyMap<number, Fingerprint>> {
  cache.tail.forgetBelow(tailStart);
  const store = tx.objectStore('entries');
  const ids = idsOf(await store.getAllKeys(IDBKeyRange.lowerBound(from)), from);
  const unknown = ids.find((id) => cache.tail.get(id) === undefined);
  if (unknown !== undefined) {
    for (const { id, row } of await readEntryRange(tx, unknown, (ids.at(-1) ?? unknown) + 1)) {
      const entry = cache.keep(id, row);
      // One that cannot be read is made again when the tail is indexed.
      if (entry !== null) cache.tail.add(id, entry.fingerprint);
    }
  }
  const tail = new Map<number, Fingerprint>();
  for (const id of ids) {
    const fingerprint = cache.tail.get(id);
    if (fingerprint !== undefined) tail.set(id, fingerprint);
  }
  return tail;
}

function withoutRemoved(lookup: Lookup, removed: ReadonlySet<number>): void {
  if (removed.size === 0) return;
  lookup.lists.forEach((list, at) => {
    const gone = list.ids.filter((id) => removed.has(id)).length;
    if (gone === 0) return;
    lookup.frequency -= gone;
    const kept = Array.from(list.ids.keys()).filter((place) => !removed.has(list.ids[place] ?? 0));
    lookup.lists[at] = {
      ids: Uint32Array.from(kept, (place) => list.ids[place] ?? 0),
      weights: Uint8Array.from(kept, (place) => list.weights[place] ?? 0),
    };
  });
}

function frequencies(lookups: readonly Lookup[], inTail: Uint32Array): Uint32Array {
  return Uint32Array.from(lookups, ({ frequency }, at) => frequency + (inTail[at] ?? 0));
}

/** The `limit` articles with the largest sums, of segments by what is found and of the tail by what it was compared to, best first. */
function bestOf(
  lookups: readonly Lookup[],
  amounts: Float64Array,
  tailIds: readonly number[],
  tailScore: (at: number) => number,
  limit: number,
): readonly Scored[] {
  const largest = new Largest(limit);
  sumLists(summed(lookups, amounts), largest);
  tailIds.forEach((id, at) => {
    const score = tailScore(at);
    if (score > 0) largest.offer(id, score);
  });
  return largest.best();
}

/** The lists found, with what each adds: for every hash of the query `amounts` times a posting's weight. */
function summed(lookups: readonly Lookup[], amounts: Float64Array): SummedList[] {
  return lookups.flatMap(({ lists }, at) => {
    const amount = amounts[at] ?? 0;
    if (amount === 0) return [];
    return lists.map((list) => ({
      list,
      amounts: list.weights.length > 0 ? FINE_WEIGHTS.map((fine) => amount * fine) : Float64Array.of(amount),
    }));
  });
}
