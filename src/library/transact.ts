import { unwrap } from 'idb';
import type { Connection } from './connection.ts';
import { namedError } from './errors.ts';
import { ALL_STORES, type LibraryTransaction, type StoreName } from './schema.ts';

/**
 * Runs `work` in one transaction over all stores of articles (or those given) and resolves when the browser has it: all of
 * it or nothing. `work` may wait for requests of its transaction only. When `work` throws, the transaction is rolled back.
 * `meanwhile` runs once all is requested, while the browser writes: it may still be rolled back then.
 * @throws {LibraryError} see `namedError`; whatever `work` throws otherwise.
 */
export async function transact<Mode extends 'readonly' | 'readwrite', Result>(
  connection: Connection,
  mode: Mode,
  work: (tx: LibraryTransaction<Mode>) => Promise<Result>,
  stores: StoreName[] = ALL_STORES,
  meanwhile: () => void = () => {},
): Promise<Result> {
  const tx = await begin(connection, mode, stores);
  const ended = endOf(tx);
  try {
    const result = await work(tx);
    if (mode === 'readwrite') commit(tx);
    meanwhile();
    await ended;
    return result;
  } catch (error) {
    abort(tx);
    await ended.catch(() => undefined);
    // Why the browser rolled it back is what to report: the work only learns that it was.
    const reason = unwrap(tx).error;
    if (reason?.name === 'QuotaExceededError') takeCleanup(tx);
    throw namedError(reason ?? error);
  }
}

/**
 * Firefox lets the transaction that is opened after one without room delete rows only, in silence (`Mode::Cleanup` in its
 * IDBDatabase.cpp): each write in it is refused with an InvalidStateError, as if the database were not open. This one writes nothing, so
 * that the next may. Elsewhere it does nothing.
 */
function takeCleanup(tx: LibraryTransaction<IDBTransactionMode>): void {
  try {
    tx.db.transaction('state', 'readwrite').done.catch(() => undefined);
  } catch {
    // Closed meanwhile: what is opened again may write.
  }
}

/**
 * Resolves when the browser has all of a transaction, and rejects when it was rolled back. idb's `done` rejects with the first request
 * that fails, when the transaction does not say why yet: of a write that nobody waits for (`putRow`) nothing else would.
 */
function endOf(tx: LibraryTransaction<IDBTransactionMode>): Promise<void> {
  tx.done.catch(() => undefined);
  const raw = unwrap(tx);
  const ended = new Promise<void>((resolve, reject) => {
    raw.addEventListener('complete', () => resolve());
    raw.addEventListener('abort', () => reject(raw.error ?? new DOMException('Rolled back.', 'AbortError')));
  });
  // Whoever waits for the work is told.
  ended.catch(() => undefined);
  return ended;
}

async function begin<Mode extends 'readonly' | 'readwrite'>(
  connection: Connection,
  mode: Mode,
  stores: StoreName[],
): Promise<LibraryTransaction<Mode>> {
  const db = await connection.database();
  try {
    return db.transaction(stores, mode);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'InvalidStateError') throw error;
    // Closed between `database()` and here, by an upgrade elsewhere: the connection opens again.
    return (await connection.database()).transaction(stores, mode);
  }
}

/** Nothing more will be requested: the browser need not ask whether there is, once it has answered all requests. */
function commit(tx: LibraryTransaction<IDBTransactionMode>): void {
  try {
    tx.commit();
  } catch {
    // Every request was answered, so that it ended by itself.
  }
}

function abort(tx: LibraryTransaction<IDBTransactionMode>): void {
  try {
    tx.abort();
  } catch {
    // It ended already: that is what stopped the work.
  }
}
