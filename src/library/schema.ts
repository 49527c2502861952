import { type DBSchema, type IDBPDatabase, type IDBPTransaction, unwrap } from 'idb';
import { admitGroups } from './admit-groups.ts';
import type { BuildState, IndexState, MergeState } from './index/index-state.ts';
import { BLOCK_STORES, type BlockStore, type SegmentRow } from './index/plane.ts';
import { joinRows } from './join-rows.ts';
import { keyByBareAddress } from './rejections.ts';
import type { FeedRow, HostRow, LeadRow, RequestRow } from './source-rows.ts';
import type { OnUpgrade } from './upgrade-progress.ts';

/** Increased by every release that changes a store; `upgrade` brings any older one to this (test/library/upgrades). */
export const SCHEMA_VERSION = 11;

export const DATABASE_NAME = 'retold-library';

/** Why an article is kept: the reader opened it, a followed feed brought it, or it came from a file. */
export type Origin = 'reader' | 'feed' | 'import';

/** What the library keeps of one article, wherever it lies. */
export interface ArticleRow {
  readonly key: string;
  /** `encodeFingerprint` of it: opaque here. */
  readonly fingerprint: Uint8Array;
  /** `packArticles` of it, when it was stored alone. */
  readonly packed?: Uint8Array;
  /** Otherwise: the row of `texts` that it shares with others of its batch, and its place there. */
  readonly shared?: readonly [texts: number, place: number];
  readonly origin: Origin;
  /** When it was stored first, ISO 8601 UTC. */
  readonly at: string;
  /** When the reader had it open last, ISO 8601 UTC. Absent on articles that the reader never opened. */
  readonly readAt?: string;
  /** Key of the text that this address had before; null for the first. */
  readonly revisionOf: string | null;
}

/** One article in a row of its own. Row key: article id, counted up from 1 and never used twice. */
export interface SingleRow extends ArticleRow {
  /** Its row key. Absent in rows from before version 7. */
  readonly id?: number;
  /** `addressOf` its canonical URL: a key of 8 bytes, where the URL itself would take 200. */
  readonly address: number;
}

/** A value for each article of a group, in their order: one that is the same for all is said once. */
export type Column<Value extends string> = Value | readonly Value[];

/**
 * Articles of one batch that the reader never opened, with consecutive ids and different addresses. Row key: `groupKey`.
 * Never changed: what concerns one of them makes rows of their own of all (change-entries.ts). Why:
 * docs/adr/0013-articles-of-a-batch-share-a-row.md. Versions 7 and 8 wrote each list out.
 */
export interface GroupRow {
  readonly firstId: number;
  /** Of each article, as all lists here, without what all begin with. */
  readonly keys: readonly string[];
  readonly prefix?: string;
  readonly address: readonly number[];
  /** A `bundle`. */
  readonly fingerprints: Uint8Array;
  /** The row of `texts` that they share. */
  readonly texts: number;
  /** Their places there; absent where they are 0, 1, 2 and so on. */
  readonly places?: readonly number[];
  readonly origins: Column<Origin>;
  readonly at: Column<string>;
  /** Absent where all are the first texts of their addresses. */
  readonly revisionOf?: readonly (string | null)[];
}

export type EntryRow = SingleRow | GroupRow;

/** Counters of the library. */
export interface Counters {
  readonly nextId: number;
  readonly articles: number;
  /** Articles below this one were stored before version 7, in rows that do not say their ids. Absent: there are none. */
  readonly groupsFrom?: number;
}

/** What there is of a dictionary for texts (dictionary/). Derived from its rows. */
export interface DictionaryState {
  /** Tells it from one that was dropped: the number that the next article would have got when it was begun. */
  readonly since: number;
  readonly size: number;
  /** The number that the next article would have got when tokens were added last. */
  readonly learnedAt: number;
}

/** Tokens that were added to a dictionary together. */
export interface DictionaryRow extends Omit<DictionaryState, 'size'> {
  /** The tokens in the order of their numbers, one after the other, as UTF-8. */
  readonly tokens: Uint8Array;
  /** Of each, in UTF-16 units. */
  readonly lengths: Uint8Array;
}

/** The rows of the `state` store, by their keys. */
export interface StateRows {
  readonly counters: Counters;
  readonly index: IndexState;
  readonly merge: MergeState;
  readonly build: BuildState;
  /** Ids of removed articles that segments still list, ascending. */
  readonly removed: Uint32Array;
  /** Absent: there is none. */
  readonly dictionary: DictionaryState;
}

