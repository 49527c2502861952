import { unwrap } from 'idb';
import type { BlockStore } from './index/plane.ts';
import type { LibrarySchema, LibraryTransaction } from './schema.ts';

/**
 * Puts a row without waiting for it: no promise is made. When it fails the transaction is rolled back, and `transact`
 * reports why.
 */
export function putRow<Name extends 'entries' | 'texts' | 'dictionary' | 'segments' | 'state' | BlockStore>(
  tx: LibraryTransaction<'readwrite'>,
  store: Name,
  key: LibrarySchema[Name]['key'],
  row: LibrarySchema[Name]['value'],
): void {
  (unwrap(tx.objectStore(store)) as IDBObjectStore).put(row, key);
}
