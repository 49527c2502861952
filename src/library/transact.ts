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
  try {
    const result = await work(tx);
    if (mode === 'readwrite') commit(tx);
    meanwhile();
    await tx.done;
    return result;
  } catch (error) {
    // The error that stopped the work is the one to report; `done` only repeats it as an AbortError.
    const aborted = tx.done.catch((reason: unknown) => reason);
    abort(tx);
    const reason = await aborted;
    throw namedError(isAbort(error) ? reason : error);
  }
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

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