export interface LibrarySchema extends DBSchema {
  /** Row key: article id, or `groupKey`. */
  entries: { key: number; value: EntryRow; indexes: { byAddress: number; byReadAt: string } };
  /** Texts of a batch: `packArticles` of at most `TEXTS_SIZE`. Row key: the smallest article id among them. */
  texts: { key: number; value: Uint8Array };
  /**
   * Tokens that recur in the library's texts, which most texts cannot be read without. Row key: number of the first. Rows are added, never
   * changed.
   */
  dictionary: { key: number; value: DictionaryRow };
  /** What searches look through (title-sheets.ts). Row key: the sheet's number. Derived: made again when it is missing. */
  titles: { key: number; value: Uint8Array };
  /** Row key: segment number. */
  segments: { key: number; value: SegmentRow };
  /** Row key: see `rowKey` (index/plane.ts). Value: see `bundle`. */
  blocks: { key: number; value: Uint8Array };
  mainBlocksA: { key: number; value: Uint8Array };
  mainBlocksB: { key: number; value: Uint8Array };
  state: { key: string; value: StateRows[keyof StateRows] };
  /** [bare address, canonical URL, canonical URL]: the reader said that these are not the same story. Stored both ways round. */
  rejections: { key: [string, string, string]; value: true };
  feeds: { key: string; value: FeedRow; indexes: { byDueAt: string } };
  leads: {
    key: string;
    value: LeadRow;
    indexes: { byWaiting: string; byState: string; byFeed: string; bySeenAt: string };
  };
  hosts: { key: string; value: HostRow };
  requests: { key: number; value: RequestRow };
  /** One value per setting. */
  settings: { key: string; value: unknown };
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;
type ArticleStoreName =
  | 'entries'
  | 'texts'
  | 'dictionary'
  | 'titles'
  | 'segments'
  | BlockStore
  | 'state'
  | 'rejections';
type SourceStoreName = 'feeds' | 'leads' | 'hosts' | 'requests' | 'settings';
export type StoreName = ArticleStoreName | SourceStoreName;
export type LibraryTransaction<Mode extends IDBTransactionMode = 'readonly'> = IDBPTransaction<
  LibrarySchema,
  StoreName[],
  Mode
>;

/** All stores of articles, for a transaction that spans them. */
export const ALL_STORES: StoreName[] = [
  'entries',
  'texts',
  'dictionary',
  'titles',
  'segments',
  ...BLOCK_STORES,
  'state',
  'rejections',
];

/** All stores of sources: apart from the articles', so that neither waits for the other. */
export const SOURCE_STORES: StoreName[] = ['feeds', 'leads', 'hosts', 'requests', 'settings'];

/** Creates or upgrades the stores, inside the version change `tx`. `from` is 0 for a new library. */
export function upgrade(db: LibraryDatabase, tx: IDBTransaction, from: number, onProgress: OnUpgrade): void {
  if (from < 1) {
    const entries = db.createObjectStore('entries');
    entries.createIndex('byAddress', 'address', { multiEntry: true });
    entries.createIndex('byReadAt', 'readAt');
    db.createObjectStore('state');
    db.createObjectStore('rejections');
  }
  if (from < 2) {
    // Version 1 looked up its postings in multiEntry indexes. Without a segment all articles wait to be indexed, which
    // upkeep does in steps, from the fingerprints that are there.
    if (from === 1) unwrap(db).deleteObjectStore('postings');
    db.createObjectStore('texts');
    db.createObjectStore('segments');
    db.createObjectStore('blocks');
  }
  if (from < 3) {
    db.createObjectStore('feeds').createIndex('byDueAt', 'dueAt');
    const leads = db.createObjectStore('leads');
    leads.createIndex('byWaiting', 'waiting');
    leads.createIndex('byState', 'state');
    leads.createIndex('byFeed', 'feed');
    leads.createIndex('bySeenAt', 'seenAt');
    db.createObjectStore('hosts');
    db.createObjectStore('requests');
    db.createObjectStore('settings');
  }
  if (from < 4) {
    db.createObjectStore('mainBlocksA');
    db.createObjectStore('mainBlocksB');
    // Versions 1 to 3 looked articles up by their whole keys.
    if (from > 0) tx.objectStore('entries').deleteIndex('byKey');
  }
  if (from < 6) db.createObjectStore('titles');
  // Texts that are there stay as they are; those that come are coded when there is a dictionary.
  if (from < 11) db.createObjectStore('dictionary');
  // Version 8 writes longer groups and texts as lines, version 9 shorter fingerprints and groups: what is there stays as it is, but
  // older versions could not read the new.
  if (from > 0 && from < 10) keyByBareAddress(tx);
  if (from > 0 && from < 7) admitGroups(tx, from, onProgress);
  if (from > 0 && from < 5) joinRows(tx, onProgress);
}
