import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';

/** Increased by every release that changes a store; `upgrade` brings any older one to this (test/library/upgrades). */
export const SCHEMA_VERSION = 1;

export const DATABASE_NAME = 'retold-library';

/** Why an article is kept: the reader opened it, a followed feed brought it, or it came from a file. */
export type Origin = 'reader' | 'feed' | 'import';

/** One article as the index knows it. Row key: article id, counted up from 1 and never used twice. */
export interface EntryRow {
  readonly key: string;
  /** `encodeFingerprint` of it: opaque here. */
  readonly fingerprint: Uint8Array;
}

/** One article's text. Row key: the same id as in `entries`. */
export interface ArticleRow {
  /** `packArticle` of it. */
  readonly packed: Uint8Array;
  readonly origin: Origin;
  /** When it was stored first, ISO 8601 UTC. */
  readonly at: string;
  /** When the reader had it open last, ISO 8601 UTC. Absent on articles that the reader never opened. */
  readonly readAt?: string;
  /** Key of the text that this address had before; null for the first. */
  readonly revisionOf: string | null;
}

/** What v1's index looks up. Row key: article id. */
export interface PostingRow {
  readonly copy: readonly number[];
  readonly terms: readonly number[];
}

/** Counters of the library: one row, 'counters'. */
export interface Counters {
  readonly nextId: number;
  readonly articles: number;
}

export interface LibrarySchema extends DBSchema {
  entries: { key: number; value: EntryRow; indexes: { byKey: string } };
  articles: { key: number; value: ArticleRow; indexes: { byReadAt: string } };
  postings: { key: number; value: PostingRow; indexes: { copy: number; terms: number } };
  state: { key: string; value: Counters };
  /** [canonical URL, canonical URL]: the reader said that these are not the same story. Stored both ways round. */
  rejections: { key: [string, string]; value: true };
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;
type StoreName = 'entries' | 'articles' | 'postings' | 'state' | 'rejections';
export type LibraryTransaction<Mode extends IDBTransactionMode = 'readonly'> = IDBPTransaction<
  LibrarySchema,
  StoreName[],
  Mode
>;

/** All stores, for a transaction that spans them. */
export const ALL_STORES: StoreName[] = ['entries', 'articles', 'postings', 'state', 'rejections'];

/** Creates or upgrades the stores, inside the version change. `from` is 0 for a new library. */
export function upgrade(db: LibraryDatabase, from: number): void {
  if (from < 1) {
    db.createObjectStore('entries').createIndex('byKey', 'key', { unique: true });
    db.createObjectStore('articles').createIndex('byReadAt', 'readAt');
    const postings = db.createObjectStore('postings');
    postings.createIndex('copy', 'copy', { multiEntry: true });
    postings.createIndex('terms', 'terms', { multiEntry: true });
    db.createObjectStore('state');
    db.createObjectStore('rejections');
  }
}
