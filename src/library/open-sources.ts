import type { Connection } from './connection.ts';
import { type LibraryTransaction, SOURCE_STORES } from './schema.ts';
import { transact } from './transact.ts';

/**
 * The part of the library about sources: feeds, headlines, hosts, the request log and settings. `read` and `write` run the
 * functions of feeds.ts, leads.ts, hosts.ts, request-log.ts and settings.ts in one transaction: all of it or nothing.
 */
export interface Sources {
  read<Result>(work: (tx: LibraryTransaction) => Promise<Result>): Promise<Result>;
  /** The same over the stores of articles. */
  readArticles<Result>(work: (tx: LibraryTransaction) => Promise<Result>): Promise<Result>;
  write<Result>(work: (tx: LibraryTransaction<'readwrite'>) => Promise<Result>): Promise<Result>;
}

/** @throws {LibraryError} SchemaTooNew, LibraryBlocked, LibraryUnavailable, QuotaExceeded (errors.ts), on first use */
export function openSources(connection: Connection): Sources {
  return {
    read: (work) => transact(connection, 'readonly', work, SOURCE_STORES),
    readArticles: (work) => transact(connection, 'readonly', work),
    write: (work) => transact(connection, 'readwrite', work, SOURCE_STORES),
  };
}
