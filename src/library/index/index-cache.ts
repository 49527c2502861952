import { unwrap } from 'idb';
import { decodeFingerprint } from '../../core/fingerprint/codec.ts';
import type { IndexEntry } from '../../core/match/story-index.ts';
import type { ArticleKey } from '../../core/story.ts';
import { readEntries } from '../read-entries.ts';
import type { ArticleRow, LibraryTransaction } from '../schema.ts';
import { ByteCache } from './byte-cache.ts';
import type { Band } from './gather-band.ts';
import { holdAll } from './hold-all.ts';
import { type IndexState, readIndexState, readState } from './index-state.ts';
import { nullIfGarbled } from './null-if-garbled.ts';
import { PartAhead } from './part-ahead.ts';
import type { SegmentRow } from './plane.ts';
import { LONGEST_RUN_SPAN } from './posting-bucket.ts';
import { TailMemory } from './tail-memory.ts';

/** Bytes of posting rows kept: what recent queries read, among it the lists of names that are in the news. */
const ROW_CACHE_BYTES = 16 * 2 ** 20;
/** Decoded fingerprints kept, about 3 KB each: the tail, and the candidates of recent queries. */
const ENTRY_CACHE_SIZE = 3_000;

/**
 * Fingerprints of the tail that are remembered until they are indexed, 2 KB each. A query looks at as many of the newest
 * articles one by one: with 12,000 the first answer of a restarted worker, which reads them, takes 3 to 5 times as long as
 * once they are indexed; a later one 5 us an article on a machine at load 20. While more come at once, and are not yet
 * indexed, the older of them are not found.
 */
export const LONGEST_TAIL = 12_288;

/**
 * Postings of a longer tail that are held in memory at a time, 4 bytes each. Of 100,000 articles these hold all of either plane, so that
 * their fingerprints are read twice; with 8 million three times, 27 us of processor time an article more (worker and browser).
 * The worker's heap then is at most 57 MB (collected three times a second while the segment is built); what a still larger import
 * stores meanwhile comes on top, `LONGEST_TAIL` of it.
 */
const BAND_POSTINGS = 10_000_000;

/** What an index may hold in memory while it builds segments, and when an import has one built; smaller in tests. */
export interface BuildLimits {
  readonly tail: number;
  readonly bandPostings: number;
  /** Articles that an import leaves in no segment before it has one built of them. */
  readonly run: number;
}

const USUAL_LIMITS: BuildLimits = { tail: LONGEST_TAIL, bandPostings: BAND_POSTINGS, run: LONGEST_RUN_SPAN };

/** A numbered segment. */
export interface Segment extends SegmentRow {
  readonly number: number;
}

/** What the database said at one generation. */
export interface Snapshot {
  readonly state: IndexState;
  /** Oldest first. */
  readonly segments: readonly Segment[];
  readonly removed: ReadonlySet<number>;
  /** See `holdAll`: when false, everything must be indexed again. */
  readonly whole: boolean;
}

/**
 * What a context keeps of the index in memory while it lives. Only copies: every transaction asks the database for the
 * generation first, and rows and fingerprints never change under their numbers, as long as the database is the same one (`keepTo`).
 */
export class IndexCache {
  rows = new ByteCache(ROW_CACHE_BYTES);
  /** What this context stored, until it is in a segment. */
  readonly tail: TailMemory;
  /** What is being collected of a tail too long to remember. */
  band: Band | null = null;
  /** The part of a segment that is written next. */
  ahead = new PartAhead();
  readonly bandPostings: number;
  readonly run: number;
  readonly #entries = new Map<number, IndexEntry>();
  #snapshot: Snapshot | null = null;
  /** Where all this is from. */
  #database: object | null = null;

  constructor(limits = USUAL_LIMITS) {
    this.tail = new TailMemory(limits.tail);
    this.bandPostings = limits.bandPostings;
    this.run = limits.run;
  }

  /** The tail below this id is in a segment now. */
  forgetTail(endId: number): void {
    this.tail.forgetBelow(endId);
    this.band = null;
  }

  /**
   * Forgets everything when `tx` is of a database that was opened anew: the browser may have lost the files of the one before, and
   * numbers begin again at 1.
   */
  keepTo(tx: LibraryTransaction<IDBTransactionMode>): void {
    const database = unwrap(tx.db);
    const isOther = this.#database !== null && this.#database !== database;
    this.#database = database;
    if (!isOther) return;
    this.rows = new ByteCache(ROW_CACHE_BYTES);
    this.ahead = new PartAhead();
    this.tail.clear();
    this.band = null;
    this.#entries.clear();
    this.#snapshot = null;
  }

  async snapshot(tx: LibraryTransaction<IDBTransactionMode>): Promise<Snapshot> {
    this.keepTo(tx);
    const known = this.#snapshot;
    if (known !== null) {
      const state = await readIndexState(tx);
      if (state.generation === known.state.generation) return known;
    }
    const segmentStore = tx.objectStore('segments');
    const [state, removed, numbers, rows] = await Promise.all([
      readIndexState(tx),
      readState(tx, 'removed'),
      segmentStore.getAllKeys(),
      segmentStore.getAll(),
    ]);
    const segments = rows
      .map((row, at) => ({ ...row, number: numbers[at] ?? 0 }))
      .sort((a, b) => a.firstId - b.firstId);
    const whole = await holdAll(tx, segments, state.tailStart);
    this.#snapshot = { state, segments, removed: new Set(removed ?? []), whole };
    return this.#snapshot;
  }

  /** The fingerprints of these articles; undefined where one is not stored, null where it cannot be read. */
  async entries(
    tx: LibraryTransaction<IDBTransactionMode>,
    ids: readonly number[],
    groupsFrom = 0,
  ): Promise<(IndexEntry | null | undefined)[]> {
    const found = new Map<number, IndexEntry | null | undefined>(ids.map((id) => [id, this.#entries.get(id)]));
    const missing = ids.filter((id) => found.get(id) === undefined);
    const rows = await readEntries(tx, missing, groupsFrom);
    missing.forEach((id, at) => {
      const row = rows[at];
      if (row !== undefined) found.set(id, this.keep(id, row));
    });
    return ids.map((id) => found.get(id));
  }

  /** Remembers a stored fingerprint, which becomes the newest. Null when it cannot be read. */
  keep(id: number, row: ArticleRow): IndexEntry | null {
    const known = this.#entries.get(id);
    if (known !== undefined) return known;
    const fingerprint = nullIfGarbled(() => decodeFingerprint(row.fingerprint));
    if (fingerprint === null) return null;
    const entry = { key: row.key as ArticleKey, fingerprint };
    this.remember(id, entry);
    return entry;
  }

  /** Remembers the fingerprint of an article that is stored under this id, once and for all. */
  remember(id: number, { key, fingerprint }: IndexEntry): void {
    this.#entries.set(id, { key, fingerprint });
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= ENTRY_CACHE_SIZE) break;
      this.#entries.delete(oldest);
    }
  }
}
